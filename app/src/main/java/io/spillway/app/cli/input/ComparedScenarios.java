package io.spillway.app.cli.input;

import io.spillway.model.finding.Finding;
import io.spillway.pricing.catalogue.snapshot.SnapshotAge;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.comparison.Comparison;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios of an opened workspace side by side.
 *
 * @param prices the price snapshots they are computed with
 * @param errors of their results, with places
 * @param clock tells how old the prices are
 */
public record ComparedScenarios(
        OpenedWorkspace opened, Comparison comparison, String prices, List<Finding> errors, Clock clock) {
    public ComparedScenarios {
        errors = List.copyOf(errors);
    }

    /**
     * Compares scenarios.
     *
     * @param ids those compared, all when empty; the reference is added where it is missing
     * @param clock tells how old the prices are
     * @throws BadInputException when there is no such scenario, or none or not the reference can be computed
     */
    public static ComparedScenarios of(
            OpenedWorkspace opened, List<String> ids, String reference, WorkspacePricing pricing, Clock clock) {
        opened.scenario(reference);
        Set<String> compared = new LinkedHashSet<>();
        if (ids.isEmpty()) {
            compared.addAll(opened.workspace().scenarioIds());
        } else {
            compared.add(reference);
            compared.addAll(ids);
        }
        List<EvaluatedScenario> all = EvaluatedScenario.all(opened, List.copyOf(compared), pricing);
        List<ScenarioResult> results = new ArrayList<>();
        Set<String> snapshots = new LinkedHashSet<>();
        Set<Finding> errors = new LinkedHashSet<>();
        for (EvaluatedScenario one : all) {
            if (one.scenario().id().equals(reference)) {
                one.orThrow();
            }
            results.add(new ScenarioResult(one.scenario(), one.breakdown(), one.findings()));
            snapshots.add(dated(opened.workspace().snapshotOf(one.scenario()), one.breakdown(), clock));
            one.findings().stream().filter(Finding::isError).forEach(errors::add);
        }
        return new ComparedScenarios(
                opened,
                Comparison.of(results, reference),
                "prices of " + String.join("; of ", snapshots),
                List.copyOf(errors),
                clock);
    }

    private static String dated(String snapshot, @Nullable CostBreakdown breakdown, Clock clock) {
        return breakdown == null
                ? snapshot
                : snapshot + ", " + new SnapshotAge(breakdown.model().catalog(), clock).dated();
    }
}
