package io.spillway.scenarios.resilience;

import org.jspecify.annotations.Nullable;

/**
 * What the loss of one zone, or of one broker, does to a host group or a cluster in its peak hour.
 *
 * @param component id of the group or cluster
 * @param name for people
 * @param of how many zones or brokers there are
 * @param shareLost of the capacity, by the largest zone or by one broker of n: 1/n
 * @param utilizationAfter highest of the survivors; null when nothing survives or it is unknown
 * @param limit utilisation allowed then
 */
public record Loss(
        String component,
        String name,
        int of,
        double shareLost,
        @Nullable Double utilizationAfter,
        double limit,
        Outcome outcome) {
    /** What becomes of the work. */
    public enum Outcome {
        /** The survivors carry the peak below their limit. */
        SURVIVED,
        /** Something survives, but not enough of it. */
        OVERLOADED,
        /** Nothing survives, or the only copy is gone. */
        LOST,
        /** The load or the capacity is unknown. */
        UNKNOWN
    }

    public boolean isSurvived() {
        return outcome == Outcome.SURVIVED;
    }

    /** Known not to be survived. */
    public boolean isFailed() {
        return outcome == Outcome.OVERLOADED || outcome == Outcome.LOST;
    }
}
