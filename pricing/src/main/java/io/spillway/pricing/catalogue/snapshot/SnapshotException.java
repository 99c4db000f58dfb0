package io.spillway.pricing.catalogue.snapshot;

/** A snapshot that cannot be used; the message names the file, the line and what is wrong. */
public final class SnapshotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SnapshotException(String message) {
        super(message);
    }

    SnapshotException(String message, Throwable cause) {
        super(message, cause);
    }
}
