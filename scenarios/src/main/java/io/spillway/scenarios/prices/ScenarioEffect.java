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
 * @param rest what the changes of single prices do not add up to: free allowances of the other snapshot's date, instance types
 *     that are described otherwise, and prices that act together
 * @param findings why the scenario cannot be computed with the other snapshot; empty when it can
 */
public record ScenarioEffect(
        Scenario scenario,
        boolean own,
        @Nullable Figure before,
        @Nullable Figure after,
        Difference difference,
        Difference rest,
        List<Finding> findings) {

    public ScenarioEffect {
        findings = List.copyOf(findings);
    }
}
