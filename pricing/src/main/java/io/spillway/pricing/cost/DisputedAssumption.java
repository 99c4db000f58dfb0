package io.spillway.pricing.cost;

import io.spillway.model.field.FieldSpec;
import io.spillway.model.topology.Assumptions;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.ModelInputs;
import java.util.ArrayList;
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
            if (choice != null && graph.isUsed(choice)) {
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
        Evaluation other = breakdown.evaluation().with(Map.of(choice, 1 - value));
        Amount otherwise = Amount.of(other, breakdown.model().total());
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
}
