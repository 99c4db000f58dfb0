package io.spillway.scenarios.prices;

import java.util.List;

/**
 * What another snapshot does to a workspace, before it is pinned.
 *
 * @param before id of the snapshot the workspace names
 * @param after id of the other one
 * @param scenarios every scenario, the baseline first
 * @param rates prices that scenarios use and that are not the same, the largest effect first
 */
public record SnapshotEffect(String before, String after, List<ScenarioEffect> scenarios, List<RateEffect> rates) {

    public SnapshotEffect {
        scenarios = List.copyOf(scenarios);
        rates = List.copyOf(rates);
    }
}
