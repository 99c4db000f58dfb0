package io.spillway.scenarios.prices;

import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.cost.RatesBehind;
import io.spillway.pricing.cost.ServiceCategory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which components and flows of a scenario use a price.
 *
 * @param byRate by key, in the order of the bill; the support plan, a share of everything, is left out
 */
public record RateUses(Map<RateKey, List<Use>> byRate) {

    public RateUses {
        byRate = Collections.unmodifiableMap(byRate);
    }

    /**
     * One charge that a price is part of.
     *
     * @param owner id of the component or flow
     * @param label of the charge
     * @param cost of the whole charge, USD per month, which may rest on further prices
     */
    public record Use(String owner, String label, Amount cost) {}

    public static RateUses of(CostBreakdown breakdown) {
        Map<RateKey, List<Use>> byRate = new TreeMap<>();
        for (LineItem line : breakdown.lines()) {
            if (line.category() == ServiceCategory.SUPPORT) {
                continue;
            }
            Set<RateKey> keys = new LinkedHashSet<>();
            RatesBehind.of(breakdown.evaluation(), line)
                    .forEach(use -> keys.add(use.lookup().key()));
            for (RateKey key : keys) {
                byRate.computeIfAbsent(key, any -> new ArrayList<>())
                        .add(new Use(line.owner(), line.label(), breakdown.amount(line.cost())));
            }
        }
        byRate.replaceAll((key, uses) -> List.copyOf(uses));
        return new RateUses(byRate);
    }

    /** The charges that a price is part of; none when the scenario does not use it. */
    public List<Use> of(RateKey key) {
        return byRate.getOrDefault(key, List.of());
    }
}
