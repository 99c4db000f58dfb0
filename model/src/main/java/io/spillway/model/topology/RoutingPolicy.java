package io.spillway.model.topology;

/** How a sender picks a receiver. In files the constants are written in kebab case. */
public enum RoutingPolicy {
    /** Any receiver, whatever its zone: shares follow the receivers' spread. */
    ANY_ZONE,
    /** Only receivers in the sender's zone. */
    ZONE_LOCAL,
    /** Receivers in the sender's zone up to their headroom, the rest spills to other zones. */
    ZONE_PREFERRED
}
