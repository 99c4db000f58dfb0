package io.spillway.pricing.cost;

import io.spillway.model.component.PurchaseOption;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sizing.Fleet;
import java.util.Arrays;

/**
 * A fleet while commitments are applied to it. Only what it would buy On-Demand can be covered: not its Spot share, and nothing
 * of a fleet with a purchase option of its own.
 */
final class CoverableFleet {
    private final Fleet fleet;
    private final Node onDemandPrice;
    private Node left;

    /** @param onDemandPrice USD per host-hour */
    CoverableFleet(Formulas formulas, Fleet fleet, Node onDemandPrice) {
        this.fleet = fleet;
        this.onDemandPrice = onDemandPrice;
        Node one = formulas.constant(1, Unit.ONE);
        Node[] wanted = new Node[PurchaseOption.values().length];
        Arrays.fill(wanted, formulas.constant(0, Unit.HOST));
        wanted[PurchaseOption.ON_DEMAND.ordinal()] = fleet.hourly().times(one.minus(fleet.spotShare()));
        left = formulas.select(fleet.buying().get("purchaseOption"), wanted)
                .as(fleet.owner(), fleet.role() + ".coverable", fleet.label() + " that commitments may cover, by hour");
    }

    Fleet fleet() {
        return fleet;
    }

    Node onDemandPrice() {
        return onDemandPrice;
    }

    /** Hosts that no commitment covers so far: a number, or one for each hour of the day. */
    Node left() {
        return left;
    }

    void cover(Node hosts) {
        left = left.minus(hosts);
    }
}
