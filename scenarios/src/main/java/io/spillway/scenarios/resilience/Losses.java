package io.spillway.scenarios.resilience;

import io.spillway.model.component.HostGroup;
import io.spillway.model.component.ZoneShares;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CapacityView;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.FleetCapacity;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Rounding;
import io.spillway.pricing.sizing.Requirement;
import io.spillway.pricing.sizing.SizedBrokers;
import io.spillway.pricing.sizing.SizedCluster;
import io.spillway.pricing.sizing.SizedHostGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Utilisation in the peak hour, and of the survivors of a lost zone or broker: u / (1 - s) after a share s of the capacity is
 * gone. Containers and hosts that are lost are not started again elsewhere.
 */
final class Losses {
    private static final String DISK_SPACE = "disk space";

    private final CostBreakdown breakdown;
    private final CapacityView capacity;

    Losses(CostBreakdown breakdown) {
        this.breakdown = breakdown;
        this.capacity = CapacityView.of(breakdown);
    }

    /** Demand over capacity; not a number when it is unknown. */
    private record Use(String component, String dimension, double utilization) {}

    List<Loss> ofZones() {
        List<Loss> losses = new ArrayList<>();
        for (FleetCapacity fleet : capacity.fleets()) {
            if (breakdown.model().topology().component(fleet.component()) instanceof HostGroup) {
                Zones zones = zones(fleet.component());
                Amount after = fleet.loss().utilization();
                boolean lost = !Rounding.greater(1, zones.largest);
                losses.add(loss(fleet, zones.count, zones.largest, lost, after.isKnown() ? after.value() : Double.NaN));
            }
        }
        for (SizedBrokers cluster : clusters()) {
            // A lost zone's load moves at once; the survivors' disks fill only when replicas are made anew.
            double worst = 0;
            for (Use use : uses(cluster)) {
                worst = use.dimension.equals(DISK_SPACE) ? worst : Math.max(worst, use.utilization);
            }
            Zones zones = zones(cluster.owner());
            boolean lost = copies(cluster) <= 1 || !Rounding.greater(1, zones.largest);
            losses.add(loss(fleet(cluster), zones.count, zones.largest, lost, worst / (1 - zones.largest)));
        }
        return losses;
    }

    List<Loss> ofBrokers() {
        List<Loss> losses = new ArrayList<>();
        for (SizedBrokers cluster : clusters()) {
            FleetCapacity fleet = fleet(cluster);
            Amount after = fleet.loss().utilization();
            double brokers = fleet.units().value();
            boolean known = fleet.units().isKnown();
            boolean lost = copies(cluster) <= 1 || (known && brokers <= 1);
            losses.add(loss(
                    fleet,
                    (int) brokers,
                    known ? 1 / brokers : 0,
                    lost,
                    known && after.isKnown() ? after.value() : Double.NaN));
        }
        return losses;
    }

    @Nullable
    Peak peak() {
        List<Use> all = new ArrayList<>();
        for (FleetCapacity fleet : capacity.fleets()) {
            fleet.tenants()
                    .forEach(tenant -> all.add(new Use(tenant.component(), "containers", value(tenant.utilization()))));
        }
        for (SizedHostGroup group : breakdown.model().sizing().groups()) {
            all.addAll(uses(
                    group.group().id(), group.fleet().hosts(), group.fleet().requirements()));
        }
        clusters().forEach(cluster -> all.addAll(uses(cluster)));
        Peak peak = null;
        for (Use use : all) {
            if (use.utilization > (peak == null ? 0 : peak.utilization())) {
                String name =
                        breakdown.model().topology().component(use.component).name();
                peak = new Peak(use.component, name, use.dimension, use.utilization);
            }
        }
        return peak;
    }

    private record Zones(int count, double largest) {}

    private Zones zones(String id) {
        Node zones = breakdown.model().graph().get(id + ".zones");
        double largest = 0;
        int count = 0;
        for (int i = 0; i < ZoneShares.ZONES; i++) {
            double share = breakdown.evaluation().value(zones, i);
            largest = Math.max(largest, share);
            count += share > 0 ? 1 : 0;
        }
        return new Zones(count, largest);
    }

    private Loss loss(FleetCapacity fleet, int of, double share, boolean lost, double after) {
        double limit = fleet.loss().limit();
        Double shown = lost || Double.isNaN(after) ? null : after;
        Loss.Outcome outcome = lost
                ? Loss.Outcome.LOST
                : shown == null
                        ? Loss.Outcome.UNKNOWN
                        : Rounding.greater(after, limit) ? Loss.Outcome.OVERLOADED : Loss.Outcome.SURVIVED;
        return new Loss(fleet.component(), fleet.name(), of, share, shown, limit, outcome);
    }

    private List<Use> uses(SizedBrokers cluster) {
        return uses(cluster.owner(), cluster.brokers(), cluster.requirements());
    }

    /** Of what is measured; not of minimums, nor of what is kept for a loss. */
    private List<Use> uses(String id, Node units, List<Requirement> requirements) {
        List<Use> uses = new ArrayList<>();
        for (Requirement requirement : requirements) {
            Node demand = requirement.demand();
            Node each = requirement.perUnit();
            if (demand != null && each != null && requirement.spare() == 0) {
                double whole = value(breakdown.amount(units)) * value(breakdown.amount(each));
                double used = value(breakdown.amount(demand));
                uses.add(new Use(id, requirement.dimension(), used == 0 ? 0 : used / whole));
            }
        }
        return uses;
    }

    private static double value(Amount amount) {
        return amount.isKnown() ? amount.value() : Double.NaN;
    }

    private double copies(SizedBrokers cluster) {
        return breakdown.evaluation().value(cluster.owner() + ".replicationFactor");
    }

    private FleetCapacity fleet(SizedBrokers cluster) {
        return capacity.fleet(cluster.owner()).orElseThrow();
    }

    private List<SizedBrokers> clusters() {
        List<SizedBrokers> clusters = new ArrayList<>();
        breakdown.model().sizing().clusters().stream()
                .map(SizedCluster::brokers)
                .forEach(clusters::add);
        clusters.addAll(breakdown.model().sizing().managedClusters());
        return clusters;
    }
}
