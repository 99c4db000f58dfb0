package io.spillway.pricing.catalogue.snapshot;

import java.io.IOException;

/** The store could not do what it was asked; what it held before is whole. The message names the place and the reason. */
public final class SnapshotStoreException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    SnapshotStoreException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    SnapshotStoreException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What the user can do. */
    public String remedy() {
        return remedy;
    }
}
