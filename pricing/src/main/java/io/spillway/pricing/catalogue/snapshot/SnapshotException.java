package io.spillway.pricing.catalogue.snapshot;

/** A snapshot that cannot be used; the message names the file, the line and what is wrong. */
public final class SnapshotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String AGAIN = "get it again from where it came from, or use another one";

    private final String advice;

    /** A damaged snapshot. */
    SnapshotException(String message) {
        this(message, AGAIN);
    }

    /** A damaged snapshot. */
    SnapshotException(String message, Throwable cause) {
        super(message, cause);
        this.advice = AGAIN;
    }

    SnapshotException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    SnapshotException(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    /** What the user can do; empty when the message says it. */
    public String advice() {
        return advice;
    }
}
