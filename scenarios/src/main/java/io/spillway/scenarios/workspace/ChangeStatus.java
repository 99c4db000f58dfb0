package io.spillway.scenarios.workspace;

/** How far a change is. In files the constants are written in kebab case. */
public enum ChangeStatus {
    /** Thought of. */
    IDEA,
    /** Decided. */
    PLANNED,
    /** Begun. */
    IN_PROGRESS,
    /** Live. */
    DONE,
    /** Decided against. */
    REJECTED
}
