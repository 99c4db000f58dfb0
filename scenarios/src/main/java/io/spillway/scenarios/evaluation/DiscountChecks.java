package io.spillway.scenarios.evaluation;

import io.spillway.model.file.NearestName;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds discounts on services that do not exist, which would take nothing off and say nothing. */
final class DiscountChecks {
    private DiscountChecks() {}

    /** @param numbers whose line items name the services of metered usage, which may be any */
    static List<Finding> check(Set<String> discounted, CostBreakdown numbers) {
        List<Finding> findings = new ArrayList<>();
        if (RateKey.SERVICES.containsAll(discounted)) {
            return findings;
        }
        Set<String> known = new TreeSet<>(RateKey.SERVICES);
        numbers.lines().stream().map(LineItem::service).forEach(known::add);
        for (String service : discounted) {
            if (!known.contains(service)) {
                findings.add(Finding.warning(
                        "unused-discount",
                        Location.of("prices.discounts." + service),
                        "the discount on '" + service + "' takes nothing off, as nothing is charged by that service",
                        NearestName.advice(service, known)));
            }
        }
        return findings;
    }
}
