package io.spillway.pricing.sweep;

import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The certainty of each node as a value: the ordinal of {@link Certainty}. It is the constant 0 where no unknown can be reached, so
 * that nothing is computed for it.
 */
final class CertaintyLowering {
    private static final double UNKNOWN = Certainty.UNKNOWN.ordinal();

    private final Algebra algebra;
    private final Lowering values;
    private final Linear[] certainties;

    CertaintyLowering(FormulaGraph graph, Algebra algebra, Lowering values) {
        this.algebra = algebra;
        this.values = values;
        this.certainties = new Linear[graph.nodeCount()];
        Arrays.fill(certainties, Linear.ZERO);
    }

    Linear of(Node node) {
        return certainties[node.id()];
    }

    void fixed(Node node, Certainty certainty) {
        certainties[node.id()] = Linear.constant(certainty.ordinal());
    }

    /** 1 for known and at least, 0 for unknown. */
    Linear isNotUnknown(Linear certainty) {
        Linear isUnknown = algebra.max(
                List.of(Linear.ZERO, algebra.difference(certainty, Linear.constant(Certainty.AT_LEAST.ordinal()))));
        return algebra.difference(Linear.ONE, isUnknown);
    }

    void lower(Node node) {
        certainties[node.id()] = switch (node.op()) {
            case INPUT, CHOICE, RATE, CONSTANT -> Linear.ZERO;
            case SUM -> isNotKnown(node.operands());
            case SELECT -> select(node);
            case LOOKUP -> lookup(node);
            case TOTAL -> of(node.operand(0));
            case PRODUCT -> unlessZero(node, node.operands());
            case TIERED -> unlessZero(node, node.operands().subList(0, 1));
            case QUOTIENT_OR_UNKNOWN -> {
                Node divisor = node.operand(1);
                Linear zero = algebra.difference(
                        Linear.ONE,
                        algebra.min(IntStream.range(0, node.width())
                                .mapToObj(k -> algebra.nonZero(values.value(divisor, k)))
                                .toList()));
                yield algebra.max(List.of(spread(node.operands()), zero.times(UNKNOWN)));
            }
            case DIFFERENCE, QUOTIENT, QUOTIENT_OR_ZERO, MIN, MAX, CEILING, FLOOR, GREATER, VECTOR, ELEMENT, PEAK ->
                spread(node.operands());
        };
    }

    /** 1 when an operand is not known, else 0. */
    private Linear isNotKnown(List<Node> operands) {
        List<Linear> all = operands.stream().map(this::of).distinct().toList();
        return algebra.min(List.of(Linear.ONE, algebra.max(all)));
    }

    private Linear spread(List<Node> operands) {
        return isNotKnown(operands).times(UNKNOWN);
    }

    /** A known factor of zero makes the product a known zero. */
    private Linear unlessZero(Node node, List<Node> factors) {
        Linear spread = spread(node.operands());
        if (spread.isZero()) {
            return spread;
        }
        Linear noKnownZero = Linear.ONE;
        for (Node factor : factors) {
            List<Linear> nonZero = new ArrayList<>();
            nonZero.add(of(factor));
            for (int k = 0; k < factor.width(); k++) {
                nonZero.add(algebra.nonZero(values.value(factor, k)));
            }
            noKnownZero = algebra.product(noKnownZero, algebra.min(List.of(Linear.ONE, algebra.max(nonZero))));
        }
        return algebra.product(spread, noKnownZero);
    }

    private Linear select(Node node) {
        Node index = node.operand(0);
        List<Linear> options =
                node.operands().subList(1, node.arity()).stream().map(this::of).toList();
        List<Linear> all = new ArrayList<>();
        all.add(spread(List.of(index)));
        for (int k = 0; k < (index.width() == 1 ? 1 : node.width()); k++) {
            all.add(algebra.select(values.value(index, k), options));
        }
        return algebra.max(all);
    }

    private Linear lookup(Node node) {
        Table table = node.table();
        return algebra.gather(
                values.value(node.operand(0), 0),
                IntStream.range(0, table.values().length)
                        .mapToObj(row -> table.isUnknown(row) ? UNKNOWN : 0.0)
                        .toList());
    }
}
