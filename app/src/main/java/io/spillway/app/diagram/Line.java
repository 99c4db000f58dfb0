package io.spillway.app.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a flow between two neighbours on its path.
 *
 * @param segment which part of the path, from 0; the first carries the label
 * @param points at least two
 * @param label where the label stands; null on other segments and where there is nothing to say
 */
public record Line(
        String flow,
        int segment,
        List<Point> points,
        @Nullable Box label) {
    public Line {
        points = List.copyOf(points);
    }

    /** The smallest box around its points. */
    public Box bounds() {
        Box bounds = new Box(points.getFirst().x(), points.getFirst().y(), 0, 0);
        for (Point point : points) {
            bounds = bounds.around(new Box(point.x(), point.y(), 0, 0));
        }
        return bounds;
    }
}
