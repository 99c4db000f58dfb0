package io.spillway.app.ui.canvas;

import io.spillway.app.ui.canvas.CanvasSelection.Direction;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * What keys do in the drawing. Tab goes from card to flow to card, and leaves the drawing at its end; arrows move what is
 * selected, and with Alt go to the next card; while a flow is being drawn both choose where it leads.
 */
final class CanvasKeys {
    private static final double FINE = 1;
    private static final double PAN = 48;

    private final CanvasSelection selection;
    private final CanvasEdits edits;
    private final CardDrag drag;
    private final FlowDrawing flow;
    private final Viewport viewport;
    private final CanvasCommands commands;

    CanvasKeys(
            CanvasSelection selection,
            CanvasEdits edits,
            CardDrag drag,
            FlowDrawing flow,
            Viewport viewport,
            CanvasCommands commands) {
        this.selection = selection;
        this.edits = edits;
        this.drag = drag;
        this.flow = flow;
        this.viewport = viewport;
        this.commands = commands;
    }

    void attach(CanvasView view) {
        viewport.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event)) {
                event.consume();
                boolean moved = event.getCode() == KeyCode.TAB || event.isAltDown();
                if (moved && !flow.isDrawing()) {
                    view.focusSelected();
                }
            }
        });
    }

    private boolean pressed(KeyEvent event) {
        Direction direction = direction(event.getCode());
        if (event.getCode() == KeyCode.ESCAPE) {
            return escape();
        }
        if (flow.isDrawing()) {
            return drawing(event, direction);
        }
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            return selection.onStep(event.isShiftDown() ? -1 : 1);
        }
        if (direction != null && !event.isShortcutDown()) {
            arrow(event, direction);
            return true;
        }
        return commands.handle(event);
    }

    private boolean drawing(KeyEvent event, @Nullable Direction direction) {
        if (event.getCode() == KeyCode.TAB) {
            flow.onStep(event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.ENTER) {
            flow.onEnd();
        } else if (direction != null) {
            flow.onGo(direction);
        } else {
            return false;
        }
        return true;
    }

    private void arrow(KeyEvent event, Direction direction) {
        if (event.isAltDown() && event.isShiftDown()) {
            selection.onReach(direction);
        } else if (event.isAltDown()) {
            selection.onGo(direction);
        } else if (selection.cards().isEmpty()) {
            viewport.pan(-direction.x * PAN, -direction.y * PAN);
        } else {
            double step = event.isShiftDown() ? FINE : Snapping.GRID;
            edits.onNudge(direction.x * step, direction.y * step);
        }
    }

    private boolean escape() {
        if (drag.isDragging()) {
            drag.onCancel();
        } else if (flow.isDrawing()) {
            flow.onCancel();
        } else if (!selection.ids().isEmpty()) {
            selection.onNone();
        } else {
            return false;
        }
        return true;
    }

    private static @Nullable Direction direction(KeyCode code) {
        if (code == KeyCode.LEFT || code == KeyCode.KP_LEFT) {
            return Direction.LEFT;
        }
        if (code == KeyCode.RIGHT || code == KeyCode.KP_RIGHT) {
            return Direction.RIGHT;
        }
        if (code == KeyCode.UP || code == KeyCode.KP_UP) {
            return Direction.UP;
        }
        return code == KeyCode.DOWN || code == KeyCode.KP_DOWN ? Direction.DOWN : null;
    }
}
