package io.spillway.app.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds places for labels on their lines, clear of cards and of other labels where possible. */
final class LabelPlaces {
    private static final double[] PARTS = {0.5, 0.3, 0.7, 0.15, 0.85};
    private static final double CLEAR = 2;

    private final List<Box> cards;
    private final List<Box> labels = new ArrayList<>();

    LabelPlaces(Collection<Box> cards) {
        this.cards = List.copyOf(cards);
    }

    /** Says that a label stands there. */
    void take(Box label) {
        labels.add(label);
    }

    /** A place for a label of some size on a line of points; the best where none is free. */
    Box place(List<Point> points, double width, double height) {
        List<Integer> segments = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            segments.add(i);
        }
        segments.sort(Comparator.comparingDouble(i -> -length(points, i)));
        Box best = null;
        int least = Integer.MAX_VALUE;
        for (double part : PARTS) {
            for (int segment : segments) {
                Point a = points.get(segment);
                Point b = points.get(segment + 1);
                Box box = new Box(
                        a.x() + (b.x() - a.x()) * part - width / 2,
                        a.y() + (b.y() - a.y()) * part - height / 2,
                        width,
                        height);
                int hits = hits(box);
                if (hits < least) {
                    best = box;
                    least = hits;
                }
                if (hits == 0) {
                    labels.add(box);
                    return box;
                }
            }
        }
        Box chosen =
                best == null ? new Box(points.getFirst().x(), points.getFirst().y(), width, height) : best;
        labels.add(chosen);
        return chosen;
    }

    private int hits(Box box) {
        Box clear = box.grown(CLEAR);
        int hits = 0;
        for (Box card : cards) {
            hits += clear.intersects(card) ? 2 : 0;
        }
        for (Box label : labels) {
            hits += clear.intersects(label) ? 3 : 0;
        }
        return hits;
    }

    private static double length(List<Point> points, int segment) {
        Point a = points.get(segment);
        Point b = points.get(segment + 1);
        return Math.hypot(b.x() - a.x(), b.y() - a.y());
    }
}
