package io.spillway.app.cli.input;

import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The defaults in force that a total is computed from, on the branches taken. */
public final class AssumptionsUsed {
    private AssumptionsUsed() {}

    /** Inputs and choices nobody typed, in the order of the graph. */
    public static List<Node> of(CostBreakdown breakdown) {
        Set<Node> reached = reached(breakdown);
        return breakdown.model().graph().names().stream()
                .filter(name -> name.path().equals(name.node().path()))
                .map(name -> name.node())
                .filter(node -> isAssumed(node) && reached.contains(node))
                .toList();
    }

    private static boolean isAssumed(Node node) {
        return (node.op() == Op.INPUT || node.op() == Op.CHOICE)
                && node.provenance().assumed();
    }

    private static Set<Node> reached(CostBreakdown breakdown) {
        Evaluation evaluation = breakdown.evaluation();
        Set<Node> reached = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        open.push(breakdown.model().total());
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (!reached.add(node)) {
                continue;
            }
            if (node.op() == Op.SELECT && node.operand(0).width() == 1) {
                open.push(node.operand(0));
                open.push(node.operand(1 + (int) evaluation.value(node.operand(0))));
            } else {
                node.operands().forEach(open::push);
            }
        }
        return reached;
    }
}
