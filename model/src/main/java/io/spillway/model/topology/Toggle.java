package io.spillway.model.topology;

/** A choice of two. In files the constants are written in kebab case. */
public enum Toggle {
    /** No. */
    OFF,
    /** Yes. */
    ON
}
