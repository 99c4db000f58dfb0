package io.spillway.app.ui.chart;

import io.spillway.app.figure.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a chart shows, in words and numbers: without size, colour or typeface, so that it is made and tested without a window.
 * {@link ChartDrawing} draws it.
 */
public sealed interface ChartContent {
    /** What is shown, with its unit. */
    String title();

    /** What the reader has to know beside the picture, such as what is left out; empty for nothing. */
    String note();

    /** The note, and at which rate money is shown in another currency than it is computed in. */
    default String words() {
        Notation notation = switch (this) {
            case Bars bars -> bars.scale().notation();
            case Lines lines -> lines.up().notation();
            case HeatMap map -> map.scale().notation();
            case Steps steps -> steps.notation();
            case Scatter scatter -> Notation.PLAIN;
            case Nothing nothing -> Notation.PLAIN;
        };
        return note().isEmpty() || !notation.isConverted()
                ? note() + notation.rateNote()
                : note() + " " + notation.rateNote();
    }

    /** Whether there is anything to draw. */
    default boolean isEmpty() {
        return this instanceof Nothing;
    }

    /**
     * No picture.
     *
     * @param note why, and what to do
     */
    record Nothing(String title, String note) implements ChartContent {}

    /**
     * Bars that begin at the left.
     *
     * @param scale of their lengths
     * @param stacked whether the series of a group stand behind each other; else one below the other
     */
    record Bars(String title, String note, Scale scale, boolean stacked, List<Group> groups, List<Series> series)
            implements ChartContent {
        public Bars {
            groups = List.copyOf(groups);
            series = List.copyOf(series);
        }
    }

    /**
     * What one line of bars stands for.
     *
     * @param id of the component, flow, area or scenario
     * @param label beside the bars; need not be unique
     */
    record Group(String id, String label) {}

    /**
     * Bars of one colour.
     *
     * @param marks one per group
     */
    record Series(String name, Tone tone, List<Mark> marks) {
        public Series {
            marks = List.copyOf(marks);
        }
    }

    /** Series that stand behind each other, with a label behind the whole of each bar. */
    static List<Series> labelled(List<Series> series, List<String> labels) {
        List<Integer> last = new ArrayList<>();
        for (int group = 0; group < labels.size(); group++) {
            int at = 0;
            for (int i = 0; i < series.size(); i++) {
                at = series.get(i).marks().get(group).value() > 0 ? i : at;
            }
            last.add(at);
        }
        List<Series> result = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            List<Mark> marks = new ArrayList<>();
            for (int group = 0; group < labels.size(); group++) {
                Mark mark = series.get(i).marks().get(group);
                String label = last.get(group) == i ? labels.get(group) : "";
                marks.add(new Mark(mark.value(), label, mark.words()));
            }
            result.add(new Series(series.get(i).name(), series.get(i).tone(), marks));
        }
        return result;
    }

    /**
     * One bar.
     *
     * @param value its length; not a number when there is none, because it does not exist or is not known
     * @param label at its end; may be empty
     * @param words the whole of it, for a tooltip
     */
    record Mark(double value, String label, String words) {
        /** No bar, with a word where it would be. */
        public static Mark none(String label, String words) {
            return new Mark(Double.NaN, label, words);
        }

        /** The same with a star behind its label, which a note explains. */
        public Mark starred() {
            return new Mark(value, label.isEmpty() ? "*" : label + " *", words);
        }

        /** Whether there is a bar. */
        public boolean isDrawn() {
            return !Double.isNaN(value);
        }
    }

    /**
     * Values over something continuous.
     *
     * @param marked the value in force; empty for none
     * @param points others that are marked, such as where two lines meet
     * @param moments places across at which something begins or ends
     */
    record Lines(
            String title,
            String note,
            Scale across,
            Scale up,
            List<Double> xs,
            List<Curve> curves,
            Optional<Point> marked,
            List<Point> points,
            List<Moment> moments)
            implements ChartContent {
        public Lines {
            xs = List.copyOf(xs);
            curves = List.copyOf(curves);
            points = List.copyOf(points);
            moments = List.copyOf(moments);
        }

        /** Without other points or moments. */
        public Lines(
                String title,
                String note,
                Scale across,
                Scale up,
                List<Double> xs,
                List<Curve> curves,
                Optional<Point> marked) {
            this(title, note, across, up, xs, curves, marked, List.of(), List.of());
        }
    }

    /** A place across with its label. */
    record Moment(double x, String label) {}

    /**
     * Points in a plane.
     *
     * @param bandFrom lower edge of the band that is shaded, {@code bandTo} its upper edge
     * @param levels lines across the plane
     */
    record Scatter(
            String title,
            String note,
            Scale across,
            Scale up,
            List<Point> points,
            double bandFrom,
            double bandTo,
            String bandLabel,
            List<Level> levels)
            implements ChartContent {
        public Scatter {
            points = List.copyOf(points);
            levels = List.copyOf(levels);
        }
    }

    /** A line across a plane at a height, with its label. */
    record Level(double y, Tone tone, String label) {}

    /**
     * One line.
     *
     * @param dashed whether it is an aside to the line before it
     * @param ys one per x; not a number where it is not known
     */
    record Curve(String name, Tone tone, boolean dashed, List<Double> ys) {
        public Curve {
            ys = List.copyOf(ys);
        }
    }

    /** A point with its label. */
    record Point(double x, double y, String label) {}

    /**
     * Shades by row and column.
     *
     * @param cells by row, from the top, then by column; NaN for none
     * @param level a border is drawn between cells above and below it, and shades begin at the least cell; empty for none
     */
    record HeatMap(
            String title,
            String note,
            String across,
            String down,
            Scale scale,
            List<String> columns,
            List<String> rows,
            List<List<Mark>> cells,
            Optional<Double> level)
            implements ChartContent {
        public HeatMap {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            cells = cells.stream().map(List::copyOf).toList();
        }

        /** Without a level. */
        public HeatMap(
                String title,
                String note,
                String across,
                String down,
                Scale scale,
                List<String> columns,
                List<String> rows,
                List<List<Mark>> cells) {
            this(title, note, across, down, scale, columns, rows, cells, Optional.empty());
        }
    }

    /** From a total to a total, one step after the other. */
    record Steps(String title, String note, List<Step> steps, Notation notation) implements ChartContent {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step.
     *
     * @param usd the total of the first and last, the difference of the others
     * @param total whether it stands on the axis
     */
    record Step(String label, double usd, boolean total) {}
}
