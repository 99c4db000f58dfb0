package io.spillway.scenarios.resilience;

import io.spillway.model.component.ZoneShares;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Rounding;
import io.spillway.pricing.sizing.SizedBrokers;
import io.spillway.pricing.sizing.SizedCluster;
import io.spillway.pricing.sizing.SizedHostGroup;
import io.spillway.pricing.sizing.SizedService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Utilisation in the peak hour, and of the survivors of a lost zone or broker: u / (1 - s) after a share s of the capacity is
 * gone. Containers and hosts that are lost are not started again elsewhere.
 */
final class Losses {
    private final CostBreakdown breakdown;
    private final Evaluation evaluation;
    private final FormulaGraph graph;

    Losses(CostBreakdown breakdown) {
        this.breakdown = breakdown;
        this.evaluation = breakdown.evaluation();
        this.graph = breakdown.model().graph();
    }

    /** Demand over capacity; the utilisation is NaN when it is unknown. */
    private record Use(String component, String name, String dimension, double utilization) {}

    List<Loss> ofZones() {
        List<Loss> losses = new ArrayList<>();
        for (SizedHostGroup group : breakdown.model().sizing().groups()) {
            if (!group.services().isEmpty()) {
                losses.add(zone(group.group().id(), group.group().name(), uses(group), false));
            }
        }
        for (SizedBrokers brokers : clusters()) {
            losses.add(zone(brokers.owner(), name(brokers.owner()), rates(brokers), copies(brokers) <= 1));
        }
        return losses;
    }

    List<Loss> ofBrokers() {
        List<Loss> losses = new ArrayList<>();
        for (SizedBrokers cluster : clusters()) {
            double brokers = evaluation.value(cluster.brokers());
            boolean known = evaluation.isKnown(cluster.brokers());
            double share = known ? 1 / brokers : 0;
            boolean lost = copies(cluster) <= 1 || (known && brokers <= 1);
            losses.add(loss(cluster.owner(), name(cluster.owner()), (int) brokers, share, lost, known, uses(cluster)));
        }
        return losses;
    }

    @Nullable
    Peak peak() {
        List<Use> all = new ArrayList<>();
        breakdown.model().sizing().groups().forEach(group -> all.addAll(uses(group)));
        clusters().forEach(brokers -> all.addAll(uses(brokers)));
        Peak peak = null;
        for (Use use : all) {
            if (use.utilization > (peak == null ? 0 : peak.utilization())) {
                peak = new Peak(use.component, use.name, use.dimension, use.utilization);
            }
        }
        return peak;
    }

    private Loss zone(String id, String name, List<Use> uses, boolean oneCopy) {
        Node zones = graph.get(id + ".zones");
        double largest = 0;
        int count = 0;
        for (int i = 0; i < ZoneShares.ZONES; i++) {
            double share = evaluation.value(zones, i);
            largest = Math.max(largest, share);
            count += share > 0 ? 1 : 0;
        }
        return loss(id, name, count, largest, oneCopy || !Rounding.greater(1, largest), true, uses);
    }

    private Loss loss(String id, String name, int of, double share, boolean lost, boolean known, List<Use> uses) {
        double limit = evaluation.value(id + ".lossUtilization");
        if (lost) {
            return new Loss(id, name, of, share, null, limit, Loss.Outcome.LOST);
        }
        double worst = uses.stream().mapToDouble(Use::utilization).reduce(0, Math::max) / (1 - share);
        if (!known || Double.isNaN(worst)) {
            return new Loss(id, name, of, share, null, limit, Loss.Outcome.UNKNOWN);
        }
        boolean overloaded = Rounding.greater(worst, limit);
        return new Loss(
                id, name, of, share, worst, limit, overloaded ? Loss.Outcome.OVERLOADED : Loss.Outcome.SURVIVED);
    }

    private List<Use> uses(SizedHostGroup group) {
        List<Use> uses = new ArrayList<>();
        for (SizedService sized : group.services()) {
            String id = sized.service().id();
            Node peak = graph.find(id, "traffic.peak");
            if (peak != null) {
                double demand = evaluation.value(peak) * evaluation.value(id + ".worstZone");
                double capacity =
                        evaluation.value(sized.containers()) * evaluation.value(id + ".messagesPerSecondPerContainer");
                boolean known = evaluation.isKnown(peak) && evaluation.isKnown(sized.containers());
                uses.add(new Use(id, sized.service().name(), "containers", known ? demand / capacity : Double.NaN));
            }
        }
        uses.add(use(group.group().id(), group.group().name(), "network", group.utilizationNetwork()));
        return uses;
    }

    private List<Use> uses(SizedBrokers brokers) {
        List<Use> uses = new ArrayList<>(rates(brokers));
        uses.add(use(brokers.owner(), name(brokers.owner()), "disk space", brokers.utilizationDiskSpace()));
        return uses;
    }

    /** What a lost zone moves to the survivors at once; their disks fill only when replicas are made anew. */
    private List<Use> rates(SizedBrokers brokers) {
        String id = brokers.owner();
        return List.of(
                use(id, name(id), "network", brokers.utilizationNetwork()),
                use(id, name(id), "disk writes", brokers.utilizationDiskWrite()));
    }

    private Use use(String id, String name, String dimension, Node node) {
        return new Use(id, name, dimension, evaluation.isKnown(node) ? evaluation.value(node) : Double.NaN);
    }

    private double copies(SizedBrokers brokers) {
        return evaluation.value(brokers.owner() + ".replicationFactor");
    }

    private String name(String component) {
        return breakdown.model().topology().component(component).name();
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
