package io.spillway.model.component;

/** Which partition leaders producers write to. In files the constants are written in kebab case. */
public enum ProducerPolicy {
    /** Leaders in every zone. */
    ANY_ZONE,
    /** Only leaders in the producer's zone. */
    LEADER_AFFINITY
}
