package io.spillway.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.TestWindow;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.scenarios.editing.Recording;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Makes a scenario, puts a change in and compares it, in the real window. */
@ExtendWith(ApplicationExtension.class)
class ScenarioJourneyTest {
    private static final int SECONDS = 180;
    private TestWindow window;
    private WorkspaceSession session;

    @Start
    void start(Stage stage) {
        window = TestWindow.show(stage);
        session = window.session();
    }

    @AfterEach
    void stop() {
        window.stop();
    }

    @Test
    void aScenarioIsMadeGetsAChangeAndIsCompared(FxRobot robot) throws TimeoutException {
        robot.interact(() -> session.open(TestSessions.pipeline().toString()));
        until(() -> session.shownProperty().get().isPresent()
                && !session.busyProperty().get());

        robot.interact(
                () -> robot.lookup("#new-scenario").queryAs(ButtonBase.class).fire());
        until(() -> robot.lookup("#scenario-rename")
                .match(Node::isFocused)
                .tryQuery()
                .isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("Smaller").push(KeyCode.ENTER);
        until(() -> !session.busyProperty().get());
        assertThat(robot.lookup("#scenarios").query().isFocused())
                .as("the keyboard is back in the list")
                .isTrue();
        robot.push(KeyCode.F2);
        until(() -> robot.lookup("#scenario-rename")
                .match(Node::isFocused)
                .tryQuery()
                .isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("Nothing").push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#scenario-rename").tryQuery().isEmpty());
        until(() -> !session.busyProperty().get());
        assertThat(TestSessions.shown(session).selected().scenario().name()).isEqualTo("Smaller");
        robot.interact(
                () -> robot.lookup("#show-changes").queryAs(ButtonBase.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.from(robot.lookup("#change-go"))
                .lookup(".check-box")
                .queryAs(ButtonBase.class)
                .fire());
        until(() -> !session.busyProperty().get());
        robot.interact(() -> {
            TabPane tabs = robot.lookup("#results").queryAs(TabPane.class);
            tabs.getTabs().stream()
                    .filter(tab -> "tab-compare".equals(tab.getId()))
                    .forEach(tabs.getSelectionModel()::select);
        });
        TreeTableView<CompareRow> table = robot.lookup("#compare-table").query();
        until(() -> table.getRoot() != null && !table.getRoot().getChildren().isEmpty());

        String made = TestSessions.shown(session).selected().scenario().id();
        assertThat(TestSessions.shown(session).selected().scenario().name()).isEqualTo("Smaller");
        assertThat(Recording.changesOf(
                        session.editedProperty().get().orElseThrow().document(), made))
                .isEqualTo(List.of("go"));
        assertThat(table.getRoot().getChildren().getFirst().getValue().label()).isEqualTo("Total");
        assertThat(table.getColumns()).hasSize(5);
    }

    @Test
    void scenariosAreReorderedByDragging(FxRobot robot) throws TimeoutException {
        robot.interact(() -> session.open(TestSessions.pipeline().toString()));
        until(() -> session.shownProperty().get().isPresent()
                && !session.busyProperty().get());
        assertThat(order()).containsExactly("baseline", "zone-aware", "go", "all", "today");

        robot.drag(entry(robot, "#scenario-go")).dropTo(entry(robot, "#scenario-zone-aware"));
        until(() -> !session.busyProperty().get() && order().get(1).equals("go"));

        assertThat(order()).containsExactly("baseline", "go", "zone-aware", "all", "today");
        assertThat(session.editedProperty().get().orElseThrow().undo()).contains("move Go rewrite");
        robot.interact(session::undo);
        until(() -> !session.busyProperty().get());
        assertThat(order()).containsExactly("baseline", "zone-aware", "go", "all", "today");
    }

    private List<String> order() {
        return TestSessions.shown(session).results().stream()
                .map(result -> result.scenario().id())
                .toList();
    }

    /** An entry of a list, which measures with a cell that is never seen. */
    private static Node entry(FxRobot robot, String query) {
        return robot.lookup(query).match(Node::isVisible).query();
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
