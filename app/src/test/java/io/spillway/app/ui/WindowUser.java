package io.spillway.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.session.Edited;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.editing.Sketch;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does in the window with mouse and keys, and what they see then. */
final class WindowUser {
    /** For a machine that is busy with much else. */
    private static final int SECONDS = 180;

    private static final int MOST_STEPS = 100;

    private final FxRobot robot;
    private final WorkspaceSession session;

    WindowUser(FxRobot robot, WorkspaceSession session) {
        this.robot = robot;
        this.session = session;
    }

    /** Types a rate into the field of a source, over what stands there. */
    void type(String source, String rate) throws TimeoutException {
        String before = total();
        WaitForAsyncUtils.waitForFxEvents();
        TextField field =
                robot.lookup("#input-" + source + "-messagesPerSecond").query();
        robot.interact(field::requestFocus);
        robot.write(rate);
        await(() -> !total().equals(before));
        settled();
    }

    /** Clicks twice until that has edited something: a busy machine may be too slow for two clicks to be a double click. */
    void doubleClick(String query) {
        JsonObject before = document();
        for (int step = 0; step < MOST_STEPS && document().equals(before); step++) {
            robot.doubleClickOn(entry(query));
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    /** Goes through the drawing with Tab until something is selected. */
    void choose(String id) {
        focusDrawing();
        robot.type(KeyCode.ESCAPE);
        for (int step = 0;
                step < MOST_STEPS
                        && !session.selectionProperty().get().selectedIds().contains(id);
                step++) {
            robot.type(KeyCode.TAB);
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.selectionProperty().get().selectedIds()).containsExactly(id);
    }

    /** Brings the keyboard to the drawing. */
    void focusDrawing() {
        robot.interact(() -> robot.lookup("#viewport").query().requestFocus());
    }

    /** Looks on the window's thread, as the scene changes there. */
    String total() {
        return WaitForAsyncUtils.waitForAsyncFx(
                TimeUnit.SECONDS.toMillis(SECONDS),
                () -> robot.lookup("#total").queryAs(Label.class).getText());
    }

    /** An entry of a list, which measures with a cell that is never seen. */
    Node entry(String query) {
        return robot.lookup(query).match(Node::isVisible).query();
    }

    JsonObject document() {
        return edited().document();
    }

    Edited edited() {
        return session.editedProperty().get().orElseThrow();
    }

    Shown shown() {
        return session.shownProperty().get().orElseThrow();
    }

    Sketch sketch() {
        return session.shownProperty().get().map(Shown::sketch).orElse(Sketch.EMPTY);
    }

    /** Waits until nothing is being computed. */
    void settled() throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        await(() -> !session.busyProperty().get());
    }

    /** Waits until the keyboard is in a field: what is typed before goes elsewhere. */
    void awaitFocused(String query) throws TimeoutException {
        await(() -> WaitForAsyncUtils.waitForAsyncFx(
                TimeUnit.SECONDS.toMillis(SECONDS),
                () -> robot.lookup(query).match(Node::isFocused).tryQuery().isPresent()));
    }

    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void awaitShown(String query) throws TimeoutException {
        await(() -> WaitForAsyncUtils.waitForAsyncFx(
                TimeUnit.SECONDS.toMillis(SECONDS),
                () -> robot.lookup(query).tryQuery().isPresent()));
    }
}
