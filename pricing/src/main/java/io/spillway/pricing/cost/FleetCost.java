package io.spillway.pricing.cost;

import io.spillway.model.component.PurchaseOption;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.ReservedOption;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.formula.Table;
import io.spillway.pricing.rate.CatalogTables;
import io.spillway.pricing.sizing.Fleet;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Instance hours of a fleet. Spot takes its share; what commitments of the workspace do not cover is bought by the fleet's
 * purchase option. A Reserved option is paid for the peak size in every hour, running or not.
 */
final class FleetCost {
    static final String EC2 = "AmazonEC2";
    private static final String PRICE = "USD/h/host";

    private final Formulas formulas;
    private final CatalogTables tables;
    private final LineItems lines;
    private final Node hoursPerMonth;

    FleetCost(Formulas formulas, CatalogTables tables, LineItems lines, Node hoursPerMonth) {
        this.formulas = formulas;
        this.tables = tables;
        this.lines = lines;
        this.hoursPerMonth = hoursPerMonth;
    }

    /** On-Demand price of the fleet's instance type. */
    Node onDemand(Fleet fleet) {
        String path = fleet.role() + ".price";
        Node known = formulas.find(fleet.owner(), path);
        return known != null
                ? known
                : formulas.lookup(fleet.instanceType(), onDemandTable(tables, fleet.region()))
                        .as(fleet.owner(), path, fleet.label() + ", On-Demand price");
    }

    static Table onDemandTable(CatalogTables tables, String region) {
        return tables.prices(
                "On-Demand price, " + region,
                PRICE,
                tables.instanceTypeNames(),
                type -> RateKey.ec2OnDemand(region, type));
    }

    /** @param uncovered On-Demand host-hours that no commitment covers, without Spot; null when the workspace has none */
    void price(Fleet fleet, @Nullable Node uncovered) {
        Node list = onDemand(fleet);
        Node one = formulas.constant(1, Unit.ONE);
        Node notSpot = one.minus(fleet.spotShare());
        Node option = fleet.buying().get("purchaseOption");
        Node running = fleet.hostHours().times(notSpot);
        Node reserved = fleet.hosts().times(hoursPerMonth).times(notSpot);
        Node paid = formulas.select(option, byKind(uncovered != null ? uncovered : running, running, reserved));
        Node price = formulas.select(option, prices(fleet, list))
                .as(fleet.owner(), fleet.role() + ".effectivePrice", fleet.label() + ", price by purchase option");
        lines.addByOption(
                charge(fleet, "instances", "instances", "BoxUsage"),
                paid,
                price,
                paid.times(list),
                paid.times(price),
                option);
        if (fleet.spotShare().op() != Op.CONSTANT) {
            Node spot = fleet.hostHours().times(fleet.spotShare());
            Node spotPrice = list.times(one.minus(fleet.spotDiscount()));
            lines.add(
                    charge(fleet, "spot", "Spot instances", "SpotUsage"),
                    spot,
                    spotPrice,
                    spot.times(list),
                    spot.times(spotPrice));
        }
    }

    static LineItems.Charge charge(Fleet fleet, String key, String label, String usage) {
        return new LineItems.Charge(
                fleet.owner(),
                "cost." + fleet.role() + "." + key,
                fleet.label() + ": " + label,
                ServiceCategory.COMPUTE,
                EC2,
                usage);
    }

    /** Host-hours paid for by purchase option; commitments cover hours that would be bought On-Demand only. */
    private static Node[] byKind(Node onDemand, Node running, Node reserved) {
        Node[] hours = new Node[PurchaseOption.values().length];
        Arrays.fill(hours, reserved);
        hours[PurchaseOption.ON_DEMAND.ordinal()] = onDemand;
        hours[PurchaseOption.SAVINGS_PLAN.ordinal()] = running;
        return hours;
    }

    private Node[] prices(Fleet fleet, Node list) {
        ReservedOption[] options = ReservedOption.values();
        Node[] prices = new Node[options.length + 2];
        prices[0] = list;
        for (int i = 0; i < options.length; i++) {
            prices[i + 1] = formulas.lookup(fleet.instanceType(), reservedTable(fleet.region(), options[i]));
        }
        prices[prices.length - 1] = list.times(fleet.buying().get("savingsPlanShareOfOnDemand"));
        return prices;
    }

    private Table reservedTable(String region, ReservedOption option) {
        List<String> types = tables.instanceTypeNames();
        return tables.prices(
                "Reserved " + option.text() + " effective price, " + region,
                PRICE,
                types,
                type -> RateKey.ec2Reserved(region, type, option));
    }
}
