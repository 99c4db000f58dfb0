package io.spillway.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.app.ui.TestWindow;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.scenarios.editing.DiagramLayout;
import io.spillway.scenarios.editing.Sketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Draws in the real window with mouse and keyboard, on JavaFX's headless platform. */
@ExtendWith(ApplicationExtension.class)
class CanvasWindowTest {
    private static final int SECONDS = 60;
    private static final String EMPTY = """
            {"formatVersion": 1, "name": "New", "prices": {"snapshot": "2018-11"},
             "baseline": {"homeRegion": "us-west-2", "components": {}}}
            """;

    private TestWindow window;
    private WorkspaceSession session;

    @TempDir
    private Path folder;

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
    void aPipelineIsDrawnWithTheMouseAndUndone(FxRobot robot) throws TimeoutException, IOException {
        openEmpty(robot);

        robot.drag(entry(robot, "#kind-traffic_source")).dropTo("#viewport");
        await(() -> sketch().boxes().containsKey("traffic-source"));
        Point2D below = center(robot, "#viewport").add(0, 130);
        robot.drag(entry(robot, "#kind-service")).dropTo(below);
        await(() -> sketch().boxes().containsKey("service") && sketch().boxes().containsKey("host-group"));
        awaitShown(robot, "#card-service");
        robot.moveTo("#card-traffic-source");
        robot.drag("#port-bottom").dropTo("#card-service");
        await(() -> sketch().arrows().containsKey("traffic-source-service"));
        await(() -> TestSessions.shown(session).breakdown().isPresent());

        undo(robot, "connect Traffic source to Service");
        undo(robot, "add Service");
        undo(robot, "add Traffic source");
        assertThat(sketch().boxes()).isEmpty();
        assertThat(session.editedProperty().get().orElseThrow().modified()).isFalse();
    }

    @Test
    void aComponentOfThePaletteDroppedInAFrameJoinsItsArea(FxRobot robot) throws TimeoutException {
        robot.interact(() -> session.open(TestSessions.pipeline().toString()));
        awaitShown(robot, "#card-clients");
        await(() -> !session.busyProperty().get());
        Node card = robot.lookup("#card-clients").query();
        Bounds bounds = card.localToScreen(card.getBoundsInLocal());

        robot.drag(entry(robot, "#kind-traffic_source"))
                .dropTo(new Point2D(bounds.getMinX() - 4, bounds.getMinY() - 4));
        await(() -> sketch().boxes().containsKey("traffic-source"));

        assertThat(boxOf("traffic-source").area()).isEqualTo("core");
        assertThat(session.editedProperty().get().orElseThrow().undo()).contains("add Traffic source");
    }

    @Test
    void aCardIsRenamedWithF2AndByADoubleClickOnItsName(FxRobot robot) throws TimeoutException, IOException {
        openEmpty(robot);
        robot.doubleClickOn(entry(robot, "#kind-traffic_source"));
        awaitShown(robot, "#card-traffic-source");
        await(() -> !session.busyProperty().get());
        robot.interact(() -> robot.lookup("#viewport").query().requestFocus());

        robot.type(KeyCode.F2);
        robot.write("Clients").type(KeyCode.ENTER);
        await(() -> "Clients".equals(boxOf("traffic-source").name()));
        robot.push(KeyCode.SHIFT, KeyCode.F2).write("clients").type(KeyCode.ENTER);
        awaitShown(robot, "#card-clients");
        await(() -> !session.busyProperty().get());
        robot.type(KeyCode.F2).write("Devices").type(KeyCode.ESCAPE);
        robot.clickOn("#card-clients");
        WaitForAsyncUtils.waitForFxEvents();
        CardView card = robot.lookup("#card-clients").query();
        assertThat(card.card().name()).isEqualTo("Clients");
        robot.doubleClickOn(card.localToScreen(nameOf(card)));
        robot.write("Browsers").type(KeyCode.ENTER);
        await(() -> "Browsers".equals(boxOf("clients").name()));

        undo(robot, "rename to Browsers");
        undo(robot, "change the id traffic-source to clients");
        undo(robot, "rename to Clients");
        assertThat(boxOf("traffic-source").name()).isEqualTo("Traffic source");
    }

    @Test
    void aComponentIsAddedByADoubleClickInThePalette(FxRobot robot) throws TimeoutException, IOException {
        openEmpty(robot);

        robot.doubleClickOn(entry(robot, "#kind-traffic_source"));
        await(() -> sketch().boxes().containsKey("traffic-source"));

        assertThat(session.selectionProperty().get()).isEqualTo(new Selection.OfComponent("traffic-source"));
        undo(robot, "add Traffic source");
        assertThat(sketch().boxes()).isEmpty();
    }

    @Test
    void aPipelineIsBuiltWithTheKeyboardAlone(FxRobot robot) throws TimeoutException, IOException {
        openEmpty(robot);
        robot.interact(() -> robot.lookup("#palette-search").query().requestFocus());

        robot.write("traffic").type(KeyCode.ENTER);
        await(() -> sketch().boxes().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("kafka brokers").type(KeyCode.ENTER);
        await(() -> sketch().boxes().size() == 2);
        awaitShown(robot, "#card-kafka-cluster");
        robot.interact(() -> robot.lookup("#viewport").query().requestFocus());
        robot.type(KeyCode.ESCAPE).type(KeyCode.TAB);
        assertThat(session.selectionProperty().get().selectedIds()).containsExactly("traffic-source");
        robot.type(KeyCode.C).type(KeyCode.ENTER);
        await(() -> sketch().arrows().containsKey("traffic-source-kafka-cluster"));
        assertThat(session.selectionProperty().get().selectedIds()).containsExactly("traffic-source-kafka-cluster");
        robot.type(KeyCode.ESCAPE).type(KeyCode.TAB).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        assertThat(session.editedProperty().get().orElseThrow().undo()).contains("move Traffic source");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        await(() -> sketch().boxes().size() == 3);
        robot.type(KeyCode.DELETE);
        await(() -> sketch().boxes().size() == 2);
    }

    @Test
    void cardsAreSelectedByARubberBandAndMovedTogether(FxRobot robot) throws TimeoutException {
        open(robot, TestSessions.pipeline().toString());
        robot.interact(() -> robot.lookup("#viewport").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
        Bounds view = screen(robot.lookup("#viewport").query());

        robot.drag(view.getMinX() + 3, view.getMinY() + 3).dropTo(view.getMaxX() - 3, view.getMaxY() - 60);
        int chosen = session.selectionProperty().get().selectedIds().size();
        assertThat(chosen).isGreaterThan(3);
        Node card = robot.lookup("#card-clients").query();
        Point2D from = new Point2D(screen(card).getCenterX(), screen(card).getCenterY());
        robot.drag(from).dropTo(from.add(40, 24));
        await(() -> session.editedProperty().get().orElseThrow().undo().isPresent());

        assertThat(session.editedProperty().get().orElseThrow().undo()).contains("move " + chosen + " components");
        DiagramLayout layout =
                DiagramLayout.of(session.editedProperty().get().orElseThrow().document());
        assertThat(layout.positions()).hasSize(17);
        undo(robot, "move " + chosen + " components");
        assertThat(session.editedProperty().get().orElseThrow().modified()).isFalse();
    }

    @Test
    void theWheelZoomsAtThePointerAndTheMiddleButtonPans(FxRobot robot) throws TimeoutException {
        open(robot, TestSessions.pipeline().toString());
        robot.interact(() -> robot.lookup("#viewport").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        Node card = robot.lookup("#card-clients").query();
        double before = card.localToScene(card.getBoundsInLocal()).getWidth();
        double x = screen(card).getMinX();

        Point2D middle = center(robot, "#viewport");
        robot.moveTo(middle).press(MouseButton.MIDDLE).moveBy(50, 20).release(MouseButton.MIDDLE);
        // The drawing stands on whole pixels, where lines and letters are sharp.
        assertThat(screen(card).getMinX()).isCloseTo(x + 50, within(1.0));
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);

        assertThat(card.localToScene(card.getBoundsInLocal()).getWidth()).isLessThan(before);
    }

    @Test
    void cardsAreSharpAgainWhenTheZoomRests(FxRobot robot) throws TimeoutException {
        open(robot, TestSessions.pipeline().toString());
        robot.interact(() -> robot.lookup("#viewport").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        CardView card = robot.lookup("#card-clients").query();
        await(() -> isSharp(card, 1));

        robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        robot.push(KeyCode.CONTROL, KeyCode.PLUS);

        await(() -> isSharp(card, 1.44));
        Point2D corner = card.getChildrenUnmodifiable().getFirst().localToScene(0, 0);
        assertThat(corner.getX()).as("stands on whole pixels").isCloseTo(Math.rint(corner.getX()), within(1e-6));
        assertThat(corner.getY()).as("stands on whole pixels").isCloseTo(Math.rint(corner.getY()), within(1e-6));
    }

    private void openEmpty(FxRobot robot) throws TimeoutException, IOException {
        Path file = Files.writeString(folder.resolve("new.spillway.json"), EMPTY);
        robot.interact(() -> session.open(file.toString()));
        await(() -> session.shownProperty().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void open(FxRobot robot, String workspace) throws TimeoutException {
        robot.interact(() -> session.open(workspace));
        awaitShown(robot, ".card");
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void undo(FxRobot robot, String name) throws TimeoutException {
        assertThat(session.editedProperty().get().orElseThrow().undo()).contains(name);
        robot.interact(session::undo);
        await(() -> !session.busyProperty().get());
    }

    private Sketch.Box boxOf(String id) {
        return Objects.requireNonNull(sketch().boxes().get(id));
    }

    private Sketch sketch() {
        return session.shownProperty().get().map(Shown::sketch).orElse(Sketch.EMPTY);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** An entry of the palette; its list measures with a cell that is never seen. */
    private static Node entry(FxRobot robot, String query) {
        return robot.lookup(query).match(Node::isVisible).query();
    }

    /** Looks on the window's thread, as the scene changes there. */
    private static void awaitShown(FxRobot robot, String query) throws TimeoutException {
        await(() -> WaitForAsyncUtils.waitForAsyncFx(
                TimeUnit.SECONDS.toMillis(SECONDS),
                () -> robot.lookup(query).tryQuery().isPresent()));
    }

    private static Point2D center(FxRobot robot, String query) {
        Bounds bounds = screen(robot.lookup(query).query());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /** Whether a card is painted with as many pixels as it is seen at. */
    private static boolean isSharp(CardView card, double zoom) {
        Canvas picture = (Canvas) card.getChildrenUnmodifiable().getFirst();
        return Math.abs(picture.getWidth() - card.getBoundsInLocal().getWidth() * zoom) < 1;
    }

    private static Point2D nameOf(CardView card) {
        Rectangle2D area = card.nameArea();
        return new Point2D(area.getMinX() + area.getWidth() / 2, area.getMinY() + area.getHeight() / 2);
    }

    private static Bounds screen(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }
}
