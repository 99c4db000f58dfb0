package io.spillway.app.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Straight stretches of lines, to tell how long a new one would lie on others. */
final class Segments {
    private static final double BUCKET = 5;

    private final Map<Long, List<double[]>> across = new HashMap<>();
    private final Map<Long, List<double[]>> down = new HashMap<>();

    void add(List<Point> points) {
        for (int i = 0; i + 1 < points.size(); i++) {
            Point a = points.get(i);
            Point b = points.get(i + 1);
            if (a.y() == b.y()) {
                across.computeIfAbsent(bucket(a.y()), key -> new ArrayList<>())
                        .add(new double[] {Math.min(a.x(), b.x()), Math.max(a.x(), b.x())});
            } else if (a.x() == b.x()) {
                down.computeIfAbsent(bucket(a.x()), key -> new ArrayList<>())
                        .add(new double[] {Math.min(a.y(), b.y()), Math.max(a.y(), b.y())});
            }
        }
    }

    /** Length that a line of points shares with those that are there. */
    double overlap(List<Point> points) {
        double sum = 0;
        for (int i = 0; i + 1 < points.size(); i++) {
            Point a = points.get(i);
            Point b = points.get(i + 1);
            if (a.y() == b.y()) {
                sum += overlap(across, a.y(), Math.min(a.x(), b.x()), Math.max(a.x(), b.x()));
            } else if (a.x() == b.x()) {
                sum += overlap(down, a.x(), Math.min(a.y(), b.y()), Math.max(a.y(), b.y()));
            }
        }
        return sum;
    }

    private static double overlap(Map<Long, List<double[]>> lines, double at, double from, double to) {
        double sum = 0;
        for (long bucket = bucket(at) - 1; bucket <= bucket(at) + 1; bucket++) {
            for (double[] other : lines.getOrDefault(bucket, List.of())) {
                sum += Math.max(0, Math.min(to, other[1]) - Math.max(from, other[0]));
            }
        }
        return sum;
    }

    private static long bucket(double coordinate) {
        return Math.round(coordinate / BUCKET);
    }
}
