package io.spillway.scenarios.evaluation;

import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads figures with the lines they lack from a breakdown. */
public final class Figures {
    private final CostBreakdown breakdown;
    private final Evaluation evaluation;
    private final Map<Node, Set<String>> lines = new IdentityHashMap<>();

    public Figures(CostBreakdown breakdown) {
        this.breakdown = breakdown;
        this.evaluation = breakdown.evaluation();
        // A known total has no unknown lines to name.
        if (!evaluation.isKnown(breakdown.model().total())) {
            for (LineItem line : breakdown.model().lines()) {
                lines.computeIfAbsent(line.cost(), key -> new LinkedHashSet<>()).add(line.path());
            }
        }
    }

    public Figure total() {
        return of(breakdown.model().total());
    }

    public Figure of(Node node) {
        Set<String> unknown = new LinkedHashSet<>();
        if (!evaluation.isKnown(node)) {
            collect(node, unknown, new HashSet<>());
        }
        return new Figure(breakdown.amount(node), unknown);
    }

    private void collect(Node node, Set<String> unknown, Set<Node> seen) {
        if (evaluation.isKnown(node) || !seen.add(node)) {
            return;
        }
        Set<String> paths = lines.get(node);
        if (paths != null) {
            unknown.addAll(paths);
            return;
        }
        int before = seen.size();
        for (Node operand : used(node)) {
            collect(operand, unknown, seen);
        }
        if (seen.size() == before && used(node).stream().allMatch(evaluation::isKnown)) {
            unknown.add(node.isNamed() ? node.path() : node.toString());
        }
    }

    /** Operands that the value comes from: of a selection the chosen ones alone. */
    private List<Node> used(Node node) {
        if (node.op() != Op.SELECT || !evaluation.isKnown(node.operand(0))) {
            return node.operands();
        }
        Set<Node> chosen = new LinkedHashSet<>();
        for (int k = 0; k < node.width(); k++) {
            chosen.add(node.operand(1 + (int) evaluation.value(node.operand(0), k)));
        }
        return List.copyOf(chosen);
    }
}
