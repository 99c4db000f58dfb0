package io.spillway.app.ui.input;

import io.spillway.app.figure.Names;
import io.spillway.app.text.Texts;
import io.spillway.model.topology.Topology;
import io.spillway.model.unit.Quantities;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.scenarios.sweep.StructuralField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * An input of the model that a curve or a sweep can run over.
 *
 * @param path such as {@code hosts.targetUtilization}
 * @param label its name and what it belongs to
 */
public record ModelInput(String path, String label) {
    /** All inputs and choices of a model; those of the components first, prices last. */
    public static List<ModelInput> of(CostBreakdown breakdown) {
        Topology topology = breakdown.model().topology();
        List<ModelInput> inputs = new ArrayList<>();
        List<ModelInput> rates = new ArrayList<>();
        for (FormulaGraph.Name name : breakdown.model().graph().names()) {
            Op op = name.node().op();
            boolean price = op == Op.RATE;
            if ((op == Op.INPUT || op == Op.CHOICE || price) && !name.label().isEmpty()) {
                (price ? rates : inputs).add(new ModelInput(name.path(), label(name, topology)));
            }
        }
        inputs.sort(Comparator.comparing(ModelInput::label, String.CASE_INSENSITIVE_ORDER));
        rates.sort(Comparator.comparing(ModelInput::label, String.CASE_INSENSITIVE_ORDER));
        inputs.addAll(rates);
        return inputs;
    }

    /** With those whose values rebuild the model. */
    public static List<ModelInput> withStructural(CostBreakdown breakdown) {
        Topology topology = breakdown.model().topology();
        List<ModelInput> structural = new ArrayList<>();
        for (StructuralField field : StructuralField.of(topology)) {
            structural.add(new ModelInput(field.path(), label(field, topology)));
        }
        structural.sort(Comparator.comparing(ModelInput::label, String.CASE_INSENSITIVE_ORDER));
        List<ModelInput> inputs = new ArrayList<>(of(breakdown));
        inputs.addAll(structural);
        return List.copyOf(inputs);
    }

    /** Of a structural field. */
    public static String label(StructuralField field, Topology topology) {
        return field.owner().isEmpty()
                ? field.label()
                : Texts.of("input.of", field.label(), Names.of(field.owner(), topology));
    }

    /** Of an input. */
    public static String label(FormulaGraph.Name name, Topology topology) {
        String owner = Names.of(name.owner(), topology);
        return owner.equals(name.owner()) && !topology.components().containsKey(name.owner())
                ? name.label()
                : Texts.of("input.of", name.label(), owner);
    }

    /** Whether every word occurs in its name or path. */
    public boolean matches(String typed) {
        String text = (label + " " + path).toLowerCase(Locale.ROOT);
        for (String word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Ends of the range that is proposed: from half to twice the value in force, within what is allowed; where that is short, as for a
     * share, all of it, from a quarter of the value on where the least is hardly possible.
     */
    public static Ends proposed(Node leaf, double now) {
        double least = leaf.op() == Op.INPUT ? leaf.range().least() : 0;
        double greatest = leaf.op() == Op.INPUT ? leaf.range().greatest() : Double.MAX_VALUE;
        boolean whole = leaf.op() == Op.INPUT && leaf.range().whole();
        if (greatest - least <= 1 && !whole) {
            return new Ends(least == 0 || now <= 0 ? least : Math.max(least, now / 4), greatest);
        }
        double from = now == 0 ? Math.max(least, 0) : Math.max(least, now / 2);
        double to = Math.min(greatest, now == 0 ? Math.max(least, 0) + 10 : now * 2);
        return whole ? new Ends(Math.floor(from), Math.max(Math.floor(from) + 1, Math.ceil(to))) : new Ends(from, to);
    }

    /** Ends of a range. */
    public record Ends(double from, double to) {}

    /** A value as the user may type it. */
    public static String typed(double value) {
        return Quantities.number(value).replace(",", "");
    }

    /** With its unit. */
    public static String text(Node leaf, double value) {
        return leaf.op() == Op.CHOICE
                ? leaf.options().get((int) value)
                : leaf.op() == Op.INPUT && leaf.unit() == io.spillway.model.unit.Unit.ONE
                        ? Quantities.number(value)
                        : Quantities.text(value, leaf.unit());
    }
}
