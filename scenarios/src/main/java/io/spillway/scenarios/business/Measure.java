package io.spillway.scenarios.business;

/** How a saving was found, the most reliable first. */
public enum Measure {
    /** Measured once the change was live. */
    REALISED("Realised"),
    /** The change's part whatever the order. */
    SHAPLEY("Shapley"),
    /** At its place in the scenario. */
    IN_ORDER("In order"),
    /** On the baseline, with no more than it requires. */
    ALONE("Alone"),
    /** Typed, where nothing is modelled. */
    ESTIMATED("Estimated");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
