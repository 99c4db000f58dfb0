package io.spillway.app.workbook.graph;

import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many terms sums leave out, as the cells beside them count. Most leave out none, which are not kept. */
public final class UnknownCounts {
    private final GraphPlan plan;
    private final Evaluation evaluation;
    private final Map<Integer, Double> counts = new HashMap<>();

    public UnknownCounts(ColumnCells cells) {
        plan = cells.plan();
        evaluation = cells.of().breakdown().evaluation();
        var graph = evaluation.graph();
        for (int id = 0; id < graph.nodeCount(); id++) {
            Node node = graph.node(id);
            double count = plan.mayBeAtLeast(node) ? count(node) : 0;
            if (count != 0) {
                counts.put(id, count);
            }
        }
    }

    /** The count of a sum, or of what a selection or total takes from one. */
    public double of(Node node) {
        return counts.isEmpty() ? 0 : counts.getOrDefault(node.id(), 0.0);
    }

    /** The count of one part of a long sum. */
    public double ofPart(Node node, int part) {
        int from = part * ScalarRow.PART;
        return count(node.operands().subList(from, Math.min(node.arity(), from + ScalarRow.PART)));
    }

    private double count(List<Node> terms) {
        double count = 0;
        for (Node term : terms) {
            if (plan.mayBeUnknown(term) && evaluation.certainty(term) == Certainty.UNKNOWN) {
                count++;
            }
            count += of(term);
        }
        return count;
    }

    private double count(Node node) {
        if (node.op() == Op.SUM) {
            return count(node.operands());
        }
        if (node.op() == Op.TOTAL) {
            return of(node.operand(0));
        }
        Node index = node.operand(0);
        if (!evaluation.isKnown(index)) {
            return 0;
        }
        double count = 0;
        for (int i = 1; i < node.arity(); i++) {
            boolean taken = false;
            for (int k = 0; k < index.width(); k++) {
                taken |= (int) evaluation.value(index, k) == i - 1;
            }
            count += taken ? of(node.operand(i)) : 0;
        }
        return count;
    }
}
