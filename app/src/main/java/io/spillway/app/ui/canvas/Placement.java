package io.spillway.app.ui.canvas;

import java.util.List;
import java.util.Map;

/**
 * Where everything of a drawing stands, in points from the upper left corner.
 *
 * @param cards by component
 * @param frames by frame
 * @param lines of flows, one for each two components on their path
 */
record Placement(double width, double height, Map<String, Box> cards, Map<String, Box> frames, List<Line> lines) {
    /** Between the id of a frame and the row, where a frame goes on in another row. */
    static final String CONTINUED = "/";

    static final Placement EMPTY = new Placement(0, 0, Map.of(), Map.of(), List.of());

    record Box(double x, double y, double width, double height) {}

    record Point(double x, double y) {}

    /**
     * A line of a flow.
     *
     * @param segment which part of the path, from 0; the first carries the label
     * @param points at least two
     * @param label where the label stands; null on other segments
     */
    record Line(
            String flow,
            int segment,
            List<Point> points,
            @org.jspecify.annotations.Nullable Box label) {}
}
