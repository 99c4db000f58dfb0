package io.spillway.pricing.formula;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/** Values of all nodes of a graph, computed once in order of their ids. */
public final class Evaluation {
    private static final Certainty[] CERTAINTIES = Certainty.values();
    private static final byte KNOWN = (byte) Certainty.KNOWN.ordinal();
    private static final byte AT_LEAST = (byte) Certainty.AT_LEAST.ordinal();
    private static final byte UNKNOWN = (byte) Certainty.UNKNOWN.ordinal();

    private final FormulaGraph graph;
    private final double[] values;
    private final byte[] certainties;

    private Evaluation(FormulaGraph graph, double[] values, byte[] certainties) {
        this.graph = graph;
        this.values = values;
        this.certainties = certainties;
    }

    public static Evaluation of(FormulaGraph graph) {
        return of(graph, Map.of());
    }

    /** Evaluates with other values for some leaves: numbers, or indices of choices. */
    public static Evaluation of(FormulaGraph graph, Map<Node, Double> leaves) {
        Evaluation evaluation = new Evaluation(graph, new double[graph.valueCount()], new byte[graph.nodeCount()]);
        for (int id = 0; id < graph.nodeCount(); id++) {
            Node node = graph.node(id);
            if (node.isLeaf()) {
                Double changed = leaves.isEmpty() ? null : leaves.get(node);
                evaluation.values[node.offset()] = changed == null ? graph.value(node) : changed;
                evaluation.certainties[id] = node.isUnknownLeaf() && changed == null ? UNKNOWN : KNOWN;
            } else {
                evaluation.compute(node);
            }
        }
        return evaluation;
    }

    /** The evaluation of this graph with other values in its leaves; only what they reach is computed. */
    public Evaluation edited(FormulaGraph edited) {
        return with(edited, graph.changes(edited));
    }

    /** The same graph with other values for some leaves: numbers, or indices of choices. Only what they reach is computed. */
    public Evaluation with(Map<Node, Double> leaves) {
        return with(graph, leaves);
    }

    private Evaluation with(FormulaGraph edited, Map<Node, Double> leaves) {
        Evaluation after = new Evaluation(edited, values.clone(), certainties.clone());
        Dependents dependents = graph.dependents();
        BitSet reached = new BitSet(certainties.length);
        for (Map.Entry<Node, Double> leaf : leaves.entrySet()) {
            Node node = leaf.getKey();
            after.values[node.offset()] = leaf.getValue();
            after.certainties[node.id()] = KNOWN;
            dependents.addTo(reached, node.id());
        }
        // Operands have smaller ids, so that each node is computed after all it is made of.
        for (int id = reached.nextSetBit(0); id >= 0; id = reached.nextSetBit(id + 1)) {
            Node node = graph.node(id);
            after.clear(node);
            after.compute(node);
            if (!after.isSame(node, this)) {
                dependents.addTo(reached, id);
            }
        }
        return after;
    }

    /** Sums add to what is there. */
    private void clear(Node node) {
        Arrays.fill(values, node.offset(), node.offset() + node.width(), 0);
    }

    private boolean isSame(Node node, Evaluation other) {
        int from = node.offset();
        int to = from + node.width();
        return certainties[node.id()] == other.certainties[node.id()]
                && Arrays.equals(values, from, to, other.values, from, to);
    }

    public FormulaGraph graph() {
        return graph;
    }

    /** Value of a number. */
    public double value(Node node) {
        if (node.width() != 1) {
            throw new IllegalArgumentException(node + " is a vector of " + node.width());
        }
        return values[node.offset()];
    }

    /** One element of a vector, or the value of a number. */
    public double value(Node node, int index) {
        return values[node.offset() + (node.width() == 1 ? 0 : index)];
    }

    public double value(String path) {
        return value(graph.get(path));
    }

    public Certainty certainty(Node node) {
        return CERTAINTIES[certainties[node.id()]];
    }

    public boolean isKnown(Node node) {
        return certainties[node.id()] == KNOWN;
    }

    private void compute(Node node) {
        switch (node.op()) {
            case INPUT, CHOICE, RATE, CONSTANT -> throw new IllegalStateException(node + " is a leaf");
            case SUM -> sum(node);
            case SELECT -> select(node);
            case LOOKUP -> lookup(node);
            case TIERED -> tiered(node);
            case VECTOR -> {
                for (int i = 0; i < node.arity(); i++) {
                    values[node.offset() + i] = values[node.operand(i).offset()];
                }
                spread(node);
            }
            case ELEMENT -> {
                values[node.offset()] = value(node.operand(0), node.elementIndex());
                spread(node);
            }
            case TOTAL, PEAK -> reduce(node);
            case DIFFERENCE,
                    PRODUCT,
                    QUOTIENT,
                    QUOTIENT_OR_ZERO,
                    QUOTIENT_OR_UNKNOWN,
                    MIN,
                    MAX,
                    CEILING,
                    FLOOR,
                    GREATER -> {
                if (spread(node)) {
                    nothing(node);
                } else {
                    elementwise(node);
                }
            }
        }
    }

    /**
     * Any operand that is not known makes the result unknown, unless a known zero decides it.
     *
     * @return whether it does: the number beside it may be anything then, such as a quotient by what is not known
     */
    private boolean spread(Node node) {
        byte certainty = KNOWN;
        for (int i = 0; i < node.arity(); i++) {
            if (certainties[node.operand(i).id()] != KNOWN) {
                certainty = UNKNOWN;
            }
        }
        if (certainty != KNOWN && (node.op() == Op.PRODUCT || node.op() == Op.TIERED) && hasKnownZero(node)) {
            certainties[node.id()] = KNOWN;
            return true;
        }
        certainties[node.id()] = certainty;
        return false;
    }

    private void nothing(Node node) {
        for (int k = 0; k < node.width(); k++) {
            values[node.offset() + k] = 0;
        }
    }

    /** Nothing used costs nothing at any price: a known zero times an unknown is a known zero. */
    private boolean hasKnownZero(Node node) {
        int factors = node.op() == Op.TIERED ? 1 : node.arity();
        for (int i = 0; i < factors; i++) {
            Node factor = node.operand(i);
            if (certainties[factor.id()] == KNOWN && isZero(factor)) {
                return true;
            }
        }
        return false;
    }

    private boolean isZero(Node node) {
        for (int k = 0; k < node.width(); k++) {
            if (value(node, k) != 0) {
                return false;
            }
        }
        return true;
    }

    private void sum(Node node) {
        byte certainty = KNOWN;
        int at = node.offset();
        for (int i = 0; i < node.arity(); i++) {
            Node term = node.operand(i);
            byte of = certainties[term.id()];
            if (of != KNOWN) {
                certainty = AT_LEAST;
            }
            if (of != UNKNOWN) {
                for (int k = 0; k < node.width(); k++) {
                    values[at + k] += value(term, k);
                }
            }
        }
        certainties[node.id()] = certainty;
    }

    private void select(Node node) {
        Node index = node.operand(0);
        byte certainty = certainties[index.id()] == KNOWN ? KNOWN : UNKNOWN;
        for (int k = 0; k < node.width(); k++) {
            Node chosen = node.operand(1 + (int) value(index, k));
            values[node.offset() + k] = value(chosen, k);
            certainty = (byte) Math.max(certainty, certainties[chosen.id()]);
        }
        certainties[node.id()] = certainty;
    }

    private void lookup(Node node) {
        Table table = node.table();
        int row = (int) values[node.operand(0).offset()];
        values[node.offset()] = table.values()[row];
        certainties[node.id()] = table.isUnknown(row) ? UNKNOWN : KNOWN;
    }

    private void tiered(Node node) {
        if (spread(node)) {
            nothing(node);
            return;
        }
        double[] edges = node.edges();
        for (int k = 0; k < node.width(); k++) {
            double quantity = value(node.operand(0), k);
            double cost = 0;
            double before = 0;
            for (int i = 0; i < edges.length; i++) {
                double price = values[node.operand(i + 1).offset()];
                cost += Math.max(0, quantity - edges[i]) * (price - before);
                before = price;
            }
            values[node.offset() + k] = cost;
        }
    }

    private void reduce(Node node) {
        Node vector = node.operand(0);
        int from = vector.offset();
        double result = values[from];
        for (int k = 1; k < vector.width(); k++) {
            result = node.op() == Op.TOTAL ? result + values[from + k] : Math.max(result, values[from + k]);
        }
        values[node.offset()] = result;
        byte of = certainties[vector.id()];
        certainties[node.id()] = node.op() == Op.TOTAL || of == KNOWN ? of : UNKNOWN;
    }

    private void elementwise(Node node) {
        int at = node.offset();
        Node first = node.operand(0);
        for (int k = 0; k < node.width(); k++) {
            double a = value(first, k);
            double result = a;
            if (node.op() == Op.CEILING) {
                result = Rounding.ceiling(a);
            } else if (node.op() == Op.FLOOR) {
                result = Rounding.floor(a);
            } else {
                for (int i = 1; i < node.arity(); i++) {
                    result = combine(node, result, value(node.operand(i), k));
                }
            }
            values[at + k] = result;
        }
    }

    @SuppressWarnings("StatementSwitchToExpressionSwitch")
    private double combine(Node node, double a, double b) {
        switch (node.op()) {
            case DIFFERENCE:
                return a - b;
            case PRODUCT:
                return a * b;
            case QUOTIENT:
                return a / b;
            case QUOTIENT_OR_ZERO:
                return b == 0 ? 0 : a / b;
            case QUOTIENT_OR_UNKNOWN:
                if (b == 0) {
                    certainties[node.id()] = UNKNOWN;
                    return 0;
                }
                return a / b;
            case MIN:
                return Math.min(a, b);
            case MAX:
                return Math.max(a, b);
            case GREATER:
                return Rounding.greater(a, b) ? 1 : 0;
            default:
                throw new IllegalStateException(node + " is not elementwise");
        }
    }
}
