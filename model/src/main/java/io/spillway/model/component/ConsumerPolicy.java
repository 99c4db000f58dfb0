package io.spillway.model.component;

/** Which brokers consumers read from. In files the constants are written in kebab case. */
public enum ConsumerPolicy {
    /** The leader, wherever it is. */
    ANY_ZONE,
    /** Consumers are assigned partitions whose leader is in their zone. */
    LEADER_AFFINITY,
    /** The replica in the consumer's zone (KIP-392, Kafka 2.4). */
    FOLLOWER_FETCHING
}
