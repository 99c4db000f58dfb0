package io.spillway.pricing.cost;

import io.spillway.model.commitment.Commitment.SavingsPlan;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.ReservedOption.PaymentOption;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Table;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.rate.CatalogTables;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Savings Plans: USD of every hour, spent at a typed share of the On-Demand price of each instance family. Families with the
 * greatest saving are covered first, families of one share in proportion. A family without a share, where no share is typed
 * for the others, is covered at an unknown price.
 */
final class SavingsPlanCost {
    private static final String OTHERS = "*";

    private final Formulas formulas;
    private final CatalogTables tables;
    private final CommitmentCost commitments;

    SavingsPlanCost(Formulas formulas, CatalogTables tables, CommitmentCost commitments) {
        this.formulas = formulas;
        this.tables = tables;
        this.commitments = commitments;
    }

    /**
     * Instance families of one price.
     *
     * @param share of the On-Demand price
     * @param hosts of each fleet that are of these families and not covered yet, by hour
     * @param spend what they would cost at the plan's prices, by hour, for each fleet
     * @param all sum of the spending
     */
    private record Families(Node share, List<Node> hosts, List<Node> spend, Node all) {}

    CommitmentUse apply(SavingsPlan plan, List<CoverableFleet> fleets) {
        String id = plan.id();
        String owner = CommitmentUse.OWNER + id;
        Inputs in = new Inputs(formulas, owner, plan, domain -> List.of());
        Node committed = in.get("usdPerHour");
        Node nothing = formulas.constant(0, "USD/h");
        List<Families> prices = prices(plan, in, fleets);
        List<Node> used = new ArrayList<>();
        List<Node> coverage = new ArrayList<>();
        for (Families families : prices) {
            Node tied = tied(families, prices);
            Node left = prices.size() == 1 ? committed : committed.minus(spentBefore(families, prices, nothing));
            Node share = formulas.min(formulas.max(left, nothing), tied).perOrZero(tied);
            coverage.add(share);
            used.add(families.all.times(share));
        }
        Node spent = formulas.sum(used, nothing.unit()).as(owner, "spent", "Commitment spent, by hour");
        for (int i = 0; i < fleets.size(); i++) {
            List<Node> hosts = new ArrayList<>();
            List<Node> usd = new ArrayList<>();
            for (int k = 0; k < prices.size(); k++) {
                hosts.add(prices.get(k).hosts.get(i).times(coverage.get(k)));
                usd.add(prices.get(k).spend.get(i).times(coverage.get(k)));
            }
            commitments.cover(
                    id,
                    "Savings Plan",
                    fleets.get(i),
                    formulas.sum(hosts, Unit.HOST),
                    formulas.sum(usd, nothing.unit()));
        }
        Node upfront = in.get("upfrontShare");
        Node recurring =
                committed.times(formulas.constant(1, Unit.ONE).minus(upfront)).times(commitments.hoursPerMonth());
        Node hoursOfTerm = in.get("termYears").times(formulas.constant(8760, "h/y"));
        return commitments.settle(
                id,
                "Savings Plan",
                CommitmentCost.SAVINGS_PLANS,
                committed,
                spent,
                formulas.constant(1, Unit.ONE),
                recurring,
                committed.times(upfront).times(hoursOfTerm));
    }

    private List<Families> prices(SavingsPlan plan, Inputs in, List<CoverableFleet> fleets) {
        String only = plan.family();
        Set<String> named = new TreeSet<>(plan.shareOfOnDemand().keySet());
        named.remove(OTHERS);
        List<Families> prices = new ArrayList<>();
        if (only != null) {
            String priced = named.contains(only) ? only : OTHERS;
            prices.add(families(share(plan, in, priced), of(Set.of(only), true), fleets));
            return prices;
        }
        for (String family : named) {
            prices.add(families(share(plan, in, family), of(Set.of(family), true), fleets));
        }
        prices.add(families(share(plan, in, OTHERS), of(named, false), fleets));
        return prices;
    }

    private Families families(Node share, Table has, List<CoverableFleet> fleets) {
        List<Node> hosts = new ArrayList<>();
        List<Node> spend = new ArrayList<>();
        for (CoverableFleet fleet : fleets) {
            Node here = fleet.left().times(formulas.lookup(fleet.fleet().instanceType(), has));
            hosts.add(here);
            spend.add(formulas.product(here, fleet.onDemandPrice(), share));
        }
        return new Families(share, hosts, spend, formulas.sum(spend, Unit.of("USD/h")));
    }

    private Node share(SavingsPlan plan, Inputs in, String family) {
        Node typed = in.find("shareOfOnDemand." + family);
        if (typed != null) {
            return typed;
        }
        String region = plan.region() == null ? RateKey.GLOBAL : plan.region();
        RateKey key = RateKey.computeSavingsPlan(region, family, 1, PaymentOption.NO_UPFRONT);
        return formulas.rate(
                CommitmentUse.OWNER + plan.id(),
                "shareOfOnDemand." + family,
                "Price as a share of On-Demand, other families",
                Unit.ONE,
                0,
                new RateLookup.Unknown(
                        key, "Savings Plan " + plan.id() + " has no shareOfOnDemand for this family, nor for '*'"));
    }

    private Table of(Set<String> families, boolean in) {
        return tables.attribute(
                (in ? "Is of family " : "Is not of family ") + String.join(", ", families),
                "1",
                type -> OptionalDouble.of(families.contains(type.family()) == in ? 1 : 0));
    }

    /** Spending at the same share of On-Demand, its own included. */
    private Node tied(Families families, List<Families> all) {
        List<Node> tied = new ArrayList<>();
        tied.add(families.all);
        for (Families other : all) {
            if (!other.equals(families)) {
                Node differ = families.share.exceeds(other.share).plus(other.share.exceeds(families.share));
                tied.add(other.all.times(formulas.constant(1, Unit.ONE).minus(differ)));
            }
        }
        return formulas.sum(tied.toArray(Node[]::new));
    }

    /** Spending at a lower share of On-Demand, which comes first. */
    private Node spentBefore(Families families, List<Families> all, Node nothing) {
        List<Node> before = new ArrayList<>();
        for (Families other : all) {
            if (!other.equals(families)) {
                before.add(other.all.times(families.share.exceeds(other.share)));
            }
        }
        return formulas.sum(before, nothing.unit());
    }
}
