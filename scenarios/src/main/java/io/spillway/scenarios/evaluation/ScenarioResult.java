package io.spillway.scenarios.evaluation;

import io.spillway.model.finding.Finding;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.workspace.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario with its numbers.
 *
 * @param breakdown null when the scenario cannot be computed; the findings say why
 */
public record ScenarioResult(Scenario scenario, @Nullable CostBreakdown breakdown, List<Finding> findings) {
    public ScenarioResult {
        findings = List.copyOf(findings);
    }

    /** @throws IllegalStateException when the scenario could not be computed */
    public CostBreakdown orThrow() {
        if (breakdown == null) {
            throw new IllegalStateException("scenario '" + scenario.id() + "' cannot be computed: " + findings);
        }
        return breakdown;
    }
}
