package io.spillway.app.workbook.graph;

import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.List;

/** How many terms sums leave out, as the cells beside them count. */
public final class UnknownCounts {
    private final GraphPlan plan;
    private final Evaluation evaluation;
    private final double[] counts;

    public UnknownCounts(ColumnCells cells) {
        plan = cells.plan();
        evaluation = cells.of().breakdown().evaluation();
        var graph = evaluation.graph();
        counts = new double[graph.nodeCount()];
        for (int id = 0; id < counts.length; id++) {
            Node node = graph.node(id);
            if (plan.mayBeAtLeast(node)) {
                counts[id] = count(node);
            }
        }
    }

    /** The count of a sum, or of what a selection or total takes from one. */
    public double of(Node node) {
        return counts[node.id()];
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
            count += counts[term.id()];
        }
        return count;
    }

    private double count(Node node) {
        if (node.op() == Op.SUM) {
            return count(node.operands());
        }
        if (node.op() == Op.TOTAL) {
            return counts[node.operand(0).id()];
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
            count += taken ? counts[node.operand(i).id()] : 0;
        }
        return count;
    }
}
