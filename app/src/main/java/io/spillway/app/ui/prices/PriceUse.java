package io.spillway.app.ui.prices;

import io.spillway.model.component.Component;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.cost.Amount;
import io.spillway.scenarios.prices.RateUses;

/**
 * A charge that rests on a price.
 *
 * @param name of the component, or of both ends of the flow; the id where neither has it
 * @param charge in words
 * @param cost of the whole charge
 */
record PriceUse(String name, String id, String charge, Amount cost) {

    static PriceUse of(RateUses.Use use, Topology topology) {
        return new PriceUse(name(use.owner(), topology), use.owner(), use.label(), use.cost());
    }

    private static String name(String id, Topology topology) {
        Component component = topology.components().get(id);
        if (component != null) {
            return component.name();
        }
        Flow flow = topology.flows().get(id);
        return flow == null ? id : name(flow.from(), topology) + " \u2192 " + name(flow.to(), topology);
    }
}
