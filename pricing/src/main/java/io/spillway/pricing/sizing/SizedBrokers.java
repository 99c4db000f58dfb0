package io.spillway.pricing.sizing;

import io.spillway.pricing.formula.Node;
import io.spillway.pricing.traffic.Load;
import java.util.List;

/**
 * A cluster with its brokers.
 *
 * @param brokers how many
 * @param ingress bytes produced, compressed, before replication
 * @param egress bytes consumed, compressed
 * @param replicaCrossing copies of each byte that cross zones
 * @param requirements each dimension's, not rounded
 */
public record SizedBrokers(
        String owner,
        Node brokers,
        Load ingress,
        Load egress,
        Node replicaCrossing,
        List<Requirement> requirements,
        Node utilizationNetwork,
        Node utilizationDiskWrite,
        Node utilizationDiskSpace) {
    public SizedBrokers {
        requirements = List.copyOf(requirements);
    }
}
