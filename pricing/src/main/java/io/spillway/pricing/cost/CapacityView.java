package io.spillway.pricing.cost;

import io.spillway.pricing.sizing.SizedBrokers;
import io.spillway.pricing.sizing.SizedCluster;
import io.spillway.pricing.sizing.SizedHostGroup;
import io.spillway.pricing.sizing.SizedNsq;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the sized parts of an evaluated model can carry, for screens and listings.
 *
 * @param fleets host groups, then Kafka clusters, then Amazon MSK clusters, each in the order of the topology
 * @param queues daemons of NSQ in the order of the topology
 */
public record CapacityView(List<FleetCapacity> fleets, List<QueueCapacity> queues) {
    public CapacityView {
        fleets = List.copyOf(fleets);
        queues = List.copyOf(queues);
    }

    public static CapacityView of(CostBreakdown breakdown) {
        HostCapacity hosts = new HostCapacity(breakdown);
        BrokerCapacity brokers = new BrokerCapacity(breakdown);
        List<FleetCapacity> fleets = new ArrayList<>();
        for (SizedHostGroup group : breakdown.model().sizing().groups()) {
            fleets.add(hosts.of(group));
        }
        for (SizedCluster cluster : breakdown.model().sizing().clusters()) {
            fleets.add(brokers.of(cluster.brokers()));
        }
        for (SizedBrokers managed : breakdown.model().sizing().managedClusters()) {
            fleets.add(brokers.of(managed));
        }
        List<QueueCapacity> queues = new ArrayList<>();
        for (SizedNsq queue : breakdown.model().sizing().queues()) {
            queues.add(QueueCapacity.of(queue, breakdown));
        }
        return new CapacityView(fleets, queues);
    }

    /** Empty when the component is no host group and no cluster. */
    public Optional<FleetCapacity> fleet(String component) {
        return fleets.stream()
                .filter(fleet -> fleet.component().equals(component))
                .findFirst();
    }

    /** Empty when the component is no daemon of NSQ. */
    public Optional<QueueCapacity> queue(String component) {
        return queues.stream()
                .filter(queue -> queue.component().equals(component))
                .findFirst();
    }
}
