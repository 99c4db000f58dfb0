package io.spillway.pricing.cost;

import io.spillway.model.field.FieldSpec;
import io.spillway.model.topology.Assumptions;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.ModelInputs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assumption about which AWS's own texts disagree, with the total as it is set and the total the other way.
 *
 * @param path of the assumption
 * @param source what the texts say
 * @param chosen the reading in force
 * @param total USD per month as it is set
 * @param otherwise USD per month with the other reading
 */
public record DisputedAssumption(
        String path, String label, String source, String chosen, Amount total, Amount otherwise) {
    private static final String MARK = "disputed";

    /** Those that make a difference to a result. */
    public static List<DisputedAssumption> of(CostBreakdown breakdown) {
        List<DisputedAssumption> disputed = new ArrayList<>();
        FormulaGraph graph = breakdown.model().graph();
        for (FieldSpec spec : FieldSpec.of(Assumptions.class)) {
            Node choice = spec.source().startsWith(MARK) ? graph.find(ModelInputs.ASSUMPTIONS, spec.name()) : null;
            if (choice != null && isUsed(choice, graph)) {
                DisputedAssumption found = of(breakdown, spec, choice);
                if (found != null) {
                    disputed.add(found);
                }
            }
        }
        return disputed;
    }

    private static @Nullable DisputedAssumption of(CostBreakdown breakdown, FieldSpec spec, Node choice) {
        double value = breakdown.evaluation().value(choice);
        Map<Node, Double> leaves = changed(breakdown.evaluation());
        leaves.put(choice, 1 - value);
        Amount otherwise = breakdown.model().evaluate(leaves).total();
        return otherwise.equals(breakdown.total())
                ? null
                : new DisputedAssumption(
                        choice.path(),
                        spec.label(),
                        spec.source(),
                        choice.options().get((int) value),
                        breakdown.total(),
                        otherwise);
    }

    private static boolean isUsed(Node leaf, FormulaGraph graph) {
        for (int id = leaf.id() + 1; id < graph.nodeCount(); id++) {
            Node node = graph.node(id);
            for (int i = 0; i < node.arity(); i++) {
                if (node.operand(i).id() == leaf.id()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Leaves that were evaluated with another value than their own. */
    private static Map<Node, Double> changed(Evaluation evaluation) {
        Map<Node, Double> changed = new HashMap<>();
        for (int id = 0; id < evaluation.graph().nodeCount(); id++) {
            Node node = evaluation.graph().node(id);
            if (node.isLeaf() && evaluation.value(node) != node.value()) {
                changed.put(node, evaluation.value(node));
            }
        }
        return changed;
    }
}
