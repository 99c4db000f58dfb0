package io.spillway.pricing.cost;

import io.spillway.model.commitment.Commitment.SavingsPlan;
import io.spillway.model.instance.InstanceType;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.ReservedOption.PaymentOption;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Table;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.rate.CatalogTables;
import io.spillway.pricing.sizing.Fleet;
import java.util.List;

/**
 * The catalogue's rates of one Savings Plan, by instance type: of its kind, its term, and its payment. Nothing upfront, all
 * upfront, or in between is AWS's No, All or Partial Upfront.
 */
final class SavingsPlanRates {
    private static final String PRICE = "USD/h/host";

    private final Formulas formulas;
    private final CatalogTables tables;
    private final SavingsPlan plan;
    private final Inputs in;

    SavingsPlanRates(Formulas formulas, CatalogTables tables, SavingsPlan plan, Inputs in) {
        this.formulas = formulas;
        this.tables = tables;
        this.plan = plan;
        this.in = in;
    }

    /** The plan's price of a fleet's instance type. */
    Node price(Fleet fleet) {
        Node term = in.get("termYears");
        Node one = byPayment(fleet, 1);
        Node three = byPayment(fleet, 3);
        Node overOne = formulas.when(term.exceeds(formulas.constant(1, "y")), ofTwoYears(fleet), one);
        return formulas.when(term.exceeds(formulas.constant(2, "y")), three, overOne)
                .as(
                        CommitmentUse.OWNER + plan.id(),
                        "price." + fleet.owner() + "." + fleet.role(),
                        fleet.label() + ", price in the Savings Plan");
    }

    private Node byPayment(Fleet fleet, int years) {
        Node upfront = in.get("upfrontShare");
        Node some = formulas.when(
                formulas.constant(1, Unit.ONE).exceeds(upfront),
                rate(fleet, years, PaymentOption.PARTIAL_UPFRONT),
                rate(fleet, years, PaymentOption.ALL_UPFRONT));
        return formulas.when(
                upfront.exceeds(formulas.constant(0, Unit.ONE)), some, rate(fleet, years, PaymentOption.NO_UPFRONT));
    }

    private Node rate(Fleet fleet, int years, PaymentOption payment) {
        return formulas.lookup(fleet.instanceType(), rates(tables, plan, fleet.region(), years, payment));
    }

    private Node ofTwoYears(Fleet fleet) {
        String owner = CommitmentUse.OWNER + plan.id();
        String quantity = "none." + fleet.region();
        Node known = formulas.find(owner, quantity);
        return known != null
                ? known
                : formulas.rate(
                        owner,
                        quantity,
                        "No price",
                        Unit.of(PRICE),
                        0,
                        new RateLookup.Unknown(
                                key(plan, fleet.region(), "*", 2, PaymentOption.NO_UPFRONT),
                                "Savings Plans run one year or three, not two"));
    }

    private static Table rates(
            CatalogTables tables, SavingsPlan plan, String region, int years, PaymentOption payment) {
        String kind = plan.family() == null ? "Compute Savings Plan" : "EC2 Instance Savings Plan";
        return tables.prices(
                kind + ", " + years + "yr " + payment.text() + ", price, " + region,
                PRICE,
                tables.instanceTypeNames(),
                type -> key(plan, region, type, years, payment));
    }

    private static RateKey key(SavingsPlan plan, String region, String type, int years, PaymentOption payment) {
        return plan.family() == null
                ? RateKey.computeSavingsPlan(region, type, years, payment)
                : RateKey.ec2InstanceSavingsPlan(region, type, years, payment);
    }

    /** The least share of On-Demand that a plan, as it is written, asks for anything it may cover; 1 when no price is known. */
    static double bestShare(CatalogTables tables, SavingsPlan plan, List<String> regions) {
        double best = 1;
        for (double typed : plan.shareOfOnDemand().values()) {
            best = Math.min(best, typed);
        }
        if (plan.shareOfOnDemand().containsKey(SavingsPlanPrices.OTHERS) || plan.termYears() == 2) {
            return best;
        }
        PaymentOption payment = plan.upfrontShare() <= 0
                ? PaymentOption.NO_UPFRONT
                : plan.upfrontShare() < 1 ? PaymentOption.PARTIAL_UPFRONT : PaymentOption.ALL_UPFRONT;
        List<InstanceType> types = tables.instanceTypes();
        for (String region : regions) {
            Table rates = rates(tables, plan, region, plan.termYears(), payment);
            Table onDemand = FleetCost.onDemandTable(tables, region);
            for (int i = 0; i < types.size(); i++) {
                String family = types.get(i).family();
                boolean covered = plan.family() == null || plan.family().equals(family);
                boolean published = !plan.shareOfOnDemand().containsKey(family);
                if (covered && published && !rates.isUnknown(i) && !onDemand.isUnknown(i) && onDemand.values()[i] > 0) {
                    best = Math.min(best, rates.values()[i] / onDemand.values()[i]);
                }
            }
        }
        return best;
    }
}
