package io.spillway.app.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.settings.ShownCurrency;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.TestWindow;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.scenarios.workspace.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The name of a scenario just made is typed in a list that has more scenarios than it has room for. */
@ExtendWith(ApplicationExtension.class)
class ScenarioNamingTest {
    private static final int SECONDS = 120;

    private TestWindow window;
    private WorkspaceSession session;

    @Start
    void start(Stage stage) {
        window = TestWindow.show(stage);
        session = window.session();
    }

    @BeforeEach
    void open(FxRobot robot) throws TimeoutException {
        robot.interact(() -> session.open("segment-2018"));
        until(() -> session.shownProperty().get().isPresent());
        until(window::isIdle);
    }

    @AfterEach
    void stop() {
        window.stop();
    }

    @Test
    void theMenuOfAScenarioRenamesIt(FxRobot robot) throws TimeoutException {
        robot.interact(() -> session.selectScenario("all-projects"));
        until(() -> chosen().id().equals("all-projects"));
        until(window::isIdle);

        robot.rightClickOn("#scenario-all-projects");
        until(() -> robot.lookup(Texts.of("scenario.rename")).tryQuery().isPresent());
        robot.clickOn(Texts.of("scenario.rename"));

        assertThat(typing(robot).getText()).isEqualTo(chosen().name());
        robot.push(KeyCode.ESCAPE);
        until(() -> fields(robot).isEmpty());
    }

    @Test
    void aNewScenarioIsNamedAndUndoneInTwoSteps(FxRobot robot) throws TimeoutException {
        robot.interact(
                () -> robot.lookup("#new-scenario").queryAs(ButtonBase.class).fire());

        assertThat(typing(robot).getText()).isEqualTo("New scenario");
        robot.write("Smaller").push(KeyCode.ENTER);
        until(() -> chosen().name().equals("Smaller"));
        until(() -> fields(robot).isEmpty());
        assertThat(undo()).contains("rename to Smaller");

        robot.interact(session::undo);
        until(window::isIdle);
        assertThat(chosen().name()).isEqualTo("New scenario");
        assertThat(session.editedProperty().get().orElseThrow().modified()).isTrue();
        robot.interact(session::undo);
        until(window::isIdle);
        assertThat(undo()).isEmpty();
        assertThat(session.editedProperty().get().orElseThrow().modified()).isFalse();
    }

    @Test
    void escapeKeepsTheNameProposed(FxRobot robot) throws TimeoutException {
        robot.interact(
                () -> robot.lookup("#new-scenario").queryAs(ButtonBase.class).fire());
        typing(robot);

        robot.write("Smaller").push(KeyCode.ESCAPE);

        until(() -> fields(robot).isEmpty());
        until(window::isIdle);
        assertThat(chosen().name()).isEqualTo("New scenario");
        assertThat(undo()).contains("new scenario New scenario");
        assertThat(robot.lookup("#scenarios").query().isFocused()).isTrue();
    }

    @Test
    void aDuplicateIsNamedToo(FxRobot robot) throws TimeoutException {
        robot.interact(() -> session.selectScenario("all-projects"));
        until(() -> chosen().id().equals("all-projects"));
        until(window::isIdle);

        robot.interact(
                () -> window.services().commands().get("scenario.duplicate").run());

        assertThat(typing(robot).getText()).isEqualTo("Copy of All projects, with 25 % more traffic");
        robot.write("All but one").push(KeyCode.ENTER);
        until(() -> chosen().name().equals("All but one"));
    }

    @Test
    void numbersThatComeMeanwhileLeaveTheListWhereSomebodyHasScrolledIt(FxRobot robot) throws TimeoutException {
        robot.interact(
                () -> robot.lookup("#new-scenario").queryAs(ButtonBase.class).fire());
        typing(robot);
        assertThat(firstInSight(robot)).isPositive();

        robot.moveTo("#scenarios").scroll(100, VerticalDirection.UP);
        until(() -> firstInSight(robot) == 0);
        showInEuros(robot);
        assertThat(firstInSight(robot)).isZero();
    }

    private void showInEuros(FxRobot robot) throws TimeoutException {
        ShownCurrency euros = new ShownCurrency("EUR", 0.9, LocalDate.of(2026, 1, 2));
        robot.interact(() -> window.services().preferences().change(settings -> settings.withCurrency(euros)));
        until(window::isIdle);
        until(() -> robot.lookup("#total").queryAs(Label.class).getText().contains("€"));
    }

    private static int firstInSight(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(
                TimeUnit.SECONDS.toMillis(SECONDS),
                () -> robot.lookup("#scenarios .virtual-flow")
                        .<VirtualFlow<?>>query()
                        .getFirstVisibleCell()
                        .getIndex());
    }

    /** The field once the keyboard is in it and nothing more comes into the list. */
    private TextField typing(FxRobot robot) throws TimeoutException {
        until(() -> fields(robot).stream().anyMatch(Node::isFocused));
        until(window::isIdle);
        List<TextField> fields = fields(robot);
        assertThat(fields).hasSize(1);
        assertThat(fields.getFirst().isFocused()).isTrue();
        Node list = robot.lookup("#scenarios").query();
        assertThat(list.localToScreen(list.getLayoutBounds())
                        .contains(fields.getFirst()
                                .localToScreen(fields.getFirst().getLayoutBounds())))
                .as("in sight")
                .isTrue();
        return fields.getFirst();
    }

    /** Those in sight: a list measures with a cell that is never seen. */
    private static List<TextField> fields(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(
                TimeUnit.SECONDS.toMillis(SECONDS),
                () -> robot
                        .lookup("#scenario-rename")
                        .match(ScenarioNamingTest::isSeen)
                        .<TextField>queryAllAs(TextField.class)
                        .stream()
                        .toList());
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Scenario chosen() {
        return session.shownProperty().get().map(Shown::selected).orElseThrow().scenario();
    }

    private Optional<String> undo() {
        return session.editedProperty().get().orElseThrow().undo();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
