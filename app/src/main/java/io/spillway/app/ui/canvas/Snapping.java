package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Box;
import io.spillway.app.diagram.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where a card that is dragged comes to stand: in line with an edge or the middle of another card that is near, else on the
 * grid.
 *
 * @param dx how far it moves then
 * @param dy how far it moves then
 */
record Snapping(double dx, double dy, List<Guide> guides) {
    /** Step of the grid. */
    static final double GRID = 8;

    private static final double BEYOND = 10;

    /**
     * Snaps a movement.
     *
     * @param moved what is dragged, where it began
     * @param others cards that stay
     * @param reach how near another card's line has to be
     */
    static Snapping of(Box moved, Collection<Box> others, double dx, double dy, double reach) {
        Box there = moved.movedTo(moved.x() + dx, moved.y() + dy);
        double alongX = nearest(
                new double[] {there.x(), there.centreX(), there.right()},
                others.stream()
                        .map(other -> new double[] {other.x(), other.centreX(), other.right()})
                        .toList(),
                reach);
        double alongY = nearest(
                new double[] {there.y(), there.centreY(), there.bottom()},
                others.stream()
                        .map(other -> new double[] {other.y(), other.centreY(), other.bottom()})
                        .toList(),
                reach);
        double x = Double.isNaN(alongX) ? onGrid(there.x()) - moved.x() : dx + alongX;
        double y = Double.isNaN(alongY) ? onGrid(there.y()) - moved.y() : dy + alongY;
        Box snapped = moved.movedTo(moved.x() + x, moved.y() + y);
        return new Snapping(x, y, guides(snapped, others));
    }

    static double onGrid(double coordinate) {
        return Math.rint(coordinate / GRID) * GRID;
    }

    /** How far the nearest of the others' lines is from any of one's own; not a number when all are out of reach. */
    private static double nearest(double[] own, List<double[]> others, double reach) {
        double best = Double.NaN;
        for (double[] other : others) {
            for (int i = 0; i < own.length; i++) {
                // Edges go with edges and the middle with the middle, or cards of one size would snap everywhere.
                for (int j = 0; j < own.length; j++) {
                    double distance = other[j] - own[i];
                    boolean fits = i == j || (i != 1 && j != 1);
                    if (fits
                            && Math.abs(distance) <= reach
                            && (Double.isNaN(best) || Math.abs(distance) < Math.abs(best))) {
                        best = distance;
                    }
                }
            }
        }
        return best;
    }

    private static List<Guide> guides(Box snapped, Collection<Box> others) {
        List<Guide> guides = new ArrayList<>();
        across(guides, snapped.x(), snapped, others);
        across(guides, snapped.centreX(), snapped, others);
        across(guides, snapped.right(), snapped, others);
        down(guides, snapped.y(), snapped, others);
        down(guides, snapped.centreY(), snapped, others);
        down(guides, snapped.bottom(), snapped, others);
        return guides;
    }

    private static void across(List<Guide> guides, double x, Box snapped, Collection<Box> others) {
        List<Box> aligned = others.stream()
                .filter(other -> x == snapped.centreX()
                        ? same(other.centreX(), x)
                        : same(other.x(), x) || same(other.right(), x))
                .toList();
        if (!aligned.isEmpty()) {
            Box all = Box.around(aligned).orElse(snapped).around(snapped);
            guides.add(new Guide(new Point(x, all.y() - BEYOND), new Point(x, all.bottom() + BEYOND)));
        }
    }

    private static void down(List<Guide> guides, double y, Box snapped, Collection<Box> others) {
        List<Box> aligned = others.stream()
                .filter(other -> y == snapped.centreY()
                        ? same(other.centreY(), y)
                        : same(other.y(), y) || same(other.bottom(), y))
                .toList();
        if (!aligned.isEmpty()) {
            Box all = Box.around(aligned).orElse(snapped).around(snapped);
            guides.add(new Guide(new Point(all.x() - BEYOND, y), new Point(all.right() + BEYOND, y)));
        }
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) < 0.5;
    }
}
