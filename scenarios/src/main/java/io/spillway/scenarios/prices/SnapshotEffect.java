package io.spillway.scenarios.prices;

import io.spillway.scenarios.evaluation.Difference;
import java.util.Comparator;
import java.util.List;

/**
 * What another snapshot does to a workspace, before it is pinned.
 *
 * @param before id of the snapshot the workspace names
 * @param after id of the other one
 * @param scenarios every scenario, the baseline first
 * @param causes prices, rules and instance types that scenarios use and that are not the same, the largest effect first
 */
public record SnapshotEffect(String before, String after, List<ScenarioEffect> scenarios, List<CauseEffect> causes) {

    public SnapshotEffect {
        scenarios = List.copyOf(scenarios);
        causes = List.copyOf(causes);
    }

    /** One cause's part of a scenario's difference. */
    public record Part(SnapshotCause cause, Difference effect) {}

    /**
     * What makes up a scenario's difference, the largest part first. The parts and {@link ScenarioEffect#together} add up to
     * {@link ScenarioEffect#difference}.
     */
    public List<Part> parts(String scenario) {
        return causes.stream()
                .flatMap(cause -> cause.on(scenario).map(effect -> new Part(cause.cause(), effect)).stream())
                .sorted(Comparator.comparingDouble((Part part) -> CauseEffect.magnitude(part.effect))
                        .reversed())
                .toList();
    }
}
