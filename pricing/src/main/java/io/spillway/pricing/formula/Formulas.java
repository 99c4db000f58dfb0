package io.spillway.pricing.formula;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateLookup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link FormulaGraph}. Units are checked as nodes are made: a wrong sum is a programming error and throws {@link
 * IllegalArgumentException} naming both units.
 */
public final class Formulas {
    private final List<Node> nodes = new ArrayList<>(1024);
    private final List<FormulaGraph.Name> names = new ArrayList<>(512);
    private final Map<String, Map<String, Node>> byOwner = new HashMap<>();
    private final Map<ConstantKey, Node> constants = new HashMap<>();
    private int size;

    public Node input(String owner, String quantity, String label, Unit unit, double value, Provenance provenance) {
        return input(owner, quantity, label, unit, value, provenance, Range.ANY);
    }

    /** An input that a sweep may vary within a range; the value itself was checked when it was read. */
    public Node input(
            String owner, String quantity, String label, Unit unit, double value, Provenance provenance, Range range) {
        return add(Op.INPUT, unit, 1, Node.NONE, new Node.InputDetail(provenance, range), value)
                .as(owner, quantity, label);
    }

    /** @throws IllegalArgumentException when the index is not one of the options */
    public Node choice(
            String owner, String quantity, String label, int index, List<String> options, Provenance provenance) {
        if (index < 0 || index >= options.size()) {
            throw new IllegalArgumentException(
                    owner + "." + quantity + ": no option " + index + " of " + options.size());
        }
        return add(Op.CHOICE, Unit.ONE, 1, Node.NONE, new Node.ChoiceDetail(options, provenance), index)
                .as(owner, quantity, label);
    }

    /**
     * A unit price or one tier of it.
     *
     * @param value 0 for a look-up that is unknown or not charged
     */
    public Node rate(String owner, String quantity, String label, Unit unit, double value, RateLookup lookup) {
        return add(Op.RATE, unit, 1, Node.NONE, lookup, value).as(owner, quantity, label);
    }

    /** A factor true by definition; one node for each value and unit. */
    public Node constant(double value, Unit unit) {
        return constants.computeIfAbsent(
                new ConstantKey(value, unit),
                key -> add(Op.CONSTANT, unit, 1, Node.NONE, Provenance.DEFINITION, value));
    }

    public Node constant(double value, String unit) {
        return constant(value, Unit.of(unit));
    }

    public Node sum(Node... terms) {
        return terms.length == 1 ? terms[0] : add(Op.SUM, sameUnit(Op.SUM, terms, 0), width(terms, 0), terms, null);
    }

    /** Sum of any number of terms; 0 of that unit when there are none. */
    public Node sum(List<Node> terms, Unit unit) {
        if (terms.isEmpty()) {
            return constant(0, unit);
        }
        Node sum = sum(terms.toArray(Node[]::new));
        if (sum.unit() != unit) {
            throw new IllegalArgumentException("a sum of " + sum.unit() + " where " + unit + " is meant");
        }
        return sum;
    }

    public Node difference(Node a, Node b) {
        Node[] operands = {a, b};
        return add(Op.DIFFERENCE, sameUnit(Op.DIFFERENCE, operands, 0), width(operands, 0), operands, null);
    }

    public Node product(Node... factors) {
        Unit unit = factors[0].unit();
        for (int i = 1; i < factors.length; i++) {
            unit = unit.times(factors[i].unit());
        }
        return factors.length == 1 ? factors[0] : add(Op.PRODUCT, unit, width(factors, 0), factors, null);
    }

    Node quotient(Op op, Node a, Node b) {
        Node[] operands = {a, b};
        return add(op, a.unit().per(b.unit()), width(operands, 0), operands, null);
    }

    public Node min(Node... operands) {
        return extreme(Op.MIN, operands);
    }

    public Node max(Node... operands) {
        return extreme(Op.MAX, operands);
    }

    private Node extreme(Op op, Node... operands) {
        return operands.length == 1
                ? operands[0]
                : add(op, sameUnit(op, operands, 0), width(operands, 0), operands, null);
    }

    Node rounded(Op op, Node operand) {
        return add(op, operand.unit(), operand.width(), new Node[] {operand}, null);
    }

    Node greater(Node a, Node b) {
        Node[] operands = {a, b};
        sameUnit(Op.GREATER, operands, 0);
        return add(Op.GREATER, Unit.ONE, width(operands, 0), operands, null);
    }

    /** The option whose index the first argument gives: an enum's ordinal, a toggle, or a comparison's 0 or 1. */
    public Node select(Node index, Node... options) {
        if (index.unit() != Unit.ONE) {
            throw new IllegalArgumentException("an index has no unit, not " + index.unit());
        }
        if (index.op() == Op.CHOICE && index.options().size() != options.length) {
            throw new IllegalArgumentException(
                    index.path() + " has " + index.options().size() + " options, not " + options.length);
        }
        Node[] operands = new Node[options.length + 1];
        operands[0] = index;
        System.arraycopy(options, 0, operands, 1, options.length);
        return add(Op.SELECT, sameUnit(Op.SELECT, operands, 1), width(operands, 0), operands, null);
    }

    /** {@code whenTrue} where the condition is 1, else {@code whenFalse}. */
    public Node when(Node condition, Node whenTrue, Node whenFalse) {
        return select(condition, whenFalse, whenTrue);
    }

    /**
     * Cost of a quantity by marginal tiers: sum over tiers of the part above the tier's lower edge times the step in price.
     *
     * @param edges lower edges, ascending, in the quantity's unit; one per price
     */
    public Node tiered(Node quantity, double[] edges, Node... prices) {
        if (edges.length != prices.length) {
            throw new IllegalArgumentException(edges.length + " tier edges but " + prices.length + " prices");
        }
        Node[] operands = new Node[prices.length + 1];
        operands[0] = quantity;
        System.arraycopy(prices, 0, operands, 1, prices.length);
        Unit price = sameUnit(Op.TIERED, operands, 1);
        return add(Op.TIERED, quantity.unit().times(price), quantity.width(), operands, edges.clone());
    }

    /** The row of a table that a choice names; the table's keys are the choice's options. */
    public Node lookup(Node choice, Table table) {
        if (!choice.options().equals(table.keys())) {
            throw new IllegalArgumentException(table.name() + " is not a column over the options of " + choice.path());
        }
        return add(Op.LOOKUP, table.unit(), 1, new Node[] {choice}, table);
    }

    /** Numbers of one unit as a vector of 24 hours or 6 zones. */
    public Node vector(Node... elements) {
        return add(Op.VECTOR, sameUnit(Op.VECTOR, elements, 0), elements.length, elements, null);
    }

    Node element(Node vector, int index) {
        if (index < 0 || index >= vector.width()) {
            throw new IllegalArgumentException("no element " + index + " in a vector of " + vector.width());
        }
        return vector.op() == Op.VECTOR
                ? vector.operand(index)
                : add(Op.ELEMENT, vector.unit(), 1, new Node[] {vector}, index);
    }

    Node total(Node vector) {
        return vector.width() == 1 ? vector : add(Op.TOTAL, vector.unit(), 1, new Node[] {vector}, null);
    }

    Node peak(Node vector) {
        return vector.width() == 1 ? vector : add(Op.PEAK, vector.unit(), 1, new Node[] {vector}, null);
    }

    void name(Node node, String owner, String quantity, String label) {
        if (owner.isEmpty() || quantity.isEmpty()) {
            throw new IllegalArgumentException(
                    "a name needs an owner and a quantity: '" + owner + "." + quantity + "'");
        }
        Node other = byOwner.computeIfAbsent(owner, key -> new HashMap<>()).putIfAbsent(quantity, node);
        if (other != null) {
            throw new IllegalStateException(
                    "two nodes named " + owner + "." + quantity + ": " + other + " and " + node);
        }
        names.add(new FormulaGraph.Name(owner, quantity, label, node));
        if (!node.isNamed() && node.op() != Op.CONSTANT) {
            node.setName(owner, quantity, label);
        }
    }

    /** The node of that name, or null. */
    public @Nullable Node find(String owner, String quantity) {
        Map<String, Node> quantities = byOwner.get(owner);
        return quantities == null ? null : quantities.get(quantity);
    }

    public FormulaGraph build() {
        return new FormulaGraph(nodes.toArray(Node[]::new), List.copyOf(names), byOwner, size);
    }

    private Node add(Op op, Unit unit, int width, Node[] operands, @Nullable Object detail) {
        return add(op, unit, width, operands, detail, 0);
    }

    private Node add(Op op, Unit unit, int width, Node[] operands, @Nullable Object detail, double value) {
        Node node = new Node(this, nodes.size(), op, unit, width, size, operands, detail, value);
        nodes.add(node);
        size += width;
        return node;
    }

    private static Unit sameUnit(Op op, Node[] operands, int from) {
        Unit unit = operands[from].unit();
        for (int i = from + 1; i < operands.length; i++) {
            if (operands[i].unit() != unit) {
                throw new IllegalArgumentException(
                        op + " of " + unit + " and " + operands[i].unit() + ": " + Arrays.toString(operands));
            }
        }
        return unit;
    }

    private static int width(Node[] operands, int from) {
        int width = 1;
        for (int i = from; i < operands.length; i++) {
            int other = operands[i].width();
            if (other != 1) {
                if (width != 1 && width != other) {
                    throw new IllegalArgumentException("vectors of " + width + " and " + other + " do not meet");
                }
                width = other;
            }
        }
        return width;
    }

    private record ConstantKey(double value, Unit unit) {}
}
