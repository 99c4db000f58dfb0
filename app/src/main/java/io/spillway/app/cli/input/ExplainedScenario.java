package io.spillway.app.cli.input;

import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.attribution.Attribution;
import io.spillway.scenarios.attribution.Waterfall;
import io.spillway.scenarios.business.MarginChange;
import io.spillway.scenarios.business.Payback;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.BusinessFigures;
import io.spillway.scenarios.workspace.Scenario;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a scenario's changes lead from the baseline to it.
 *
 * @param attribution null when it was not asked for
 * @param volumeFactor traffic of the scenario over that of the baseline; 1 when either is not known
 */
public record ExplainedScenario(
        OpenedWorkspace opened,
        Scenario scenario,
        Waterfall waterfall,
        @Nullable Attribution attribution,
        Optional<MarginChange> margin,
        double volumeFactor) {

    /** @throws BadInputException when the baseline or the scenario cannot be computed */
    public static ExplainedScenario of(
            OpenedWorkspace opened, Scenario scenario, WorkspacePricing pricing, @Nullable Attribution attribution) {
        CostBreakdown before = EvaluatedScenario.of(opened, opened.scenario(Scenario.BASELINE), pricing)
                .orThrow();
        CostBreakdown after = EvaluatedScenario.of(opened, scenario, pricing).orThrow();
        double factor = factor(
                before.amount(before.model().volume()),
                after.amount(after.model().volume()));
        BusinessFigures business = opened.workspace().business();
        return new ExplainedScenario(
                opened,
                scenario,
                Waterfall.of(pricing, opened.workspace(), scenario),
                attribution,
                business == null ? Optional.empty() : MarginChange.of(business, before.total(), after.total(), factor),
                factor);
    }

    private static double factor(Amount before, Amount after) {
        boolean known = before.isKnown() && after.isKnown() && before.value() > 0 && after.value() > 0;
        return known ? after.value() / before.value() : 1;
    }

    /** When the change of a bar has earned its effort. */
    public static Payback payback(Waterfall.Step step) {
        return Payback.of(step.change(), step.saving());
    }
}
