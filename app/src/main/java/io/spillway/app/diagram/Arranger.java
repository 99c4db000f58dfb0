package io.spillway.app.diagram;

import io.spillway.app.diagram.Arrangement.FrameBox;
import io.spillway.scenarios.editing.DiagramLayout;
import io.spillway.scenarios.editing.DiagramLayout.Grouping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds where everything of a drawing stands. */
public final class Arranger {
    private static final double ASPECT = 2.4;

    private final CardMetrics metrics;

    public Arranger(CardMetrics metrics) {
        this.metrics = metrics;
    }

    public CardMetrics metrics() {
        return metrics;
    }

    /**
     * Arranges a drawing. Cards whose place is stated stand there, the others where they stood before; where nothing stands
     * anywhere yet, everything is laid out; and what is new finds a free place.
     *
     * @param stated places that the workspace states
     * @param before what was shown last, whose automatic places and lines stay where they can
     */
    public Arrangement arrange(Drawing drawing, Map<String, Point> stated, Grouping grouping, Arrangement before) {
        if (drawing.cards().isEmpty()) {
            return new Arrangement(Map.of(), List.of(), List.of(), before.automatic());
        }
        if (grouping == Grouping.ZONES) {
            LaneLayout.Laid laid = LaneLayout.of(drawing, metrics);
            List<Line> lines = LinkRouter.route(drawing.links(), laid.cards(), before.lines(), before.cards(), metrics);
            return new Arrangement(laid.cards(), laid.lanes(), lines, before.automatic());
        }
        Map<String, Point> automatic = new LinkedHashMap<>(before.automatic());
        List<Line> known = before.lines();
        Map<String, Box> knownCards = before.cards();
        Set<String> missing = new LinkedHashSet<>(drawing.cards().keySet());
        missing.removeIf(id -> stated.containsKey(id) || automatic.containsKey(id));
        if (missing.size() == drawing.cards().size()) {
            Placement laid = layered(drawing);
            laid.cards().forEach((id, box) -> automatic.put(id, new Point(box.x(), box.y())));
            known = laid.lines();
            knownCards = laid.cards();
        } else if (!missing.isEmpty()) {
            automatic.putAll(FreePlaces.of(metrics, drawing.links(), boxes(drawing, stated, automatic), missing));
        }
        Map<String, Box> cards = boxes(drawing, stated, automatic);
        return new Arrangement(
                cards,
                frames(drawing, cards, grouping),
                LinkRouter.route(drawing.links(), cards, known, knownCards, metrics),
                automatic);
    }

    /** Lays everything out anew, whatever is stated. */
    public Arrangement anew(Drawing drawing, Grouping grouping) {
        return arrange(drawing, Map.of(), grouping, Arrangement.EMPTY);
    }

    /** The arrangement with cards elsewhere and their lines following, while they are being dragged. */
    public Arrangement moved(Drawing drawing, Arrangement before, Map<String, Point> to) {
        Map<String, Box> cards = new LinkedHashMap<>(before.cards());
        to.forEach((id, point) -> cards.computeIfPresent(id, (key, box) -> box.movedTo(point.x(), point.y())));
        return new Arrangement(
                cards,
                before.frames(),
                LinkRouter.route(drawing.links(), cards, before.lines(), before.cards(), metrics),
                before.automatic());
    }

    /** A place for a new card, as near to the one wished for as others leave room. */
    public Point freePlace(Arrangement arrangement, Point wished) {
        return FreePlaces.near(metrics, arrangement.cards(), wished);
    }

    /** The places that a layout states. */
    public static Map<String, Point> points(DiagramLayout stated) {
        Map<String, Point> points = new LinkedHashMap<>();
        stated.positions().forEach((id, spot) -> points.put(id, new Point(spot.x(), spot.y())));
        return points;
    }

    private Placement layered(Drawing drawing) {
        return new CardRows(metrics).below(FoldedLayout.of(ElkLayout.of(drawing, metrics), ASPECT), drawing);
    }

    private Map<String, Box> boxes(Drawing drawing, Map<String, Point> stated, Map<String, Point> automatic) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (String id : drawing.cards().keySet()) {
            Point point = stated.getOrDefault(id, automatic.get(id));
            if (point != null) {
                boxes.put(id, new Box(point.x(), point.y(), metrics.cardWidth(), metrics.cardHeight()));
            }
        }
        return boxes;
    }

    private static List<FrameBox> frames(Drawing drawing, Map<String, Box> cards, Grouping grouping) {
        if (grouping == Grouping.NONE) {
            return List.of();
        }
        List<FrameBox> frames = new ArrayList<>(AreaFrames.of(drawing.frames(), cards));
        return List.copyOf(frames);
    }
}
