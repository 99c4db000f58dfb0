package io.spillway.scenarios.prices;

import io.spillway.scenarios.evaluation.Difference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one difference between two snapshots does to a workspace when all else stays.
 *
 * @param byScenario USD per month by id of each scenario that it touches
 */
public record CauseEffect(SnapshotCause cause, Map<String, Difference> byScenario) {

    public CauseEffect {
        byScenario = Collections.unmodifiableMap(new LinkedHashMap<>(byScenario));
    }

    /** The effect on a scenario; empty when it does not touch it. */
    public Optional<Difference> on(String scenario) {
        return Optional.ofNullable(byScenario.get(scenario));
    }

    /** The largest effect on any scenario, without its sign; infinite when one cannot be said. */
    public double size() {
        return byScenario.values().stream()
                .mapToDouble(CauseEffect::magnitude)
                .max()
                .orElse(0);
    }

    static double magnitude(Difference difference) {
        return difference.isShown() ? Math.abs(difference.value()) : Double.POSITIVE_INFINITY;
    }
}
