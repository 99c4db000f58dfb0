package io.spillway.app.diagram;

import java.util.List;
import java.util.Map;

/**
 * An automatic layout, in points from the upper left corner.
 *
 * @param cards by component
 * @param frames by frame
 * @param lines of flows, one for each two components on their path
 */
record Placement(double width, double height, Map<String, Box> cards, Map<String, Box> frames, List<Line> lines) {
    /** Between the id of a frame and the row, where a frame goes on in another row. */
    static final String CONTINUED = "/";

    static final Placement EMPTY = new Placement(0, 0, Map.of(), Map.of(), List.of());
}
