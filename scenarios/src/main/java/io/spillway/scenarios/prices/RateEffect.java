package io.spillway.scenarios.prices;

import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.scenarios.evaluation.Difference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the change of one price does to a workspace when every other price stays.
 *
 * @param before the price in the snapshot in use, or why there is none
 * @param after the same in the other snapshot
 * @param byScenario USD per month by id of each scenario that uses the price
 */
public record RateEffect(RateKey key, RateLookup before, RateLookup after, Map<String, Difference> byScenario) {

    public RateEffect {
        byScenario = Collections.unmodifiableMap(new LinkedHashMap<>(byScenario));
    }

    /** The effect on a scenario; empty when it does not use the price. */
    public Optional<Difference> on(String scenario) {
        return Optional.ofNullable(byScenario.get(scenario));
    }

    /** The largest effect on any scenario, without its sign; infinite when one cannot be said. */
    public double size() {
        double size = 0;
        for (Difference difference : byScenario.values()) {
            size = Math.max(size, difference.isShown() ? Math.abs(difference.value()) : Double.POSITIVE_INFINITY);
        }
        return size;
    }
}
