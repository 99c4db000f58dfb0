package io.spillway.model.component;

/** How a host group spreads over zones. In files the constants are written in kebab case. */
public enum ZoneSpread {
    /** One Auto Scaling group balanced over the zones. */
    BALANCED,
    /** A group of its own in each zone, each rounded up. */
    GROUP_PER_ZONE
}
