package io.spillway.model.component;

import io.spillway.model.field.Live;

/**
 * Weights of the six zones a to f; an unused zone weighs 0. Formulas divide by their sum, so {@code 1, 1, 1} and thirds are
 * the same spread. At least one is positive.
 */
public record ZoneShares(
        @Live(label = "Zone a", byDefault = "0") double a,
        @Live(label = "Zone b", byDefault = "0") double b,
        @Live(label = "Zone c", byDefault = "0") double c,
        @Live(label = "Zone d", byDefault = "0") double d,
        @Live(label = "Zone e", byDefault = "0") double e,
        @Live(label = "Zone f", byDefault = "0") double f) {
    /** Zones modelled; unused ones weigh 0. */
    public static final int ZONES = 6;

    public ZoneShares {
        if (!(a + b + c + d + e + f > 0)) {
            throw new IllegalArgumentException(
                    "no zone has a positive share; give at least one of a to f a weight, such as 1");
        }
    }

    public double[] toArray() {
        return new double[] {a, b, c, d, e, f};
    }
}
