package io.spillway.model.component;

/** Where a broker count comes from. In files the constants are written in kebab case. */
public enum KafkaSizing {
    /** The largest requirement. */
    COMPUTED,
    /** The number typed; capacity is checked against it. */
    FIXED
}
