package io.spillway.model.component;

/** A choice of two. In files the constants are written in kebab case. */
public enum Toggle {
    /** No. */
    OFF,
    /** Yes. */
    ON
}
