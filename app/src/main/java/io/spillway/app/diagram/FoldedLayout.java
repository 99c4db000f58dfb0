package io.spillway.app.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds a wide layout into rows that read like lines of text, so that a long pipeline fills a window. Cuts fall between cards
 * and labels; a line that is cut leads around to the row it goes on in.
 */
final class FoldedLayout {
    private static final double ROW_GAP = 34;
    private static final double LANE = 9;
    private static final double MARGIN = 14;
    private static final double LEAST_GAP = 8;
    private static final int MOST_ROWS = 6;

    private final Placement wide;
    private final List<Double> cuts;
    private final double[] tops;
    private final double[] offsets;
    private final double[] bottoms;

    private FoldedLayout(Placement wide, List<Double> cuts) {
        this.wide = wide;
        this.cuts = cuts;
        int rows = cuts.size() + 1;
        tops = new double[rows];
        offsets = new double[rows];
        bottoms = new double[rows];
        double below = 0;
        for (int row = 0; row < rows; row++) {
            double top = Double.MAX_VALUE;
            double bottom = 0;
            for (Box box : boxesOf(row)) {
                top = Math.min(top, box.y());
                bottom = Math.max(bottom, box.y() + box.height());
            }
            top = Math.min(top, bottom);
            tops[row] = top;
            offsets[row] = below - top;
            int crossing = row + 1 < rows ? crossing(cuts.get(row)) : 0;
            bottoms[row] = below + bottom - top;
            below = bottoms[row] + ROW_GAP + crossing * LANE;
        }
    }

    /** @param aspect width over height that is wished for */
    static Placement of(Placement wide, double aspect) {
        if (wide.cards().isEmpty()) {
            return wide;
        }
        Placement best = wide;
        double bestScore = score(wide, aspect);
        List<Double> gaps = gaps(wide);
        for (int rows = 2; rows <= MOST_ROWS; rows++) {
            List<Double> cuts = cuts(wide, gaps, rows);
            if (cuts.size() == rows - 1) {
                Placement folded = new FoldedLayout(wide, cuts).fold();
                if (score(folded, aspect) < bestScore) {
                    best = folded;
                    bestScore = score(folded, aspect);
                }
            }
        }
        return best;
    }

    /** The larger side when scaled to the wished aspect: what decides the zoom at which all is seen. */
    private static double score(Placement placement, double aspect) {
        return Math.max(placement.width(), placement.height() * aspect);
    }

    private static List<Double> gaps(Placement wide) {
        List<Box> taken = new ArrayList<>(wide.cards().values());
        wide.lines().stream().map(Line::label).forEach(label -> {
            if (label != null) {
                taken.add(label);
            }
        });
        taken.sort(Comparator.comparingDouble(Box::x));
        List<Double> gaps = new ArrayList<>();
        double reached = taken.getFirst().x();
        for (Box box : taken) {
            if (box.x() - reached > LEAST_GAP) {
                gaps.add((box.x() + reached) / 2);
            }
            reached = Math.max(reached, box.x() + box.width());
        }
        return gaps;
    }

    private static List<Double> cuts(Placement wide, List<Double> gaps, int rows) {
        List<Double> cuts = new ArrayList<>();
        for (int i = 1; i < rows; i++) {
            double wished = wide.width() * i / rows;
            gaps.stream()
                    .min(Comparator.comparingDouble(gap -> Math.abs(gap - wished)))
                    .filter(gap -> !cuts.contains(gap))
                    .ifPresent(cuts::add);
        }
        return cuts;
    }

    private Placement fold() {
        Map<String, Box> cards = new LinkedHashMap<>();
        wide.cards().forEach((id, box) -> cards.put(id, shifted(box, row(box.x()))));
        Map<String, Box> frames = new LinkedHashMap<>();
        wide.frames().forEach((id, box) -> frame(frames, id, box));
        int[] lanes = new int[cuts.size()];
        List<Line> lines = wide.lines().stream().map(line -> line(line, lanes)).toList();
        double right = 0;
        double left = 0;
        Stream<Box> boxes = Stream.concat(cards.values().stream(), frames.values().stream());
        for (Box box : boxes.toList()) {
            right = Math.max(right, box.x() + box.width());
        }
        for (Line line : lines) {
            for (Point point : line.points()) {
                right = Math.max(right, point.x());
                left = Math.min(left, point.x());
            }
        }
        double shift = MARGIN - left;
        return moved(cards, frames, lines, shift, right + shift + MARGIN, bottoms[bottoms.length - 1] + ROW_GAP / 2);
    }

    private static Placement moved(
            Map<String, Box> cards, Map<String, Box> frames, List<Line> lines, double dx, double width, double height) {
        cards.replaceAll((id, box) -> new Box(box.x() + dx, box.y() + MARGIN, box.width(), box.height()));
        frames.replaceAll((id, box) -> new Box(box.x() + dx, box.y() + MARGIN, box.width(), box.height()));
        List<Line> shifted = lines.stream()
                .map(line -> {
                    Box label = line.label();
                    return new Line(
                            line.flow(),
                            line.segment(),
                            line.points().stream()
                                    .map(point -> new Point(point.x() + dx, point.y() + MARGIN))
                                    .toList(),
                            label == null
                                    ? null
                                    : new Box(label.x() + dx, label.y() + MARGIN, label.width(), label.height()));
                })
                .toList();
        return new Placement(width, height + MARGIN, cards, frames, shifted);
    }

    /** A frame that is cut becomes one for each row that holds cards of it, as high as they need. */
    private void frame(Map<String, Box> frames, String id, Box box) {
        for (int row = row(box.x()); row <= row(box.x() + box.width() - 1); row++) {
            Box part = part(box, row);
            if (part != null) {
                frames.put(row == row(box.x()) ? id : id + Placement.CONTINUED + row, shifted(part, row));
            }
        }
    }

    private @Nullable Box part(Box frame, int row) {
        double top = Double.MAX_VALUE;
        double bottom = 0;
        double left = Double.MAX_VALUE;
        double right = 0;
        for (Box card : wide.cards().values()) {
            if (row(card.x()) == row && isInside(card, frame)) {
                top = Math.min(top, card.y() - ElkLayout.TITLE);
                bottom = Math.max(bottom, card.y() + card.height() + ElkLayout.PADDING);
                left = Math.min(left, card.x() - ElkLayout.PADDING);
                right = Math.max(right, card.x() + card.width() + ElkLayout.PADDING);
            }
        }
        return right == 0 ? null : new Box(left, top, right - left, bottom - top);
    }

    private static boolean isInside(Box card, Box frame) {
        return card.x() >= frame.x()
                && card.x() < frame.x() + frame.width()
                && card.y() >= frame.y()
                && card.y() < frame.y() + frame.height();
    }

    private Line line(Line line, int[] lanes) {
        List<Point> points = new ArrayList<>();
        Point previous = null;
        for (Point point : line.points()) {
            if (previous != null) {
                around(points, previous, point, lanes);
            }
            points.add(shifted(point, row(point.x())));
            previous = point;
        }
        Box label = line.label();
        return new Line(line.flow(), line.segment(), points, label == null ? null : shifted(label, row(label.x())));
    }

    /** Where a stretch passes cuts: out of the row, along the gap below it, and into the next. */
    private void around(List<Point> points, Point from, Point to, int[] lanes) {
        int start = row(from.x());
        int end = row(to.x());
        int step = end > start ? 1 : -1;
        for (int row = start; row != end; row += step) {
            int cut = step > 0 ? row : row - 1;
            double x = cuts.get(cut);
            double y = from.x() == to.x()
                    ? from.y()
                    : from.y() + (to.y() - from.y()) * (x - from.x()) / (to.x() - from.x());
            int lane = lanes[cut]++;
            double between = bottoms[cut] + ROW_GAP / 2 + lane * LANE;
            double right = x - start(cut) + LANE * lane;
            double left = -LANE * lane;
            Point leaving = new Point(right, y + offsets[cut]);
            Point entering = new Point(left, y + offsets[cut + 1]);
            if (step > 0) {
                points.addAll(List.of(leaving, new Point(right, between), new Point(left, between), entering));
            } else {
                points.addAll(List.of(entering, new Point(left, between), new Point(right, between), leaving));
            }
        }
    }

    private int crossing(double cut) {
        int crossing = 0;
        for (Line line : wide.lines()) {
            for (int i = 1; i < line.points().size(); i++) {
                double a = line.points().get(i - 1).x();
                double b = line.points().get(i).x();
                if (Math.min(a, b) < cut && Math.max(a, b) >= cut) {
                    crossing++;
                }
            }
        }
        return crossing;
    }

    private int row(double x) {
        int row = 0;
        while (row < cuts.size() && x >= cuts.get(row)) {
            row++;
        }
        return row;
    }

    private double start(int row) {
        return row == 0 ? 0 : cuts.get(row - 1);
    }

    private List<Box> boxesOf(int row) {
        List<Box> boxes = new ArrayList<>();
        wide.cards().values().stream().filter(box -> row(box.x()) == row).forEach(boxes::add);
        for (Box frame : wide.frames().values()) {
            Box part = part(frame, row);
            if (part != null) {
                boxes.add(part);
            }
        }
        for (Line line : wide.lines()) {
            line.points().stream()
                    .filter(point -> row(point.x()) == row)
                    .forEach(point -> boxes.add(new Box(point.x(), point.y() - 2, 0, 4)));
            Box label = line.label();
            if (label != null && row(label.x()) == row) {
                boxes.add(label);
            }
        }
        return boxes;
    }

    private Box shifted(Box box, int row) {
        return new Box(box.x() - start(row), box.y() + offsets[row], box.width(), box.height());
    }

    private Point shifted(Point point, int row) {
        return new Point(point.x() - start(row), point.y() + offsets[row]);
    }
}
