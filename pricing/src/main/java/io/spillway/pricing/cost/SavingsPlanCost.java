package io.spillway.pricing.cost;

import io.spillway.model.commitment.Commitment.SavingsPlan;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.Inputs;
import io.spillway.pricing.rate.CatalogTables;
import java.util.ArrayList;
import java.util.List;

/**
 * Savings Plans: USD of every hour, spent at the plan's prices. What saves most against On-Demand is covered first, what saves
 * the same in proportion. {@link SavingsPlanPrices} says what a plan's prices are.
 */
final class SavingsPlanCost {
    private final Formulas formulas;
    private final CatalogTables tables;
    private final CommitmentCost commitments;

    SavingsPlanCost(Formulas formulas, CatalogTables tables, CommitmentCost commitments) {
        this.formulas = formulas;
        this.tables = tables;
        this.commitments = commitments;
    }

    /** The best price of a plan as a share of On-Demand as it is written; plans of a kind are applied by it. */
    double bestShare(SavingsPlan plan, List<String> regions) {
        return SavingsPlanRates.bestShare(tables, plan, regions);
    }

    CommitmentUse apply(SavingsPlan plan, List<CoverableFleet> fleets) {
        String id = plan.id();
        String owner = CommitmentUse.OWNER + id;
        Inputs in = new Inputs(formulas, owner, plan, domain -> List.of());
        Node committed = in.get("usdPerHour");
        Node nothing = formulas.constant(0, "USD/h");
        List<PricedAlike> prices = new SavingsPlanPrices(formulas, tables, plan, in).of(fleets);
        List<Node> used = new ArrayList<>();
        List<Node> coverage = new ArrayList<>();
        for (PricedAlike alike : prices) {
            Node tied = tied(alike, prices);
            Node left = prices.size() == 1 ? committed : committed.minus(spentBefore(alike, prices, nothing));
            Node share = formulas.min(formulas.max(left, nothing), tied).perOrZero(tied);
            coverage.add(share);
            used.add(alike.all().times(share));
        }
        Node spent = formulas.sum(used, nothing.unit()).as(owner, "spent", "Commitment spent, by hour");
        for (CoverableFleet fleet : fleets) {
            List<Node> hosts = new ArrayList<>();
            List<Node> usd = new ArrayList<>();
            for (int k = 0; k < prices.size(); k++) {
                PricedAlike.Part part = prices.get(k).parts().get(fleet);
                if (part != null) {
                    hosts.add(part.hosts().times(coverage.get(k)));
                    usd.add(part.spend().times(coverage.get(k)));
                }
            }
            commitments.cover(
                    id, "Savings Plan", fleet, formulas.sum(hosts, Unit.HOST), formulas.sum(usd, nothing.unit()));
        }
        Node upfront = in.get("upfrontShare");
        Node recurring =
                committed.times(formulas.constant(1, Unit.ONE).minus(upfront)).times(commitments.hoursPerMonth());
        Node hoursOfTerm = in.get("termYears").times(formulas.constant(8760, "h/y"));
        return commitments.settle(
                id,
                "Savings Plan",
                CommitmentCost.SAVINGS_PLANS,
                false,
                committed,
                spent,
                formulas.constant(1, Unit.ONE),
                recurring,
                committed.times(upfront).times(hoursOfTerm));
    }

    /** Spending at the same share of On-Demand, its own included. */
    private Node tied(PricedAlike alike, List<PricedAlike> all) {
        List<Node> tied = new ArrayList<>();
        tied.add(alike.all());
        for (PricedAlike other : all) {
            if (!other.equals(alike)) {
                Node differ =
                        alike.share().exceeds(other.share()).plus(other.share().exceeds(alike.share()));
                tied.add(other.all().times(formulas.constant(1, Unit.ONE).minus(differ)));
            }
        }
        return formulas.sum(tied.toArray(Node[]::new));
    }

    /** Spending at a lower share of On-Demand, which comes first. */
    private Node spentBefore(PricedAlike alike, List<PricedAlike> all, Node nothing) {
        List<Node> before = new ArrayList<>();
        for (PricedAlike other : all) {
            if (!other.equals(alike)) {
                before.add(other.all().times(alike.share().exceeds(other.share())));
            }
        }
        return formulas.sum(before, nothing.unit());
    }
}
