package io.spillway.pricing.formula;

/**
 * Values an input may have.
 *
 * @param least inclusive
 * @param greatest inclusive
 * @param whole whether only whole numbers make sense
 */
public record Range(double least, double greatest, boolean whole) {
    /** Any finite number. */
    public static final Range ANY = new Range(-Double.MAX_VALUE, Double.MAX_VALUE, false);

    public boolean contains(double value) {
        return value >= least && value <= greatest && (!whole || value == Math.rint(value));
    }
}
