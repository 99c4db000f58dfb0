package io.spillway.pricing.cost;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import java.util.Map;

/**
 * What a Savings Plan prices at one share of the On-Demand price.
 *
 * @param share of the On-Demand price
 * @param parts of the fleets that are priced so
 * @param all what the parts would cost at the plan's prices, by hour
 */
record PricedAlike(Node share, Map<CoverableFleet, Part> parts, Node all) {

    /**
     * A part of a fleet.
     *
     * @param hosts that are not covered yet, by hour
     * @param spend what they would cost at the plan's prices, by hour
     */
    record Part(Node hosts, Node spend) {}

    static PricedAlike of(Formulas formulas, Node share, Map<CoverableFleet, Part> parts) {
        return new PricedAlike(
                share,
                parts,
                formulas.sum(parts.values().stream().map(Part::spend).toList(), Unit.of("USD/h")));
    }
}
