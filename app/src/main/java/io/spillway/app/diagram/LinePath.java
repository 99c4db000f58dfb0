package io.spillway.app.diagram;

import java.awt.geom.Path2D;
import java.util.List;

/** A line of a flow as a shape: rounded at its corners, and ended before the head of its arrow. */
final class LinePath {
    private static final double CORNER = 10;

    private LinePath() {}

    /** @param headLength what the arrow's head takes of the line's end */
    static Path2D of(List<Point> points, double headLength) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        for (int i = 1; i < points.size(); i++) {
            Point corner = points.get(i);
            Point before = points.get(i - 1);
            if (i == points.size() - 1) {
                Point end = towards(corner, before, Math.min(headLength, distance(corner, before)));
                path.lineTo(end.x(), end.y());
            } else {
                Point after = points.get(i + 1);
                double radius = Math.min(CORNER, Math.min(distance(before, corner), distance(corner, after)) / 2);
                Point in = towards(corner, before, radius);
                Point out = towards(corner, after, radius);
                path.lineTo(in.x(), in.y());
                path.quadTo(corner.x(), corner.y(), out.x(), out.y());
            }
        }
        return path;
    }

    /** The head of the arrow at the end of a line. */
    static Path2D head(List<Point> points, double size) {
        Point tip = points.getLast();
        Point base = towards(tip, points.get(points.size() - 2), size);
        double dx = (tip.x() - base.x()) * 0.65;
        double dy = (tip.y() - base.y()) * 0.65;
        Path2D head = new Path2D.Double();
        head.moveTo(tip.x(), tip.y());
        head.lineTo(base.x() - dy, base.y() + dx);
        head.lineTo(base.x() + dy, base.y() - dx);
        head.closePath();
        return head;
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
