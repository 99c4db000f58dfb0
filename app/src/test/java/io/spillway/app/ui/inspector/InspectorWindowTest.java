package io.spillway.app.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.TestWindow;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.JsonNumber;
import io.spillway.scenarios.editing.TreePath;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Types into the inspector of the real window. */
@ExtendWith(ApplicationExtension.class)
class InspectorWindowTest {
    private static final int SECONDS = 60;
    private TestWindow window;
    private WorkspaceSession session;

    @Start
    void start(Stage stage) {
        window = TestWindow.show(stage);
        session = window.session();
    }

    @AfterEach
    void stop() throws TimeoutException {
        until(() -> !session.busyProperty().get());
        window.stop();
    }

    @Test
    void theTotalFollowsWhatIsTypedAndUndoTakesItBack(FxRobot robot) throws TimeoutException {
        open(robot, "clients");
        String before = total(robot);
        TextField rate = robot.lookup("#input-clients-messagesPerSecond").query();

        robot.interact(rate::requestFocus);
        robot.write("352k/s");
        until(() -> !total(robot).equals(before));
        assertThat(robot.lookup("Understood as 352,000 msg/s").tryQuery()).isPresent();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);

        until(() -> total(robot).equals(before));
        assertThat(rate.getText()).isEqualTo("176000");
    }

    @Test
    void whatIsNotPossibleIsSaidAtTheFieldUntilEscTakesItBack(FxRobot robot) throws TimeoutException {
        open(robot, "clients");
        TextField bytes = robot.lookup("#input-clients-messageBytes").query();

        robot.interact(bytes::requestFocus);
        robot.write("5 mb");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("'mb' may mean bits or bytes; type such as 1.5 KB, 2 KiB or 1500")
                        .tryQuery())
                .isPresent();
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(bytes.getText()).isEqualTo("1500");
        assertThat(session.editedProperty().get().orElseThrow().modified()).isFalse();
    }

    @Test
    void aClickIntoANumberSelectsItToBeTypedAnew(FxRobot robot) throws TimeoutException {
        open(robot, "clients");
        TextField rate = robot.lookup("#input-clients-messagesPerSecond").query();
        assertThat(rate.getText()).isEqualTo("176,000");

        robot.clickOn(rate);

        assertThat(rate.getText()).isEqualTo("176000");
        assertThat(rate.getSelectedText()).isEqualTo("176000");
    }

    @Test
    void aTypeIsPickedFromTheTable(FxRobot robot) throws TimeoutException {
        open(robot, "api-hosts");
        String before = total(robot);
        Button pick = robot
                .from(robot.lookup("#field-api-hosts-instanceType").<Node>query())
                .lookup(".button")
                .<Button>queryAll()
                .stream()
                .filter(button -> "Compare and pick a type".equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow();

        robot.interact(pick::fire);
        until(() -> robot.lookup("#picker-table").tryQuery().isPresent());
        TableView<?> table = robot.lookup("#picker-table").query();
        TextField search = robot.lookup("#picker-search").query();
        robot.interact(() -> search.setText("m5.12xlarge"));
        until(() -> table.getItems().size() == 1);
        robot.interact(() -> table.getSelectionModel().selectFirst());
        robot.type(KeyCode.ENTER);

        until(() -> !total(robot).equals(before));
        assertThat(robot.lookup("#input-api-hosts-instanceType")
                        .<TextField>query()
                        .getText())
                .isEqualTo("m5.12xlarge");
    }

    @Test
    void cardsThatAreSelectedTogetherAreEditedTogether(FxRobot robot) throws TimeoutException {
        open(robot, "edge");
        robot.interact(() -> session.select(new Selection.OfSeveral(Set.of("edge", "kafka"))));
        until(() -> robot.lookup("2 selected").tryQuery().isPresent());
        assertThat(robot.lookup("#input-edge-zones-a").<TextField>query().getText())
                .isEqualTo("1");

        TextField zone = robot.lookup("#input-edge-zones-c").query();
        robot.interact(zone::requestFocus);
        robot.write("4").type(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();

        for (String id : new String[] {"edge", "kafka"}) {
            assertThat(TreePath.of("baseline", "components", id, "zones", "c")
                            .in(session.editedProperty().get().orElseThrow().document()))
                    .as(id)
                    .isEqualTo(JsonNumber.of(4));
        }
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> !session.editedProperty().get().orElseThrow().modified());
    }

    @Test
    void theIdOfAFlowIsTypedAndRefusedBesideTheField(FxRobot robot) throws TimeoutException {
        open(robot, "edge");
        robot.interact(() -> session.select(new Selection.OfFlow("read")));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#viewport").query().requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.F2);
        TextField id = robot.lookup("#input-read-id").query();
        until(id::isFocused);

        robot.write("kafka").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(
                                "'kafka' is the id of another component or flow, perhaps in a change; type another one.")
                        .tryQuery())
                .isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.A).write("read-all").type(KeyCode.ENTER);

        until(() -> session.selectionProperty().get().equals(new Selection.OfFlow("read-all")));
        assertThat(robot.lookup("#input-read-all-id").<TextField>query().isFocused())
                .isTrue();
        assertThat(session.editedProperty().get().orElseThrow().undo()).contains("change the id read to read-all");
    }

    private void open(FxRobot robot, String component) throws TimeoutException {
        robot.interact(() -> session.open(TestSessions.pipeline().toString()));
        until(() -> session.shownProperty().get().isPresent()
                && !session.busyProperty().get());
        robot.interact(() -> session.select(new Selection.OfComponent(component)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String total(FxRobot robot) {
        return robot.lookup("#total").<Label>query().getText();
    }
}
