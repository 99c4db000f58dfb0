package io.spillway.pricing.formula;

/**
 * Where a leaf's value comes from.
 *
 * @param assumed whether it is a default in force, not something typed
 * @param source document, measurement or reasoning; empty for a value the architect typed
 * @param date of the source, ISO 8601, possibly only year and month; empty when there is none
 */
public record Provenance(boolean assumed, String source, String date) {
    public static final Provenance TYPED = new Provenance(false, "", "");
    public static final Provenance DEFINITION = new Provenance(false, "by definition", "");
}
