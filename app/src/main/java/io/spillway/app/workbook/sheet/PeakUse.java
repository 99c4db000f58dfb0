package io.spillway.app.workbook.sheet;

import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sizing.Requirement;
import io.spillway.pricing.sizing.SizedBrokers;
import io.spillway.pricing.sizing.SizedCluster;
import io.spillway.pricing.sizing.SizedHostGroup;
import io.spillway.pricing.sizing.SizedService;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The highest use of one part in the peak hour as the engine has it; what is unknown counts as none. */
final class PeakUse {
    private final CostBreakdown breakdown;

    private PeakUse(CostBreakdown breakdown) {
        this.breakdown = breakdown;
    }

    /** @param id of a service, host group or cluster */
    static double of(CostBreakdown breakdown, String id) {
        PeakUse use = new PeakUse(breakdown);
        for (SizedHostGroup group : breakdown.model().sizing().groups()) {
            if (group.group().id().equals(id)) {
                return use.most(group.fleet().hosts(), group.fleet().requirements());
            }
            for (SizedService service : group.services()) {
                if (service.service().id().equals(id)) {
                    return use.known(service.utilization()) ? use.value(service.utilization()) : 0;
                }
            }
        }
        SizedBrokers brokers = Stream.concat(
                        breakdown.model().sizing().clusters().stream().map(SizedCluster::brokers),
                        breakdown.model().sizing().managedClusters().stream())
                .filter(cluster -> cluster.owner().equals(id))
                .findFirst()
                .orElseThrow();
        return use.most(brokers.brokers(), brokers.requirements());
    }

    private double most(Node units, List<Requirement> requirements) {
        double most = 0;
        for (Requirement requirement : requirements) {
            if (requirement.demand() != null && requirement.spare() == 0) {
                Node limit = Objects.requireNonNull(requirement.limit());
                if (known(requirement.hosts()) && known(limit) && known(units) && value(units) != 0) {
                    most = Math.max(most, value(requirement.hosts()) * value(limit) / value(units));
                }
            }
        }
        return most;
    }

    private boolean known(Node node) {
        return breakdown.evaluation().isKnown(node);
    }

    private double value(Node node) {
        return breakdown.evaluation().value(node);
    }
}
