package io.spillway.pricing.formula;

/**
 * Rounding and comparison with a tolerance, one expression each, the same in every reader of the graph: spreadsheets snap
 * differences near equality, and a sum such as 0.1 + 0.2 must not need another host.
 */
public final class Rounding {
    /** Relative to the larger of 1 and the operands. */
    public static final double TOLERANCE = 1e-9;

    private Rounding() {}

    /** {@code -INT(-(x - 1E-9*MAX(1,ABS(x))))}. */
    public static double ceiling(double x) {
        return Math.ceil(x - TOLERANCE * Math.max(1, Math.abs(x))) + 0.0;
    }

    /** {@code INT(x + 1E-9*MAX(1,ABS(x)))}. */
    public static double floor(double x) {
        return Math.floor(x + TOLERANCE * Math.max(1, Math.abs(x))) + 0.0;
    }

    /** {@code a - b > 1E-9*MAX(1,ABS(a),ABS(b))}. */
    public static boolean greater(double a, double b) {
        return a - b > TOLERANCE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }
}
