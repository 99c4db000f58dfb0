package io.spillway.app.ui.sweep;

import io.spillway.app.ui.text.Texts;
import io.spillway.model.component.Component;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An input of the model that can be swept.
 *
 * @param path such as {@code hosts.targetUtilization}
 * @param label its name and what it belongs to
 */
public record SweptInput(String path, String label) {

    /** All inputs and choices of a model; prices last. */
    static List<SweptInput> of(CostBreakdown breakdown) {
        Topology topology = breakdown.model().topology();
        List<SweptInput> inputs = new ArrayList<>();
        List<SweptInput> rates = new ArrayList<>();
        for (FormulaGraph.Name name : breakdown.model().graph().names()) {
            Op op = name.node().op();
            if ((op == Op.INPUT || op == Op.CHOICE || op == Op.RATE)
                    && !name.label().isEmpty()) {
                (op == Op.RATE ? rates : inputs).add(new SweptInput(name.path(), label(name, topology)));
            }
        }
        inputs.sort(Comparator.comparing(SweptInput::label, String.CASE_INSENSITIVE_ORDER));
        rates.sort(Comparator.comparing(SweptInput::label, String.CASE_INSENSITIVE_ORDER));
        inputs.addAll(rates);
        return List.copyOf(inputs);
    }

    static String label(FormulaGraph.Name name, Topology topology) {
        Component component = topology.components().get(name.owner());
        String owner = component == null ? name.owner() : component.name();
        return Texts.of("sweep.inputOf", name.label(), owner);
    }

    /** Ends of a range. */
    record Ends(double from, double to) {}

    /** Ends that are proposed: all of a share, else from half to twice the value in force, within what is allowed. */
    static Ends proposed(Node leaf) {
        double now = leaf.value();
        double least = leaf.op() == Op.INPUT ? leaf.range().least() : 0;
        double greatest = leaf.op() == Op.INPUT ? leaf.range().greatest() : Double.MAX_VALUE;
        boolean whole = leaf.op() == Op.INPUT && leaf.range().whole();
        if (greatest - least <= 1 && !whole) {
            double from = least == 0 || now <= 0 ? least : Math.max(least, now / 4);
            return new Ends(from, greatest);
        }
        double from = Math.max(least, now / 2);
        double to = Math.min(greatest, now == 0 ? Math.max(least, 0) + 10 : now * 2);
        return whole ? new Ends(Math.floor(from), Math.max(Math.floor(from) + 1, Math.ceil(to))) : new Ends(from, to);
    }
}
