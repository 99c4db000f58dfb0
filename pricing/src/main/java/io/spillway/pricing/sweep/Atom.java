package io.spillway.pricing.sweep;

import java.util.List;

/**
 * A value that varies and is not linear in other values.
 *
 * @param arguments operands; those of a product, a reciprocal and a gather are atoms as they are, those of a sum are one
 *     linear combination, the others have at most one atom each
 * @param table values by index of a gather
 * @param bounds of its values
 * @param finite whether the value can be multiplied by 0 to leave it out
 */
record Atom(Kind kind, List<Linear> arguments, List<Double> table, Interval bounds, boolean finite) {

    enum Kind {
        /** A varied leaf; the argument is the constant of its position. */
        LEAF,
        /** A linear combination, computed once because it is a factor or is used several times. */
        SUM,
        PRODUCT,
        RECIPROCAL,
        /** 1/x, or 0 for 0. */
        RECIPROCAL_OR_ZERO,
        CEILING,
        FLOOR,
        MAX,
        MIN,
        GREATER,
        /** 0 for 0, else 1. */
        NONZERO,
        GATHER,
        /** First argument is an index into the others. */
        SELECT
    }

    Linear argument(int index) {
        return arguments.get(index);
    }
}
