package io.spillway.app.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds places for cards among others that stay where they are: beside those they are joined to, else below all. */
final class FreePlaces {
    private static final double BESIDE = 150;
    private static final double GAP = 28;
    private static final int ROWS = 60;
    private static final int COLUMNS = 4;
    private static final int BELOW_COLUMNS = 5;

    private final CardMetrics metrics;
    private final List<Link> links;
    private final Map<String, Box> placed;
    private final Map<String, Point> found = new LinkedHashMap<>();

    private FreePlaces(CardMetrics metrics, List<Link> links, Map<String, Box> placed) {
        this.metrics = metrics;
        this.links = links;
        this.placed = new LinkedHashMap<>(placed);
    }

    /** @param missing cards to place */
    static Map<String, Point> of(CardMetrics metrics, List<Link> links, Map<String, Box> placed, Set<String> missing) {
        FreePlaces places = new FreePlaces(metrics, links, placed);
        ArrayDeque<String> waiting = new ArrayDeque<>(missing);
        int passed = 0;
        while (!waiting.isEmpty()) {
            String id = waiting.remove();
            Point beside = places.beside(id);
            if (beside == null && passed < waiting.size()) {
                waiting.add(id);
                passed++;
                continue;
            }
            passed = 0;
            places.put(id, beside == null ? places.below() : beside);
        }
        return places.found;
    }

    /** A free place near a point. */
    static Point near(CardMetrics metrics, Map<String, Box> placed, Point wished) {
        return new FreePlaces(metrics, List.of(), placed).free(wished);
    }

    private void put(String id, Point wished) {
        Point free = free(wished);
        found.put(id, free);
        placed.put(id, new Box(free.x(), free.y(), metrics.cardWidth(), metrics.cardHeight()));
    }

    private @Nullable Point beside(String id) {
        for (Link link : links) {
            int index = link.path().indexOf(id);
            if (index > 0) {
                Box sender = placed.get(link.path().get(index - 1));
                if (sender != null) {
                    return new Point(sender.right() + BESIDE, sender.y());
                }
            }
        }
        for (Link link : links) {
            int index = link.path().indexOf(id);
            if (index >= 0 && index + 1 < link.path().size()) {
                Box receiver = placed.get(link.path().get(index + 1));
                if (receiver != null) {
                    return new Point(receiver.x() - BESIDE - metrics.cardWidth(), receiver.y());
                }
            }
        }
        return null;
    }

    private Point below() {
        Box all = Box.around(new ArrayList<>(placed.values())).orElse(new Box(0, 0, 0, 0));
        double step = metrics.cardWidth() + GAP;
        double lowest = placed.isEmpty() ? 0 : all.bottom() + GAP;
        for (int column = 0; column < BELOW_COLUMNS; column++) {
            Point point = new Point(all.x() + column * step, lowest - metrics.cardHeight() - GAP);
            if (point.y() >= all.y() && isFree(point)) {
                return point;
            }
        }
        return new Point(all.x(), lowest);
    }

    private Point free(Point wished) {
        double step = metrics.cardHeight() + GAP;
        for (int column = 0; column < COLUMNS; column++) {
            double x = wished.x() + column * (metrics.cardWidth() + GAP);
            for (int row = 0; row < ROWS; row++) {
                double y = wished.y() + (row % 2 == 0 ? row / 2 : -(row + 1) / 2) * step;
                Point point = new Point(x, y);
                if (isFree(point)) {
                    return point;
                }
            }
        }
        Box all = Box.around(new ArrayList<>(placed.values())).orElse(new Box(0, 0, 0, 0));
        return new Point(wished.x(), all.bottom() + GAP);
    }

    private boolean isFree(Point point) {
        Box box = new Box(point.x(), point.y(), metrics.cardWidth(), metrics.cardHeight()).grown(GAP / 2 - 1);
        return placed.values().stream().noneMatch(box::intersects);
    }
}
