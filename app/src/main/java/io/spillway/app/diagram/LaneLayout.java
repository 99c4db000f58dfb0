package io.spillway.app.diagram;

import io.spillway.app.diagram.Arrangement.FrameBox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lanes across the drawing, one for each set of zones in which components stand. Along a lane cards stand in the order of the
 * flows: a card in the column after its last sender's. Cards that no flow joins fill rows at the end of their lane.
 */
final class LaneLayout {
    private static final double COLUMN_GAP = 160;
    private static final double ROW_GAP = 26;
    private static final double PADDING = 18;
    private static final double TITLE = 34;
    private static final double LANE_GAP = 26;
    private static final int FEWEST_COLUMNS = 5;

    private final Drawing drawing;
    private final CardMetrics metrics;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Box> cards = new LinkedHashMap<>();
    private final List<FrameBox> lanes = new ArrayList<>();

    private LaneLayout(Drawing drawing, CardMetrics metrics) {
        this.drawing = drawing;
        this.metrics = metrics;
    }

    /** Boxes of the cards, and the lanes. */
    record Laid(Map<String, Box> cards, List<FrameBox> lanes) {}

    static Laid of(Drawing drawing, CardMetrics metrics) {
        LaneLayout layout = new LaneLayout(drawing, metrics);
        layout.place();
        return new Laid(layout.cards, layout.lanes);
    }

    private void place() {
        rank();
        int used = Math.max(
                FEWEST_COLUMNS,
                columns.values().stream().mapToInt(column -> column + 1).max().orElse(0));
        double step = metrics.cardWidth() + COLUMN_GAP;
        double width = used * step - COLUMN_GAP + 2 * PADDING;
        double top = 0;
        for (Drawing.Frame lane : drawing.lanes()) {
            double bottom = fill(lane, top + TITLE, used, step);
            Box box = new Box(0, top, width, bottom + PADDING - top);
            lanes.add(new FrameBox(lane.id(), lane.title(), box, true));
            top = box.bottom() + LANE_GAP;
        }
    }

    private double fill(Drawing.Frame lane, double top, int used, double step) {
        Map<Integer, List<String>> stacks = new TreeMap<>();
        List<String> loose = new ArrayList<>();
        for (String id : lane.cards()) {
            Integer column = columns.get(id);
            if (column == null) {
                loose.add(id);
            } else {
                stacks.computeIfAbsent(column, key -> new ArrayList<>()).add(id);
            }
        }
        int rows = stacks.values().stream().mapToInt(List::size).max().orElse(0);
        stacks.forEach((column, ids) -> {
            for (int row = 0; row < ids.size(); row++) {
                put(ids.get(row), column, row, top, step);
            }
        });
        for (int i = 0; i < loose.size(); i++) {
            put(loose.get(i), i % used, rows + i / used, top, step);
        }
        int all = rows + (loose.size() + used - 1) / used;
        return top + all * (metrics.cardHeight() + ROW_GAP) - ROW_GAP;
    }

    private void put(String id, int column, int row, double top, double step) {
        cards.put(
                id,
                new Box(
                        PADDING + column * step,
                        top + row * (metrics.cardHeight() + ROW_GAP),
                        metrics.cardWidth(),
                        metrics.cardHeight()));
    }

    /** Columns by the longest way from a source; what runs in a circle is cut where it is met again. */
    private void rank() {
        Map<String, Set<String>> senders = new LinkedHashMap<>();
        for (Link link : drawing.links()) {
            for (int i = 0; i < link.path().size(); i++) {
                Set<String> before = senders.computeIfAbsent(link.path().get(i), key -> new HashSet<>());
                if (i > 0) {
                    before.add(link.path().get(i - 1));
                }
            }
        }
        senders.keySet().forEach(id -> column(id, senders, new HashSet<>()));
    }

    private int column(String id, Map<String, Set<String>> senders, Set<String> above) {
        Integer known = columns.get(id);
        if (known != null) {
            return known;
        }
        if (!above.add(id)) {
            return -1;
        }
        int column = 0;
        for (String sender : senders.getOrDefault(id, Set.of())) {
            column = Math.max(column, column(sender, senders, above) + 1);
        }
        above.remove(id);
        columns.put(id, column);
        return column;
    }
}
