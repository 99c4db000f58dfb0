package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How selected cards are lined up. */
enum Alignment {
    LEFT,
    CENTRE,
    RIGHT,
    TOP,
    MIDDLE,
    BOTTOM;

    /** The axis along which cards are given equal distances. */
    enum Axis {
        ACROSS,
        DOWN
    }

    /** Where the cards stand when they are lined up with the edge or the middle of all of them together. */
    Map<String, Point> of(Map<String, Box> cards) {
        Map<String, Point> moved = new LinkedHashMap<>();
        Box.around(cards.values()).ifPresent(all -> cards.forEach((id, box) -> moved.put(id, of(box, all))));
        return moved;
    }

    private Point of(Box box, Box all) {
        return switch (this) {
            case LEFT -> new Point(all.x(), box.y());
            case CENTRE -> new Point(all.centreX() - box.width() / 2, box.y());
            case RIGHT -> new Point(all.right() - box.width(), box.y());
            case TOP -> new Point(box.x(), all.y());
            case MIDDLE -> new Point(box.x(), all.centreY() - box.height() / 2);
            case BOTTOM -> new Point(box.x(), all.bottom() - box.height());
        };
    }

    /** Where the cards stand when the gaps between neighbours are equal; the outermost two stay. */
    static Map<String, Point> distributed(Map<String, Box> cards, Axis axis) {
        ToDoubleFunction<Box> start = axis == Axis.ACROSS ? Box::x : Box::y;
        ToDoubleFunction<Box> size = axis == Axis.ACROSS ? Box::width : Box::height;
        List<Map.Entry<String, Box>> sorted = new ArrayList<>(cards.entrySet());
        sorted.sort(Comparator.comparingDouble(entry -> start.applyAsDouble(entry.getValue())));
        Map<String, Point> moved = new LinkedHashMap<>();
        if (sorted.size() < 3) {
            return moved;
        }
        double first = start.applyAsDouble(sorted.getFirst().getValue());
        double end = sorted.stream()
                .mapToDouble(entry -> start.applyAsDouble(entry.getValue()) + size.applyAsDouble(entry.getValue()))
                .max()
                .orElse(first);
        double taken = sorted.stream()
                .mapToDouble(entry -> size.applyAsDouble(entry.getValue()))
                .sum();
        double gap = (end - first - taken) / (sorted.size() - 1);
        double at = first;
        for (Map.Entry<String, Box> entry : sorted) {
            Box box = entry.getValue();
            moved.put(entry.getKey(), axis == Axis.ACROSS ? new Point(at, box.y()) : new Point(box.x(), at));
            at += size.applyAsDouble(box) + gap;
        }
        return moved;
    }
}
