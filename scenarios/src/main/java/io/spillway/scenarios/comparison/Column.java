package io.spillway.scenarios.comparison;

import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.resilience.Resilience;
import io.spillway.scenarios.resilience.ResilienceChange;
import org.jspecify.annotations.Nullable;

/**
 * A scenario in a comparison.
 *
 * @param result with its findings; a scenario that cannot be computed stays in the table
 * @param resilience null when the scenario cannot be computed
 * @param change of the resilience against the reference; null when either cannot be computed
 * @param verdict a sentence when the scenario is cheaper and loses resilience; else empty
 */
public record Column(
        ScenarioResult result,
        @Nullable Resilience resilience,
        @Nullable ResilienceChange change,
        String verdict) {
    public String id() {
        return result.scenario().id();
    }

    public boolean isComputed() {
        return result.breakdown() != null;
    }
}
