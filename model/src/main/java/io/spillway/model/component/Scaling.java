package io.spillway.model.component;

/** Whether a fleet follows the hour. In files the constants are written in kebab case. */
public enum Scaling {
    /** Sized for the peak hour, all day. */
    FIXED,
    /** Sized hour by hour over the daily profile. */
    AUTOSCALED
}
