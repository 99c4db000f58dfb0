package io.spillway.pricing.sizing;

import java.util.List;

/**
 * A Kafka cluster on EC2 with its machines.
 *
 * @param fleets brokers first, then controllers
 */
public record SizedCluster(SizedBrokers brokers, List<Fleet> fleets) {
    public SizedCluster {
        fleets = List.copyOf(fleets);
    }
}
