package io.spillway.app.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The shapes that a line between two cards may take, at right angles. */
final class LineShapes {
    /** How far apart two cards stand at least for a line to lead straight from one to the other. */
    static final double LEAST_GAP = 10;

    /** How many lines may run beside each other. */
    static final int LANES = 5;

    private static final double LANE = 9;
    private static final double STUB = 15;
    private static final double ROOM_TO_TURN = 2 * STUB + 4;
    private static final int MOST_CHANNELS = 24;
    private static final double[] PARTS = {0.5, 0.3, 0.7, 0.12, 0.88};

    private LineShapes() {}

    /**
     * The shapes of a line, at least one.
     *
     * @param side of the first card, at which the line leaves it; it enters the other from the opposite side
     * @param obstacles what it may have to lead around
     * @param lane from the middle, how far it keeps aside from the lines beside it
     */
    static List<List<Point>> between(Side side, Point start, Point end, List<Box> obstacles, int lane) {
        Turn turn = Turn.of(side);
        List<Box> turned = obstacles.stream().map(turn::to).toList();
        return toTheRight(turn.to(start), turn.to(end), turned, lane * LANE).stream()
                .map(points -> points.stream().map(turn::back).toList())
                .toList();
    }

    /** Shapes of a line that leaves to the right and enters from the left. */
    private static List<List<Point>> toTheRight(Point a, Point b, List<Box> obstacles, double lane) {
        List<List<Point>> shapes = new ArrayList<>();
        double gap = b.x() - a.x();
        if (gap >= LEAST_GAP) {
            if (Math.abs(a.y() - b.y()) < 1) {
                shapes.add(List.of(a, new Point(b.x(), a.y())));
            }
            double stub = Math.min(STUB, gap / 3);
            for (double part : PARTS) {
                double x = Math.clamp(a.x() + gap * part + lane, a.x() + stub, b.x() - stub);
                shapes.add(List.of(a, new Point(x, a.y()), new Point(x, b.y()), b));
            }
        }
        if (gap >= LEAST_GAP && gap < ROOM_TO_TURN) {
            return shapes;
        }
        double out = a.x() + STUB + Math.abs(lane) / 2;
        double in = b.x() - STUB - Math.abs(lane) / 2;
        for (double y : channels(a, b, obstacles)) {
            double channel = y + lane / 3;
            shapes.add(List.of(
                    a,
                    new Point(out, a.y()),
                    new Point(out, channel),
                    new Point(in, channel),
                    new Point(in, b.y()),
                    b));
        }
        if (shapes.isEmpty()) {
            shapes.add(List.of(a, b));
        }
        return shapes;
    }

    /** Heights just above and below what is in the way, the nearest first. */
    private static List<Double> channels(Point a, Point b, List<Box> obstacles) {
        TreeSet<Double> heights =
                new TreeSet<>(Comparator.<Double>comparingDouble(y -> Math.abs(y - a.y()) + Math.abs(y - b.y()))
                        .thenComparingDouble(y -> y));
        for (Box box : obstacles) {
            heights.add(box.y() - STUB / 2);
            heights.add(box.bottom() + STUB / 2);
        }
        return heights.stream().limit(MOST_CHANNELS).toList();
    }

    /** Turns the drawing so that a side faces right, and back. */
    private record Turn(boolean swap, double sign) {
        static Turn of(Side side) {
            return new Turn(!side.isUpright(), side == Side.RIGHT || side == Side.BOTTOM ? 1 : -1);
        }

        Point to(Point point) {
            return swap ? new Point(sign * point.y(), point.x()) : new Point(sign * point.x(), point.y());
        }

        Point back(Point point) {
            return swap ? new Point(point.y(), sign * point.x()) : new Point(sign * point.x(), point.y());
        }

        Box to(Box box) {
            return Box.between(to(new Point(box.x(), box.y())), to(new Point(box.right(), box.bottom())));
        }
    }
}
