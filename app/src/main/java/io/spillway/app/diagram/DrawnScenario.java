package io.spillway.app.diagram;

import io.spillway.app.figure.Notation;
import io.spillway.model.file.JsonObject;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.editing.Sketch;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.workspace.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * A scenario to draw.
 *
 * @param document the whole workspace, of which the baseline's structure is read
 * @param sketch structure of the scenario, whether or not it can be computed
 * @param result its numbers
 * @param baseline the baseline's numbers, to which cards show their differences; null shows none
 * @param notation how numbers are written
 */
public record DrawnScenario(
        JsonObject document,
        Sketch sketch,
        ScenarioResult result,
        @Nullable CostBreakdown baseline,
        Notation notation) {
    boolean isBaseline() {
        return result.scenario().id().equals(Scenario.BASELINE);
    }
}
