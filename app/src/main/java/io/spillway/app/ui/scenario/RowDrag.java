package io.spillway.app.ui.scenario;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Moves a row of a list by dragging it, with plain mouse events, and marks the row it would go to. The list listens, not its
 * cells: a row that is pressed is chosen, and what the cell shows is then put together anew.
 *
 * @param <T> an item of the list
 */
final class RowDrag<T> {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");
    private static final double FARTHEST_CLICK = 6;

    private final ListView<T> list;
    private final BiConsumer<T, Integer> move;
    private @Nullable ListCell<?> target;
    private @Nullable T pressed;
    private int pressedRow;
    private double pressedAt;
    private boolean dragging;

    private RowDrag(ListView<T> list, BiConsumer<T, Integer> move) {
        this.list = list;
        this.move = move;
    }

    /** @param move called with the item dragged and the row it was dropped on, from 0 */
    static <T> void install(ListView<T> list, BiConsumer<T, Integer> move) {
        RowDrag<T> drag = new RowDrag<>(list, move);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, drag::press);
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag::drag);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> drag.release());
    }

    private void press(MouseEvent event) {
        ListCell<?> cell = event.getButton() == MouseButton.PRIMARY ? cellAt(event) : null;
        pressedRow = cell == null ? -1 : cell.getIndex();
        pressed = cell == null ? null : list.getItems().get(pressedRow);
        pressedAt = event.getSceneY();
        dragging = false;
    }

    private void drag(MouseEvent event) {
        if (pressed != null) {
            dragging |= Math.abs(event.getSceneY() - pressedAt) > FARTHEST_CLICK;
            ListCell<?> over = dragging ? cellAt(event) : null;
            mark(over == null || over.getIndex() == pressedRow ? null : over);
        }
    }

    private void release() {
        ListCell<?> over = target;
        T item = pressed;
        mark(null);
        pressed = null;
        if (dragging && over != null && item != null) {
            move.accept(item, over.getIndex());
        }
        dragging = false;
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

    private @Nullable ListCell<?> cellAt(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof ListCell<?>)) {
            node = node.getParent();
        }
        return node instanceof ListCell<?> cell && list.equals(cell.getListView()) && cell.getItem() != null
                ? cell
                : null;
    }
}
