package io.spillway.app.diagram;

/** What a scenario does to a component or flow of the baseline. */
public enum Mark {
    SAME,
    ADDED,
    CHANGED,
    /** The scenario lacks it; it is drawn as a ghost. */
    REMOVED
}
