package io.spillway.pricing.sweep;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Bounds of a value over all points a sweep may have; infinite where nothing is known. */
record Interval(double least, double greatest) {
    static final Interval ANY = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    static final Interval UNIT = new Interval(0, 1);

    static Interval of(double value) {
        return Double.isNaN(value) ? ANY : new Interval(value, value);
    }

    static Interval of(List<Double> values) {
        return values.stream().map(Interval::of).reduce(Interval::or).orElse(ANY);
    }

    boolean isNonNegative() {
        return least >= 0;
    }

    boolean hasNoZero() {
        return least > 0 || greatest < 0;
    }

    Interval or(Interval other) {
        return new Interval(Math.min(least, other.least), Math.max(greatest, other.greatest));
    }

    Interval plus(Interval other) {
        return checked(least + other.least, greatest + other.greatest);
    }

    Interval times(double factor) {
        return times(of(factor));
    }

    Interval times(Interval other) {
        double a = corner(least, other.least);
        double b = corner(least, other.greatest);
        double c = corner(greatest, other.least);
        double d = corner(greatest, other.greatest);
        return checked(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    /** Values are finite, only their bounds are not: 0 times anything is 0. */
    private static double corner(double a, double b) {
        return a == 0 || b == 0 ? 0 : a * b;
    }

    /** Of a divisor that is never 0 by the validation of its inputs, though its bounds may touch 0. */
    Interval reciprocal() {
        if (least >= 0) {
            return new Interval(1 / greatest, least == 0 ? Double.POSITIVE_INFINITY : 1 / least);
        }
        return hasNoZero() ? checked(1 / greatest, 1 / least) : ANY;
    }

    /** Image under a function that never falls. */
    Interval map(DoubleUnaryOperator rising) {
        return checked(rising.applyAsDouble(least), rising.applyAsDouble(greatest));
    }

    Interval max(Interval other) {
        return new Interval(Math.max(least, other.least), Math.max(greatest, other.greatest));
    }

    Interval min(Interval other) {
        return new Interval(Math.min(least, other.least), Math.min(greatest, other.greatest));
    }

    private static Interval checked(double least, double greatest) {
        return Double.isNaN(least) || Double.isNaN(greatest) ? ANY : new Interval(least, greatest);
    }
}
