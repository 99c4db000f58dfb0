package io.spillway.pricing.formula;

/** What is known of a value. */
public enum Certainty {
    /** All operands that count are known. */
    KNOWN,
    /** A sum whose unknown terms were left out. */
    AT_LEAST,
    /** Nothing can be said. */
    UNKNOWN
}
