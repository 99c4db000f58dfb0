package io.spillway.model.finding;

/** How bad a finding is. */
public enum Severity {
    /** The result cannot be trusted, or there is none. */
    ERROR,
    /** The result stands, but something deserves attention. */
    WARNING,
    /** Worth knowing. */
    NOTE
}
