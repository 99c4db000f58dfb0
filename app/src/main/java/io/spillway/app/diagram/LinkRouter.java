package io.spillway.app.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Leads flows from card to card at right angles. Of some shapes for each line it takes the cheapest by length, bends, cards it
 * would cross and other lines it would lie on. A line whose ends stay, and that no card was moved on to, stays as it is, so that
 * moving a card costs only its own lines.
 */
final class LinkRouter {
    private static final double CLEAR = 9;
    private static final double PORT = 11;
    private static final double REACH = 320;
    private static final double OF_BEND = 22;
    private static final double OF_CROSSING = 4_000;
    private static final double OF_OVERLAP = 5;

    private final CardMetrics metrics;
    private final Map<String, Box> cards;
    private final Segments segments = new Segments();
    private final Map<String, List<Double>> ports = new HashMap<>();
    private final List<Wire> wires = new ArrayList<>();

    private record Key(String flow, int segment) {}

    /** A line to be led, from a side of one card to a side of another. */
    private record Wire(Link link, int segment, String from, String to, Side side, int index) {
        Side entry() {
            return side.opposite();
        }

        /** Of what tells most apart. */
        @Override
        public int hashCode() {
            return Objects.hash(from, to, segment, index);
        }
    }

    private LinkRouter(CardMetrics metrics, Map<String, Box> cards) {
        this.metrics = metrics;
        this.cards = cards;
    }

    /**
     * The lines of flows.
     *
     * @param before lines that may stay
     * @param cardsBefore where the cards stood then
     */
    static List<Line> route(
            List<Link> links,
            Map<String, Box> cards,
            List<Line> before,
            Map<String, Box> cardsBefore,
            CardMetrics metrics) {
        return new LinkRouter(metrics, cards).lines(links, before, cardsBefore);
    }

    private List<Line> lines(List<Link> links, List<Line> before, Map<String, Box> cardsBefore) {
        List<Box> moved = new ArrayList<>();
        cards.forEach((id, box) -> {
            if (!box.equals(cardsBefore.get(id))) {
                moved.add(box.grown(CLEAR / 2));
            }
        });
        Map<Key, Line> known = new HashMap<>();
        before.forEach(line -> known.put(new Key(line.flow(), line.segment()), line));
        List<@Nullable Line> kept = new ArrayList<>();
        for (Link link : links) {
            for (int i = 0; i + 1 < link.path().size(); i++) {
                String from = link.path().get(i);
                String to = link.path().get(i + 1);
                Box start = cards.get(from);
                Box end = cards.get(to);
                if (start == null || end == null) {
                    continue;
                }
                boolean unmoved = start.equals(cardsBefore.get(from)) && end.equals(cardsBefore.get(to));
                Line line = unmoved ? known.get(new Key(link.flow(), i)) : null;
                wires.add(new Wire(link, i, from, to, Side.towards(start, end, LineShapes.LEAST_GAP), wires.size()));
                if (line != null && fits(line, start, end, moved)) {
                    kept.add(line);
                    segments.add(line.points());
                    occupy(from, line.points().getFirst());
                    occupy(to, line.points().getLast());
                } else {
                    kept.add(null);
                }
            }
        }
        return labelled(led(kept), moved);
    }

    /** Whether a line leads between two cards, and not others that its flow joined before, and no card was put on to it. */
    private static boolean fits(Line line, Box start, Box end, List<Box> moved) {
        return start.grown(1).contains(line.points().getFirst())
                && end.grown(1).contains(line.points().getLast())
                && crossings(line.points(), moved) == 0;
    }

    private List<Line> led(List<@Nullable Line> kept) {
        Map<Wire, Double> leaving = new HashMap<>();
        Map<Wire, Double> entering = new HashMap<>();
        Map<String, List<Wire>> bySide = new HashMap<>();
        for (Wire wire : wires) {
            if (kept.get(wire.index) == null) {
                bySide.computeIfAbsent(wire.from + wire.side, key -> new ArrayList<>())
                        .add(wire);
                bySide.computeIfAbsent(wire.to + wire.entry(), key -> new ArrayList<>())
                        .add(wire);
            }
        }
        bySide.forEach((key, ends) -> spread(key, ends, leaving, entering));
        wires.stream()
                .filter(wire -> kept.get(wire.index) == null)
                .forEach(wire -> straighten(wire, leaving, entering));
        List<Line> lines = new ArrayList<>();
        for (Wire wire : wires) {
            Line line = kept.get(wire.index);
            if (line == null) {
                List<Point> points = lead(wire, leaving.getOrDefault(wire, 0.0), entering.getOrDefault(wire, 0.0));
                segments.add(points);
                line = new Line(wire.link.flow(), wire.segment, points, null);
            }
            lines.add(line);
        }
        return lines;
    }

    /** Ends on one side of a card stand apart, in the order of what they lead to. */
    private void spread(String key, List<Wire> ends, Map<Wire, Double> leaving, Map<Wire, Double> entering) {
        List<Wire> sorted = new ArrayList<>(ends);
        sorted.sort((a, b) -> Double.compare(other(key, a), other(key, b)));
        Wire any = sorted.getFirst();
        boolean leaves = key.equals(any.from + any.side);
        Box card = box(leaves ? any.from : any.to);
        double length = any.side.length(card);
        List<Double> taken = ports.computeIfAbsent(key, unused -> new ArrayList<>());
        for (int i = 0; i < sorted.size(); i++) {
            double wished = length * (i + 1) / (sorted.size() + 1) - length / 2;
            double offset = free(wished, taken, length / 2 - PORT);
            taken.add(offset);
            Wire wire = sorted.get(i);
            (key.equals(wire.from + wire.side) ? leaving : entering).put(wire, offset);
        }
    }

    /** Where a line is the only one on a side of a card, it ends there so that it need not bend. */
    private void straighten(Wire wire, Map<Wire, Double> leaving, Map<Wire, Double> entering) {
        Box from = box(wire.from);
        Box to = box(wire.to);
        double apart = wire.side.isUpright() ? to.centreY() - from.centreY() : to.centreX() - from.centreX();
        double atStart = leaving.getOrDefault(wire, 0.0);
        double atEnd = entering.getOrDefault(wire, 0.0);
        if (isAlone(wire.to + wire.entry()) && isOn(wire.entry(), to, atStart - apart)) {
            entering.put(wire, atStart - apart);
        } else if (isAlone(wire.from + wire.side) && isOn(wire.side, from, atEnd + apart)) {
            leaving.put(wire, atEnd + apart);
        }
    }

    private boolean isAlone(String side) {
        return ports.getOrDefault(side, List.of()).size() == 1;
    }

    private static boolean isOn(Side side, Box card, double offset) {
        return Math.abs(offset) <= side.length(card) / 2 - PORT;
    }

    private static double free(double wished, List<Double> taken, double most) {
        for (int step = 0; step < LineShapes.LANES * 2; step++) {
            double offset = wished + (step % 2 == 0 ? step / 2 : -(step + 1) / 2) * PORT;
            if (Math.abs(offset) <= most && taken.stream().allMatch(each -> Math.abs(each - offset) >= PORT - 1)) {
                return offset;
            }
        }
        return wished;
    }

    private double other(String key, Wire wire) {
        Box box = box(key.equals(wire.from + wire.side) ? wire.to : wire.from);
        return wire.side.isUpright() ? box.centreY() : box.centreX();
    }

    private void occupy(String card, Point end) {
        Box box = box(card);
        for (Side side : Side.values()) {
            Point middle = side.at(box, 0);
            double away = side.isUpright() ? Math.abs(end.x() - middle.x()) : Math.abs(end.y() - middle.y());
            if (away < 1) {
                ports.computeIfAbsent(card + side, key -> new ArrayList<>())
                        .add(side.isUpright() ? end.y() - middle.y() : end.x() - middle.x());
                return;
            }
        }
    }

    private List<Point> lead(Wire wire, double leaving, double entering) {
        Box from = box(wire.from);
        Box to = box(wire.to);
        List<Box> obstacles = new ArrayList<>();
        Box near = from.around(to).grown(REACH);
        cards.forEach((id, box) -> {
            if (!id.equals(wire.from) && !id.equals(wire.to) && box.intersects(near)) {
                obstacles.add(box.grown(CLEAR));
            }
        });
        obstacles.add(from.grown(-1));
        obstacles.add(to.grown(-1));
        List<List<Point>> candidates = LineShapes.between(
                wire.side,
                wire.side.at(from, leaving),
                wire.entry().at(to, entering),
                obstacles,
                wire.index % LineShapes.LANES - LineShapes.LANES / 2);
        List<Point> best = candidates.getFirst();
        double least = Double.MAX_VALUE;
        for (List<Point> points : candidates) {
            double cost = cost(points, obstacles);
            if (cost < least) {
                least = cost;
                best = points;
            }
        }
        return best;
    }

    private double cost(List<Point> points, List<Box> obstacles) {
        double length = 0;
        for (int i = 0; i + 1 < points.size(); i++) {
            length += Math.abs(points.get(i + 1).x() - points.get(i).x())
                    + Math.abs(points.get(i + 1).y() - points.get(i).y());
        }
        return length
                + OF_BEND * (points.size() - 2)
                + OF_CROSSING * crossings(points, obstacles)
                + OF_OVERLAP * segments.overlap(points);
    }

    private static int crossings(List<Point> points, List<Box> boxes) {
        int crossings = 0;
        for (int i = 0; i + 1 < points.size(); i++) {
            Box stretch = Box.between(points.get(i), points.get(i + 1));
            for (Box box : boxes) {
                // A stretch has no width, which an intersection of areas would overlook.
                if (stretch.x() < box.right()
                        && box.x() < stretch.right() + 1e-6
                        && stretch.y() < box.bottom()
                        && box.y() < stretch.bottom() + 1e-6) {
                    crossings++;
                }
            }
        }
        return crossings;
    }

    private List<Line> labelled(List<Line> lines, List<Box> moved) {
        LabelPlaces places = new LabelPlaces(cards.values());
        List<Line> done = new ArrayList<>(lines);
        for (Line line : lines) {
            Box label = line.label();
            if (label != null && moved.stream().noneMatch(label::intersects)) {
                places.take(label);
            }
        }
        for (Wire wire : wires) {
            Line line = lines.get(wire.index);
            Box label = line.label();
            boolean wanted = wire.segment == 0 && !wire.link.label().isEmpty();
            if (!wanted) {
                done.set(wire.index, label == null ? line : new Line(line.flow(), line.segment(), line.points(), null));
            } else if (label == null || moved.stream().anyMatch(label::intersects)) {
                Box place = places.place(line.points(), metrics.labelWidth(wire.link.label()), metrics.labelHeight());
                done.set(wire.index, new Line(line.flow(), line.segment(), line.points(), place));
            }
        }
        return done;
    }

    private Box box(String card) {
        return Objects.requireNonNull(cards.get(card), card);
    }
}
