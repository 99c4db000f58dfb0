package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Point;
import io.spillway.app.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Cards that are being dragged. */
final class CardDrag {
    private static final double REACH = 5;

    private final CanvasViewModel model;
    private final CanvasSelection selection;
    private final CanvasEdits edits;
    private final ReadOnlyObjectWrapper<List<Guide>> guides = new ReadOnlyObjectWrapper<>(List.of());
    private Map<String, Box> start = Map.of();
    private boolean moved;

    CardDrag(CanvasViewModel model, CanvasSelection selection, CanvasEdits edits) {
        this.model = model;
        this.selection = selection;
        this.edits = edits;
    }

    /** Lines that show what the dragged cards are aligned with. */
    ReadOnlyObjectProperty<List<Guide>> guidesProperty() {
        return guides.getReadOnlyProperty();
    }

    boolean isDragging() {
        return !start.isEmpty();
    }

    /** Begins with the selected cards, among them one. */
    void onGrab(String id) {
        if (!model.sketch().boxes().containsKey(id)) {
            return;
        }
        selection.onGrab(id);
        if (model.isFreelyArranged()) {
            start = selection.cards();
        } else {
            model.say(Texts.of("canvas.fixedInLanes"));
        }
    }

    /**
     * Drags them.
     *
     * @param dx from where they began, in points of the drawing
     * @param zoom at which they are seen, as snapping feels the same at each
     * @param snap whether they snap
     */
    void onDrag(double dx, double dy, double zoom, boolean snap) {
        if (start.isEmpty()) {
            return;
        }
        moved = true;
        Box all = Box.around(start.values()).orElseThrow();
        Snapping snapping = snap
                ? Snapping.of(all, others(), dx, dy, REACH / zoom)
                : new Snapping(Math.rint(dx), Math.rint(dy), List.of());
        guides.set(snapping.guides());
        Map<String, Point> to = new LinkedHashMap<>();
        start.forEach((id, box) -> to.put(id, new Point(box.x() + snapping.dx(), box.y() + snapping.dy())));
        model.showMoved(to);
    }

    /** Leaves them where they are now. */
    void onDrop() {
        if (moved) {
            Map<String, Point> to = new LinkedHashMap<>();
            start.keySet().forEach(id -> {
                Box box = model.arrangement().cards().get(id);
                if (box != null) {
                    to.put(id, new Point(box.x(), box.y()));
                }
            });
            String name = Texts.of("canvas.undoMove", edits.words(start.keySet()));
            end();
            edits.move(name, "", to);
            model.refresh();
        } else {
            end();
        }
    }

    /** Puts them back. */
    void onCancel() {
        if (moved) {
            Map<String, Point> back = new LinkedHashMap<>();
            start.forEach((id, box) -> back.put(id, new Point(box.x(), box.y())));
            model.showMoved(back);
            end();
            model.refresh();
        } else {
            end();
        }
    }

    private void end() {
        start = Map.of();
        moved = false;
        guides.set(List.of());
    }

    private List<Box> others() {
        List<Box> others = new ArrayList<>();
        model.arrangement().cards().forEach((id, box) -> {
            if (!start.containsKey(id)) {
                others.add(box);
            }
        });
        return others;
    }
}
