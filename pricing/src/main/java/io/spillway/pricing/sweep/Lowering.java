package io.spillway.pricing.sweep;

import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Leads from the graph to values over the varied leaves: what does not depend on them is taken from an evaluation, vectors
 * become their elements, and beside each value stands its certainty (0 known, 1 at least, 2 unknown).
 */
final class Lowering {
    private final FormulaGraph graph;
    private final Evaluation fixed;
    private final Algebra algebra;
    private final boolean[] varies;
    private final boolean[] needed;
    private final int[] uses;
    private final Linear[] values;
    private final CertaintyLowering certainties;
    private int liveNodes;
    private int liveValues;

    Lowering(FormulaGraph graph, Collection<Node> varied, List<Node> outputs, Algebra algebra) {
        this.graph = graph;
        this.algebra = algebra;
        this.fixed = Evaluation.of(graph);
        this.varies = new boolean[graph.nodeCount()];
        this.needed = new boolean[graph.nodeCount()];
        this.uses = new int[graph.nodeCount()];
        this.values = new Linear[graph.valueCount()];
        Arrays.fill(values, Linear.ZERO);
        this.certainties = new CertaintyLowering(graph, algebra, this);
        int position = 0;
        for (Node leaf : varied) {
            varies[leaf.id()] = true;
            values[leaf.offset()] = algebra.leaf(position++, bounds(leaf));
        }
        findVarying();
        outputs.forEach(this::need);
        findNeeded();
        for (int id = 0; id < graph.nodeCount(); id++) {
            if (needed[id]) {
                lower(graph.node(id));
            }
        }
    }

    Linear value(Node node, int index) {
        return values[node.offset() + (node.width() == 1 ? 0 : index)];
    }

    Linear certainty(Node node) {
        return certainties.of(node);
    }

    /** Nodes that outputs depend on and that depend on a varied leaf, the leaves included. */
    int liveNodes() {
        return liveNodes;
    }

    /** Values of the live nodes: 1 for a number, 6 or 24 for a vector. */
    int liveValues() {
        return liveValues;
    }

    private static Interval bounds(Node leaf) {
        return switch (leaf.op()) {
            case INPUT -> new Interval(leaf.range().least(), leaf.range().greatest());
            case CHOICE -> new Interval(0, leaf.options().size() - 1);
            case RATE -> new Interval(0, Double.POSITIVE_INFINITY);
            default -> Interval.ANY;
        };
    }

    private void findVarying() {
        for (int id = 0; id < graph.nodeCount(); id++) {
            Node node = graph.node(id);
            if (!node.isLeaf()) {
                varies[id] = operands(node).stream().anyMatch(operand -> varies[operand.id()]);
            }
        }
    }

    /** Without the options that are never chosen. */
    private List<Node> operands(Node node) {
        if (node.op() != Op.SELECT || varies[node.operand(0).id()]) {
            return node.operands();
        }
        Node index = node.operand(0);
        List<Node> operands = new ArrayList<>();
        operands.add(index);
        IntStream.range(0, index.width())
                .mapToObj(k -> node.operand(1 + (int) fixed.value(index, k)))
                .distinct()
                .forEach(operands::add);
        return operands;
    }

    private void need(Node node) {
        needed[node.id()] = true;
        uses[node.id()]++;
    }

    private void findNeeded() {
        for (int id = graph.nodeCount() - 1; id >= 0; id--) {
            Node node = graph.node(id);
            if (needed[id] && varies[id]) {
                liveNodes++;
                liveValues += node.width();
                operands(node).forEach(this::need);
            }
        }
    }

    private void lower(Node node) {
        if (!varies[node.id()]) {
            Certainty certainty = fixed.certainty(node);
            for (int k = 0; k < node.width(); k++) {
                // The number beside an unknown means nothing and may be infinite, which no weight of 0 would take out
                // again.
                values[node.offset() + k] =
                        certainty == Certainty.UNKNOWN ? Linear.ZERO : Linear.constant(fixed.value(node, k));
            }
            certainties.fixed(node, certainty);
            return;
        }
        if (node.isLeaf()) {
            return;
        }
        certainties.lower(node);
        for (int k = 0; k < node.width(); k++) {
            values[node.offset() + k] = lower(node, k);
        }
    }

    private Linear lower(Node node, int k) {
        return switch (node.op()) {
            case INPUT, CHOICE, RATE, CONSTANT -> throw new IllegalStateException(node + " is a leaf");
            case SUM -> shared(node, Linear.sum(summands(node, k)));
            case DIFFERENCE -> shared(node, algebra.difference(value(node.operand(0), k), value(node.operand(1), k)));
            case PRODUCT -> product(node.operands(), k);
            case QUOTIENT ->
                algebra.quotient(value(node.operand(0), k), value(node.operand(1), k), mayBeUnknown(node.operand(1)));
            case QUOTIENT_OR_ZERO, QUOTIENT_OR_UNKNOWN ->
                algebra.quotient(value(node.operand(0), k), value(node.operand(1), k), true);
            case MIN -> extreme(Atom.Kind.MIN, node, k);
            case MAX -> extreme(Atom.Kind.MAX, node, k);
            case CEILING -> algebra.ceiling(value(node.operand(0), k));
            case FLOOR -> algebra.floor(value(node.operand(0), k));
            case GREATER -> algebra.greater(value(node.operand(0), k), value(node.operand(1), k));
            case SELECT -> {
                List<Linear> all = operandValues(node, k);
                yield algebra.select(all.getFirst(), all.subList(1, all.size()));
            }
            case TIERED -> shared(node, tiered(node, k));
            case LOOKUP ->
                algebra.gather(
                        value(node.operand(0), 0),
                        Arrays.stream(node.table().values()).boxed().toList());
            case VECTOR -> value(node.operand(k), 0);
            case ELEMENT -> value(node.operand(0), node.elementIndex());
            case TOTAL -> shared(node, total(node.operand(0)));
            case PEAK ->
                algebra.max(IntStream.range(0, node.operand(0).width())
                        .mapToObj(i -> value(node.operand(0), i))
                        .toList());
        };
    }

    /** Operands of one shape over the vector are compared first, because the comparison is the same for all elements. */
    private Linear extreme(Atom.Kind kind, Node node, int k) {
        List<Linear> alike = new ArrayList<>();
        List<Linear> others = new ArrayList<>();
        for (Node operand : node.operands()) {
            (isOfOneShape(operand) ? alike : others).add(value(operand, k));
        }
        if (alike.size() > 1) {
            others.add(algebra.proportionalExtreme(kind, alike));
        } else {
            others.addAll(alike);
        }
        return algebra.extreme(kind, others);
    }

    /** Whether the elements are multiples of one value; the first two stand for all. */
    private boolean isOfOneShape(Node vector) {
        Linear first = value(vector, 0);
        Linear second = value(vector, vector.width() == 1 ? 0 : 1);
        return vector.width() > 1 && first.isTerm() && second.isTerm() && first.atom(0) == second.atom(0);
    }

    private List<Linear> operandValues(Node node, int k) {
        return node.operands().stream().map(operand -> value(operand, k)).collect(Collectors.toList());
    }

    /** A sum that several nodes or elements use is computed once. */
    private Linear shared(Node node, Linear sum) {
        return sum.size() > 1 && (uses[node.id()] > 1 || node.width() > 1) ? algebra.affine(sum) : sum;
    }

    /** Terms that are unknown are left out. */
    private List<Linear> summands(Node node, int k) {
        List<Linear> terms = new ArrayList<>();
        for (Node term : node.operands()) {
            Linear value = value(term, k);
            if (!value.isZero()) {
                Linear of = certainties.of(term);
                terms.add(
                        of.isConstant() && of.constant() != Certainty.UNKNOWN.ordinal()
                                ? value
                                : algebra.product(certainties.isNotUnknown(of), value));
            }
        }
        return terms;
    }

    /** A divisor that is known is never 0; beside an unknown may stand 0, and the quotient must stay finite. */
    private boolean mayBeUnknown(Node divisor) {
        return !certainties.of(divisor).isZero();
    }

    /** Numbers before vectors, so that elements share the product of the numbers. */
    private Linear product(List<Node> factors, int k) {
        Linear numbers = Linear.ONE;
        Linear elements = Linear.ONE;
        for (Node factor : factors) {
            if (factor.width() == 1) {
                numbers = algebra.product(numbers, value(factor, k));
            } else {
                elements = algebra.product(elements, value(factor, k));
            }
        }
        return algebra.product(numbers, elements);
    }

    private Linear tiered(Node node, int k) {
        Linear quantity = value(node.operand(0), k);
        double[] edges = node.tierEdges();
        List<Linear> parts = new ArrayList<>();
        Linear before = Linear.ZERO;
        for (int i = 0; i < edges.length; i++) {
            Linear price = value(node.operand(i + 1), k);
            Linear step = algebra.difference(price, before);
            if (!step.isZero()) {
                Linear above = algebra.difference(quantity, Linear.constant(edges[i]));
                parts.add(algebra.product(algebra.max(List.of(above, Linear.ZERO)), step));
            }
            before = price;
        }
        return Linear.sum(parts);
    }

    /** Sum over a vector; what does not depend on the element is multiplied once. */
    private Linear total(Node vector) {
        if (vector.width() == 1) {
            return value(vector, 0);
        }
        if (vector.op() == Op.PRODUCT && varies[vector.id()]) {
            List<Node> numbers =
                    vector.operands().stream().filter(n -> n.width() == 1).toList();
            List<Node> vectors =
                    vector.operands().stream().filter(n -> n.width() > 1).toList();
            Linear inner = vectors.size() == 1
                    ? total(vectors.getFirst())
                    : Linear.sum(IntStream.range(0, vector.width())
                            .mapToObj(k -> product(vectors, k))
                            .toList());
            return algebra.product(product(numbers, 0), inner);
        }
        if (vector.op() == Op.QUOTIENT
                && varies[vector.id()]
                && vector.operand(1).width() == 1) {
            return algebra.quotient(
                    total(vector.operand(0)), value(vector.operand(1), 0), mayBeUnknown(vector.operand(1)));
        }
        Linear byElement = Linear.sum(IntStream.range(0, vector.width())
                .mapToObj(k -> value(vector, k))
                .toList());
        if (vector.op() == Op.SUM
                && varies[vector.id()]
                && certainties.of(vector).isZero()) {
            Linear byTerm = Linear.sum(vector.operands().stream()
                    .map(term -> term.width() == 1 ? value(term, 0).times(vector.width()) : total(term))
                    .toList());
            return byTerm.size() < byElement.size() ? byTerm : byElement;
        }
        return byElement;
    }
}
