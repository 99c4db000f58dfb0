package io.spillway.pricing.sizing;

import io.spillway.pricing.formula.Node;
import org.jspecify.annotations.Nullable;

/**
 * What one dimension asks for.
 *
 * @param dimension words for people: containers, network, disk space
 * @param hosts units needed for it, not yet rounded up
 * @param demand in the peak, of the whole fleet; null where the dimension is a plain number of units
 * @param perUnit what one unit can do; null with the demand
 * @param limit share of it that may be used
 * @param spare units that must be able to fail: 1 in a requirement that holds after the loss of a broker, else 0
 */
public record Requirement(
        String dimension,
        Node hosts,
        @Nullable Node demand,
        @Nullable Node perUnit,
        @Nullable Node limit,
        int spare) {

    /** A number of units that no measured demand stands behind, such as a minimum. */
    static Requirement of(String dimension, Node hosts) {
        return new Requirement(dimension, hosts, null, null, null, 0);
    }

    /** Demand over what one unit may be used for. */
    static Requirement of(String dimension, Node hosts, Node demand, Node perUnit, Node limit) {
        return new Requirement(dimension, hosts, demand, perUnit, limit, 0);
    }
}
