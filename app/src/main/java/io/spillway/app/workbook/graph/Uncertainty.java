package io.spillway.app.workbook.graph;

import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Table;

/** Which nodes of a graph may become unknown, or sums that leave something out, whatever is typed into its leaves. */
final class Uncertainty {
    private final boolean[] mayBeUnknown;
    private final boolean[] mayBeAtLeast;

    Uncertainty(FormulaGraph graph) {
        mayBeUnknown = new boolean[graph.nodeCount()];
        mayBeAtLeast = new boolean[graph.nodeCount()];
        for (int id = 0; id < graph.nodeCount(); id++) {
            learn(graph.node(id));
        }
    }

    boolean mayBeUnknown(Node node) {
        return mayBeUnknown[node.id()];
    }

    /** Whether the node may be a sum that leaves something out. */
    boolean mayBeAtLeast(Node node) {
        return mayBeAtLeast[node.id()];
    }

    boolean isUncertain(Node node) {
        return mayBeUnknown[node.id()] || mayBeAtLeast[node.id()];
    }

    /** Whether an operand is uncertain. */
    boolean hasUncertain(Node node) {
        for (int i = 0; i < node.arity(); i++) {
            if (isUncertain(node.operand(i))) {
                return true;
            }
        }
        return false;
    }

    private void learn(Node node) {
        int id = node.id();
        boolean any = false;
        boolean anyAtLeast = false;
        for (int i = 0; i < node.arity(); i++) {
            any |= mayBeUnknown[node.operand(i).id()];
            anyAtLeast |= mayBeAtLeast[node.operand(i).id()];
        }
        switch (node.op()) {
            case INPUT, CHOICE, CONSTANT -> {}
            case RATE -> mayBeUnknown[id] = node.rate() instanceof RateLookup.Unknown;
            case LOOKUP -> mayBeUnknown[id] = hasUnknown(node.table());
            case SUM -> mayBeAtLeast[id] = any || anyAtLeast;
            case TOTAL, SELECT -> {
                mayBeUnknown[id] = any;
                mayBeAtLeast[id] = anyAtLeast;
            }
            case QUOTIENT_OR_UNKNOWN -> mayBeUnknown[id] = true;
            case DIFFERENCE,
                    PRODUCT,
                    QUOTIENT,
                    QUOTIENT_OR_ZERO,
                    MIN,
                    MAX,
                    CEILING,
                    FLOOR,
                    GREATER,
                    TIERED,
                    VECTOR,
                    ELEMENT,
                    PEAK -> mayBeUnknown[id] = any || anyAtLeast;
        }
    }

    private static boolean hasUnknown(Table table) {
        for (int i = 0; i < table.keys().size(); i++) {
            if (table.isUnknown(i)) {
                return true;
            }
        }
        return false;
    }
}
