package io.spillway.app.workbook.graph;

import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import java.util.Arrays;

/** Whether two graphs have the same formulas. */
final class SameGraph {
    private SameGraph() {}

    /** Whether both have the same nodes with the same names, operands and operators, whatever their leaves hold. */
    static boolean is(FormulaGraph graph, FormulaGraph other) {
        if (other.nodeCount() != graph.nodeCount()
                || other.names().size() != graph.names().size()) {
            return false;
        }
        for (int id = 0; id < graph.nodeCount(); id++) {
            if (!isSame(graph.node(id), other.node(id))) {
                return false;
            }
        }
        for (int i = 0; i < graph.names().size(); i++) {
            FormulaGraph.Name name = graph.names().get(i);
            FormulaGraph.Name as = other.names().get(i);
            if (name.node().id() != as.node().id()
                    || !name.quantity().equals(as.quantity())
                    || !name.owner().equals(as.owner())) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // tables are shared, and comparing thousands of values would say no more
    private static boolean isSame(Node one, Node other) {
        if (one.op() != other.op() || one.width() != other.width() || one.arity() != other.arity()) {
            return false;
        }
        for (int i = 0; i < one.arity(); i++) {
            if (one.operand(i).id() != other.operand(i).id()) {
                return false;
            }
        }
        return switch (one.op()) {
            case LOOKUP -> one.table() == other.table();
            case RATE -> one.rate() instanceof RateLookup.Unknown == other.rate() instanceof RateLookup.Unknown;
            case CONSTANT -> one.value() == other.value();
            case ELEMENT -> one.elementIndex() == other.elementIndex();
            case TIERED -> Arrays.equals(one.tierEdges(), other.tierEdges());
            case INPUT,
                    CHOICE,
                    SUM,
                    DIFFERENCE,
                    PRODUCT,
                    QUOTIENT,
                    QUOTIENT_OR_ZERO,
                    QUOTIENT_OR_UNKNOWN,
                    MIN,
                    MAX,
                    CEILING,
                    FLOOR,
                    GREATER,
                    SELECT,
                    VECTOR,
                    TOTAL,
                    PEAK -> true;
        };
    }
}
