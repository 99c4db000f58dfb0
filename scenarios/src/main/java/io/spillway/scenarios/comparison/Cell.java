package io.spillway.scenarios.comparison;

import io.spillway.pricing.cost.Amount;
import io.spillway.scenarios.evaluation.Difference;
import org.jspecify.annotations.Nullable;

/**
 * One scenario's value of a row.
 *
 * @param amount null when the scenario has no such thing, or cannot be computed
 * @param difference this minus the reference; what one of them lacks counts as nothing
 */
public record Cell(Presence presence, @Nullable Amount amount, Difference difference) {
    /** Where the thing a row is about exists. */
    public enum Presence {
        /** Here and in the reference. */
        BOTH,
        /** Here, but not in the reference. */
        ADDED,
        /** In the reference, but not here. */
        REMOVED,
        /** In neither. */
        NEITHER,
        /** This scenario or the reference cannot be computed. */
        NOT_COMPUTED
    }
}
