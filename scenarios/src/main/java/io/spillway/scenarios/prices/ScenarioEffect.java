package io.spillway.scenarios.prices;

import io.spillway.model.finding.Finding;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.workspace.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another snapshot does to one scenario.
 *
 * @param own whether the scenario names a snapshot of its own, so that the workspace's does not matter to it
 * @param before monthly total; null when it cannot be computed
 * @param after monthly total with the other snapshot; null when it cannot be computed
 * @param difference after minus before
 * @param together what the causes, each alone, do not add up to: a dearer price of something that another cause makes more or
 *     less of counts twice, or not at all
 * @param findings why the scenario cannot be computed, now or with the other snapshot; empty when it can
 */
public record ScenarioEffect(
        Scenario scenario,
        boolean own,
        @Nullable Figure before,
        @Nullable Figure after,
        Difference difference,
        Difference together,
        List<Finding> findings) {

    /** Less than this of a month's total is the arithmetic's rounding, not an effect. */
    private static final double NOISE = 1e-9;

    public ScenarioEffect {
        findings = List.copyOf(findings);
    }

    /** Whether the causes leave something over that is more than rounding, or that cannot be said although the difference can. */
    public boolean isRestShown() {
        if (!difference.isShown() || before == null) {
            return false;
        }
        double noise = NOISE * Math.max(1, Math.abs(before.amount().value()));
        return !together.isShown() || Math.abs(together.value()) > noise;
    }
}
