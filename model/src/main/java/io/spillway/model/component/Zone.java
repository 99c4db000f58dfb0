package io.spillway.model.component;

/** A zone by its letter. In files the constants are written in kebab case. */
public enum Zone {
    /** Zone a. */
    A,
    /** Zone b. */
    B,
    /** Zone c. */
    C,
    /** Zone d. */
    D,
    /** Zone e. */
    E,
    /** Zone f. */
    F
}
