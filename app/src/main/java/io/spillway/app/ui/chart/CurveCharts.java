package io.spillway.app.ui.chart;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartContent.Curve;
import io.spillway.app.ui.chart.ChartContent.Group;
import io.spillway.app.ui.chart.ChartContent.Mark;
import io.spillway.app.ui.chart.ChartContent.Point;
import io.spillway.app.ui.chart.ChartContent.Series;
import io.spillway.app.ui.input.ModelInput;
import io.spillway.app.ui.session.Shown;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.sweep.Axis;
import io.spillway.pricing.sweep.Grid;
import io.spillway.pricing.sweep.Sweep;
import io.spillway.pricing.sweep.SweepProgram;
import io.spillway.pricing.sweep.SweepRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The monthly cost over one input, by the compiled sweep of the scenario's own graph.
 *
 * @param path of the input; empty when none is chosen
 * @param from first value as typed, {@code to} the last; empty for the proposed range
 */
record CurveCharts(Shown shown, String path, String from, String to) {
    private static final int POINTS = 121;
    private static final int MOST_OPTIONS = 40;

    ChartContent content() {
        CostBreakdown breakdown = shown.selected().breakdown();
        if (breakdown == null) {
            return new ChartContent.Nothing(Texts.of("chart.kind.curve"), Texts.of("chart.notComputed"));
        }
        FormulaGraph.Name name = breakdown.model().graph().names().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElse(null);
        if (name == null) {
            return new ChartContent.Nothing(
                    Texts.of("chart.kind.curve"),
                    path.isEmpty() ? Texts.of("chart.chooseInput") : Texts.of("chart.inputGone", path));
        }
        String label = ModelInput.label(name, breakdown.model().topology());
        String title =
                Texts.of("chart.title.curve", label, shown.selected().scenario().name());
        Node leaf = name.node();
        try {
            Axis axis = axis(leaf, breakdown.model().graph());
            List<SweepRows.Row> rows = run(breakdown, axis);
            return leaf.op() == Op.CHOICE
                    ? bars(title, leaf, (int) breakdown.model().graph().value(leaf), rows)
                    : lines(title, label, breakdown, leaf, rows);
        } catch (IllegalArgumentException e) {
            return new ChartContent.Nothing(title, sentence(String.valueOf(e.getMessage())));
        }
    }

    private Axis axis(Node leaf, FormulaGraph graph) {
        if (leaf.op() == Op.CHOICE) {
            return Axis.parse(path + "=*", graph);
        }
        ModelInput.Ends proposed = ModelInput.proposed(leaf, graph.value(leaf));
        String first =
                from.isBlank() ? String.valueOf(proposed.from()) : from.strip().replace(",", "");
        String last = to.isBlank() ? String.valueOf(proposed.to()) : to.strip().replace(",", "");
        Axis axis = Axis.parse(path + "=" + first + ":" + last + ":" + POINTS, graph);
        if (axis.size() > 1 && axis.value(0) >= axis.value(axis.size() - 1)) {
            throw new IllegalArgumentException(Texts.of("chart.rangeBackwards", first, last));
        }
        return axis;
    }

    private static List<SweepRows.Row> run(CostBreakdown breakdown, Axis axis) {
        Node total = breakdown.model().total();
        SweepProgram program = SweepProgram.compile(breakdown.model().graph(), List.of(axis.leaf()), List.of(total));
        List<SweepRows.Row> rows = new ArrayList<>();
        new Sweep(program, new Grid(List.of(axis), axis.size()), 1).run(new SweepRows(program, rows::add));
        return rows;
    }

    private static Amount amount(SweepRows.Row row) {
        return new Amount(
                row.values().getFirst(), Unit.USD_PER_MONTH, row.certainties().getFirst());
    }

    private static double drawn(Amount amount) {
        return amount.certainty() == Certainty.UNKNOWN ? Double.NaN : amount.value();
    }

    private ChartContent lines(
            String title, String label, CostBreakdown breakdown, Node leaf, List<SweepRows.Row> rows) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        boolean unknown = false;
        for (SweepRows.Row row : rows) {
            Amount amount = amount(row);
            double y = drawn(amount);
            xs.add(row.leaves().getFirst());
            ys.add(y);
            unknown |= !amount.isKnown();
            if (!Double.isNaN(y)) {
                least = Math.min(least, y);
                most = Math.max(most, y);
            }
        }
        if (least > most) {
            return new ChartContent.Nothing(title, Texts.of("chart.curveUnknown"));
        }
        double now = breakdown.model().graph().value(leaf);
        Amount total = breakdown.total();
        boolean inside = now >= xs.getFirst()
                && now <= xs.getLast()
                && total.certainty() != Certainty.UNKNOWN
                && breakdown.evaluation().isKnown(leaf);
        Optional<Point> marked = inside
                ? Optional.of(new Point(
                        now,
                        total.value(),
                        Texts.of(
                                "chart.now",
                                ModelInput.text(leaf, now),
                                shown.notation().money(total))))
                : Optional.empty();
        String note = Texts.of(
                        "chart.curveNote",
                        shown.notation().money(least),
                        shown.notation().money(most))
                + (unknown ? " " + Texts.of("chart.unknownLeftOut") : "")
                + (inside ? "" : " " + Texts.of("chart.nowOutside", ModelInput.text(leaf, now)));
        String unit = leaf.unit() == Unit.ONE ? "" : ", " + leaf.unit().symbol();
        return new ChartContent.Lines(
                title,
                note,
                Scale.of(label + unit, leaf.unit()),
                Scale.money(shown.notation()),
                xs,
                List.of(new Curve(Texts.of("chart.total"), Tone.MAIN, false, ys)),
                marked);
    }

    /** One bar per option, the cheapest first; the option in force is always among them. */
    private ChartContent bars(String title, Node leaf, int now, List<SweepRows.Row> rows) {
        List<SweepRows.Row> sorted = new ArrayList<>(rows);
        sorted.sort(
                Comparator.comparingDouble((SweepRows.Row row) -> amount(row).certainty() == Certainty.UNKNOWN
                        ? Double.MAX_VALUE
                        : amount(row).value()));
        List<SweepRows.Row> drawn = new ArrayList<>(sorted.subList(0, Math.min(MOST_OPTIONS, sorted.size())));
        for (SweepRows.Row row : sorted) {
            if (row.leaves().getFirst().intValue() == now && !drawn.contains(row)) {
                drawn.set(drawn.size() - 1, row);
            }
        }
        List<Group> groups = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<Mark> inForce = new ArrayList<>();
        List<Mark> others = new ArrayList<>();
        for (SweepRows.Row row : drawn) {
            int option = row.leaves().getFirst().intValue();
            Amount amount = amount(row);
            groups.add(new Group(leaf.options().get(option), leaf.options().get(option)));
            labels.add(shown.notation().shortMoney(amount));
            Mark mark = new Mark(
                    drawn(amount),
                    "",
                    leaf.options().get(option) + ": " + shown.notation().money(amount));
            inForce.add(option == now ? mark : Mark.none("", ""));
            others.add(option == now ? Mark.none("", "") : mark);
        }
        String note = sorted.size() > drawn.size()
                ? Texts.of("chart.dearestLeftOut", String.valueOf(sorted.size() - drawn.size()))
                : "";
        return new ChartContent.Bars(
                title,
                note,
                Scale.money(shown.notation()),
                true,
                groups,
                ChartContent.labelled(
                        List.of(
                                new Series(Texts.of("chart.inForce"), Tone.MAIN, inForce),
                                new Series(Texts.of("chart.otherOptions"), Tone.BASELINE, others)),
                        labels));
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
