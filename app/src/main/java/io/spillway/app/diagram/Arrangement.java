package io.spillway.app.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything of a drawing stands.
 *
 * @param cards by component
 * @param frames around cards that belong together
 * @param lines of flows, one for each two components on their path
 * @param automatic places that the program found for components whose place the workspace does not state
 */
public record Arrangement(
        Map<String, Box> cards, List<FrameBox> frames, List<Line> lines, Map<String, Point> automatic) {

    public static final Arrangement EMPTY = new Arrangement(Map.of(), List.of(), List.of(), Map.of());

    /**
     * A frame with its title.
     *
     * @param lane whether it is a lane across the drawing
     */
    public record FrameBox(String id, String title, Box box, boolean lane) {
        /** Id of the frame that this is, or that goes on here. */
        public String frame() {
            int continued = id.indexOf(Placement.CONTINUED);
            return continued < 0 ? id : id.substring(0, continued);
        }
    }

    public Arrangement {
        cards = Collections.unmodifiableMap(new LinkedHashMap<>(cards));
        frames = List.copyOf(frames);
        lines = List.copyOf(lines);
        automatic = Collections.unmodifiableMap(new LinkedHashMap<>(automatic));
    }

    /** The smallest box around everything, an empty one when there is nothing. */
    public Box bounds() {
        List<Box> all = new ArrayList<>(cards.values());
        frames.forEach(frame -> all.add(frame.box()));
        for (Line line : lines) {
            all.add(line.bounds());
            Box label = line.label();
            if (label != null) {
                all.add(label);
            }
        }
        return Box.around(all).orElse(new Box(0, 0, 0, 0));
    }
}
