package io.spillway.app.ui.canvas;

import io.spillway.app.diagram.Point;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurveTo;

/** Draws a line with round corners and an arrow head. */
final class LinkShape {
    private static final double RADIUS = 10;
    private static final double HEAD = 4;
    private static final double HEAD_PER_WIDTH = 0.9;
    private static final double HALF_WIDTH_OF_HEAD = 0.65;

    private LinkShape() {}

    /** Length of the head of a line. */
    static double head(double width) {
        return HEAD + width * HEAD_PER_WIDTH;
    }

    static void draw(Path path, List<Point> points) {
        List<PathElement> elements = new ArrayList<>();
        elements.add(new MoveTo(points.getFirst().x(), points.getFirst().y()));
        for (int i = 1; i + 1 < points.size(); i++) {
            Point corner = points.get(i);
            double radius = Math.min(
                    RADIUS, Math.min(distance(points.get(i - 1), corner), distance(corner, points.get(i + 1))) / 2);
            Point before = towards(corner, points.get(i - 1), radius);
            Point after = towards(corner, points.get(i + 1), radius);
            elements.add(new LineTo(before.x(), before.y()));
            elements.add(new QuadCurveTo(corner.x(), corner.y(), after.x(), after.y()));
        }
        elements.add(new LineTo(points.getLast().x(), points.getLast().y()));
        path.getElements().setAll(elements);
    }

    /** The line without the part that the arrow head covers. */
    static List<Point> shortened(List<Point> points, double by) {
        List<Point> shortened = new ArrayList<>(points);
        Point last = points.getLast();
        Point previous = points.get(points.size() - 2);
        shortened.set(points.size() - 1, towards(last, previous, Math.min(by, distance(last, previous))));
        return shortened;
    }

    static void arrow(Polygon head, List<Point> points, double size) {
        Point tip = points.getLast();
        Point from = points.get(points.size() - 2);
        double length = distance(from, tip);
        double dx = length == 0 ? 1 : (tip.x() - from.x()) / length;
        double dy = length == 0 ? 0 : (tip.y() - from.y()) / length;
        double half = size * HALF_WIDTH_OF_HEAD;
        head.getPoints()
                .setAll(
                        tip.x(),
                        tip.y(),
                        tip.x() - dx * size - dy * half,
                        tip.y() - dy * size + dx * half,
                        tip.x() - dx * size + dy * half,
                        tip.y() - dy * size - dx * half);
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    private static Point towards(Point from, Point to, double by) {
        double length = distance(from, to);
        double part = length == 0 ? 0 : by / length;
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }
}
