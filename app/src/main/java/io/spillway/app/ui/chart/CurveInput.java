package io.spillway.app.ui.chart;

import io.spillway.app.ui.figure.Names;
import io.spillway.app.ui.text.Texts;
import io.spillway.model.topology.Topology;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * An input of the model that a curve can run over.
 *
 * @param path such as {@code hosts.targetUtilization}
 * @param label its name and what it belongs to
 */
public record CurveInput(String path, String label) {
    /** All inputs and choices of a model; those of the components first, prices last. */
    static List<CurveInput> of(CostBreakdown breakdown) {
        Topology topology = breakdown.model().topology();
        List<CurveInput> inputs = new ArrayList<>();
        List<CurveInput> rates = new ArrayList<>();
        for (FormulaGraph.Name name : breakdown.model().graph().names()) {
            Op op = name.node().op();
            boolean price = op == Op.RATE;
            if ((op == Op.INPUT || op == Op.CHOICE || price) && !name.label().isEmpty()) {
                (price ? rates : inputs).add(new CurveInput(name.path(), label(name, topology)));
            }
        }
        inputs.sort(Comparator.comparing(CurveInput::label, String.CASE_INSENSITIVE_ORDER));
        rates.sort(Comparator.comparing(CurveInput::label, String.CASE_INSENSITIVE_ORDER));
        inputs.addAll(rates);
        return inputs;
    }

    static String label(FormulaGraph.Name name, Topology topology) {
        String owner = Names.of(name.owner(), topology);
        return owner.equals(name.owner()) && !topology.components().containsKey(name.owner())
                ? name.label()
                : Texts.of("chart.inputOf", name.label(), owner);
    }

    /** Whether every word occurs in its name or path. */
    boolean matches(String typed) {
        String text = (label + " " + path).toLowerCase(Locale.ROOT);
        for (String word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Ends of the range that is proposed: from half to twice the value in force, within what is allowed; all of it where that is
     * short, as for a share.
     */
    static Ends proposed(Node leaf) {
        double now = leaf.value();
        double least = leaf.op() == Op.INPUT ? leaf.range().least() : 0;
        double greatest = leaf.op() == Op.INPUT ? leaf.range().greatest() : Double.MAX_VALUE;
        if (greatest - least <= 1) {
            return new Ends(least, greatest);
        }
        double from = now == 0 ? Math.max(least, 0) : Math.max(least, now / 2);
        double to = now == 0 ? Math.min(greatest, Math.max(least, 0) + 10) : Math.min(greatest, now * 2);
        boolean whole = leaf.op() == Op.INPUT && leaf.range().whole();
        return whole ? new Ends(Math.floor(from), Math.max(Math.floor(from) + 1, Math.ceil(to))) : new Ends(from, to);
    }

    /** Ends of a range. */
    record Ends(double from, double to) {}

    /** A value as the user may type it. */
    static String typed(double value) {
        return Quantities.number(value).replace(",", "");
    }

    /** With its unit. */
    static String text(Node leaf, double value) {
        return leaf.op() == Op.CHOICE
                ? leaf.options().get((int) value)
                : leaf.op() == Op.INPUT && leaf.unit() == io.spillway.model.unit.Unit.ONE
                        ? Quantities.number(value)
                        : Quantities.text(value, leaf.unit());
    }
}
