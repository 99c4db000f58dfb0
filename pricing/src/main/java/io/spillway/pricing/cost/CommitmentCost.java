package io.spillway.pricing.cost;

import io.spillway.model.commitment.Commitment;
import io.spillway.model.commitment.Commitment.ReservedInstances;
import io.spillway.model.commitment.Commitment.SavingsPlan;
import io.spillway.model.commitment.Commitment.Scope;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.rate.RateBook;
import io.spillway.pricing.sizing.Fleet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Commitments of a workspace applied to its fleets, hour by hour: Reserved Instances first, those of a zone before those of a
 * region; then EC2 Instance Savings Plans, then Compute Savings Plans, the greatest saving first. What is left over is bought
 * On-Demand. Hours of a commitment that nothing uses are waste, a charge of the commitment itself; what it covers is a charge
 * of the fleets, in proportion when several compete. A commitment is paid for whatever the topology: no change can remove one,
 * and no discount is taken off it, because its price is agreed.
 *
 * <p>Sources: Amazon EC2 User Guide, How Reserved Instance discounts are applied (2017-03); Savings Plans User Guide, How
 * Savings Plans apply to your usage (2019-11).
 */
final class CommitmentCost {
    /** AWS service code of Savings Plans. */
    static final String SAVINGS_PLANS = "ComputeSavingsPlans";

    private final Formulas formulas;
    private final LineItems lines;
    private final FleetCost fleetCost;
    private final Node hoursPerMonth;
    private final List<CommitmentUse> uses = new ArrayList<>();
    private final Map<String, CoverableFleet> coverable = new LinkedHashMap<>();

    CommitmentCost(
            Formulas formulas,
            RateBook rates,
            LineItems lines,
            FleetCost fleetCost,
            Node hoursPerMonth,
            List<Commitment> commitments,
            List<Fleet> fleets) {
        this.formulas = formulas;
        this.lines = lines;
        this.fleetCost = fleetCost;
        this.hoursPerMonth = hoursPerMonth;
        ReservedCost reserved = new ReservedCost(formulas, rates, this);
        SavingsPlanCost plans = new SavingsPlanCost(formulas, rates.tables(), this);
        List<Commitment> ordered = new ArrayList<>(commitments);
        ordered.sort((a, b) -> {
            int byRank = Integer.compare(rank(a), rank(b));
            return byRank != 0 ? byRank : Double.compare(share(a, plans, fleets), share(b, plans, fleets));
        });
        for (Commitment commitment : ordered) {
            uses.add(
                    switch (commitment) {
                        case ReservedInstances instances -> reserved.apply(instances, in(instances.region(), fleets));
                        case SavingsPlan plan -> plans.apply(plan, in(plan.region(), fleets));
                    });
        }
    }

    private static int rank(Commitment commitment) {
        return switch (commitment) {
            case ReservedInstances instances -> instances.scope() == Scope.ZONAL ? 0 : 1;
            case SavingsPlan plan -> plan.family() != null ? 2 : 3;
        };
    }

    private static double share(Commitment commitment, SavingsPlanCost plans, List<Fleet> fleets) {
        return switch (commitment) {
            case ReservedInstances instances -> 0;
            case SavingsPlan plan -> plans.bestShare(plan, regions(plan, fleets));
        };
    }

    private static List<String> regions(SavingsPlan plan, List<Fleet> fleets) {
        return fleets.stream()
                .map(Fleet::region)
                .filter(region -> plan.region() == null || plan.region().equals(region))
                .distinct()
                .toList();
    }

    private List<CoverableFleet> in(@Nullable String region, List<Fleet> fleets) {
        return fleets.stream()
                .filter(fleet -> region == null || region.equals(fleet.region()))
                .map(fleet -> coverable.computeIfAbsent(
                        key(fleet), key -> new CoverableFleet(formulas, fleet, fleetCost.onDemand(fleet))))
                .toList();
    }

    /** Use of each commitment, in the order in which they were applied. */
    List<CommitmentUse> uses() {
        return uses;
    }

    /** Host-hours a month that a fleet buys On-Demand; null when no commitment of its region can cover it. */
    @Nullable
    Node uncovered(Fleet fleet) {
        CoverableFleet covered = coverable.get(key(fleet));
        return covered == null
                ? null
                : monthly(covered.left())
                        .as(fleet.owner(), fleet.role() + ".uncovered", fleet.label() + ", host-hours not covered");
    }

    private static String key(Fleet fleet) {
        return fleet.owner() + "." + fleet.role();
    }

    Node hoursPerMonth() {
        return hoursPerMonth;
    }

    /** A quantity of one hour, or of each hour of the day, over the month. */
    Node monthly(Node perHour) {
        return perHour.width() == 1
                ? perHour.times(hoursPerMonth)
                : perHour.total().per(formulas.constant(24, Unit.ONE)).times(hoursPerMonth);
    }

    /**
     * What a commitment covers of a fleet, as a charge of the fleet.
     *
     * @param hosts covered, by hour
     * @param usdPerHour effective cost of the part of the commitment that covers them, by hour
     */
    void cover(String commitment, String label, CoverableFleet covered, Node hosts, Node usdPerHour) {
        covered.cover(hosts);
        Fleet fleet = covered.fleet();
        Node hours = monthly(hosts);
        lines.addCommitted(
                FleetCost.charge(fleet, commitment, label + " " + commitment, "BoxUsage"),
                hours,
                null,
                hours.times(covered.onDemandPrice()),
                monthly(usdPerHour),
                new Purchase.Committed(commitment, false));
    }

    /**
     * The rest of a commitment as waste, and its figures.
     *
     * @param label kind of commitment in words
     * @param service AWS service code
     * @param floats whether that quantity is in normalised units of a family
     * @param bought quantity of each hour; {@code usedByHour} the part that covers something
     * @param usdPerUnitHour effective price of a unit of that quantity
     */
    CommitmentUse settle(
            String commitment,
            String label,
            String service,
            boolean floats,
            Node bought,
            Node usedByHour,
            Node usdPerUnitHour,
            Node recurring,
            Node upfront) {
        String owner = CommitmentUse.OWNER + commitment;
        Node unused = monthly(bought.minus(usedByHour));
        Node waste = unused.times(usdPerUnitHour);
        lines.addCommitted(
                new LineItems.Charge(
                        owner,
                        "cost.waste",
                        label + " " + commitment + ", unused",
                        ServiceCategory.COMPUTE,
                        service,
                        "Unused"),
                unused,
                usdPerUnitHour,
                formulas.constant(0, Unit.USD_PER_MONTH),
                waste,
                new Purchase.Committed(commitment, true));
        Node effective = bought.times(usdPerUnitHour)
                .times(hoursPerMonth)
                .as(owner, "cost.effective", label + " " + commitment + ", effective cost");
        Node used = monthly(usedByHour)
                .perOrZero(bought.times(hoursPerMonth))
                .as(owner, "used", label + " " + commitment + ", share used");
        recurring.as(owner, "billed.recurring", label + " " + commitment + ", billed each month");
        upfront.as(owner, "billed.upfront", label + " " + commitment + ", billed once at the start");
        return new CommitmentUse(commitment, floats, used, effective, waste, recurring, upfront);
    }
}
