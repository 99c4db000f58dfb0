package io.spillway.app.ui.scenario;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Moves a row of a list by dragging it, with plain mouse events, and marks the row it would go to. */
final class RowDrag {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");
    private static final double FARTHEST_CLICK = 6;

    private @Nullable ListCell<?> target;
    private double pressedAt;
    private boolean dragging;

    private RowDrag() {}

    /** @param move called with the item dragged and the row it was dropped on, from 0 */
    static <T> void install(ListCell<T> cell, BiConsumer<T, Integer> move) {
        RowDrag drag = new RowDrag();
        cell.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            drag.pressedAt = event.getSceneY();
            drag.dragging = false;
        });
        cell.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && cell.getItem() != null) {
                drag.dragging |= Math.abs(event.getSceneY() - drag.pressedAt) > FARTHEST_CLICK;
                drag.mark(drag.dragging ? cellAt(event, cell) : null);
            }
        });
        cell.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            ListCell<?> over = drag.target;
            drag.mark(null);
            T from = cell.getItem();
            if (drag.dragging && over != null && from != null) {
                move.accept(from, over.getIndex());
            }
            drag.dragging = false;
        });
    }

    private void mark(@Nullable ListCell<?> cell) {
        ListCell<?> before = target;
        if (before != null) {
            before.pseudoClassStateChanged(TARGET, false);
        }
        target = cell;
        if (cell != null) {
            cell.pseudoClassStateChanged(TARGET, true);
        }
    }

    private static @Nullable ListCell<?> cellAt(MouseEvent event, ListCell<?> own) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof ListCell<?>)) {
            node = node.getParent();
        }
        return node instanceof ListCell<?> cell
                        && cell.getListView().equals(own.getListView())
                        && cell.getItem() != null
                        && !cell.equals(own)
                ? cell
                : null;
    }
}
