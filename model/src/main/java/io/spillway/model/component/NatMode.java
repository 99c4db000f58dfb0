package io.spillway.model.component;

/** How many NAT gateways stand. In files the constants are written in kebab case. */
public enum NatMode {
    /** One in each zone. */
    PER_ZONE,
    /** One for all zones. */
    SINGLE
}
