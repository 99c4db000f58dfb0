package io.spillway.app.ui.session;

import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Node;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figures;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything the window shows of a workspace at one moment.
 *
 * @param results of all scenarios, the baseline first
 * @param selected result of the scenario chosen
 * @param millis what the calculation took
 */
public record Shown(Workspace workspace, List<ScenarioResult> results, ScenarioResult selected, long millis) {
    public Shown {
        results = List.copyOf(results);
    }

    public ScenarioResult baseline() {
        return results.getFirst();
    }

    public boolean isBaseline() {
        return selected.scenario().id().equals(Scenario.BASELINE);
    }

    /** Numbers of the scenario chosen; empty when it cannot be computed. */
    public Optional<CostBreakdown> breakdown() {
        return Optional.ofNullable(selected.breakdown());
    }

    /** Numbers of the baseline; empty when it cannot be computed. */
    public Optional<CostBreakdown> baselineBreakdown() {
        return Optional.ofNullable(baseline().breakdown());
    }

    /** Difference of a scenario's total from the baseline's. */
    public OptionalDouble difference(ScenarioResult result) {
        CostBreakdown here = result.breakdown();
        CostBreakdown there = baseline().breakdown();
        return here == null || there == null
                ? OptionalDouble.empty()
                : difference(here, here.model().total(), there, there.model().total());
    }

    /** Difference of two figures, which is only known when what is unknown is the same on both sides. */
    public static OptionalDouble difference(CostBreakdown here, Node node, CostBreakdown there, Node other) {
        if (node.width() != 1 || other.width() != 1 || node.unit() != other.unit()) {
            return OptionalDouble.empty();
        }
        if (here.evaluation().isKnown(node) && there.evaluation().isKnown(other)) {
            return OptionalDouble.of(
                    here.evaluation().value(node) - there.evaluation().value(other));
        }
        Difference difference = new Figures(here).of(node).minus(new Figures(there).of(other));
        return difference.isShown() ? OptionalDouble.of(difference.value()) : OptionalDouble.empty();
    }
}
