package io.spillway.pricing.catalogue.snapshot;

import io.spillway.pricing.catalogue.PriceCatalog;
import java.util.List;
import java.util.function.Function;

/**
 * Snapshots that come with the program and cannot be written.
 *
 * @param ids oldest first
 * @param opener opens the snapshot of one of the ids
 */
public record BundledSnapshots(List<String> ids, Function<String, PriceCatalog> opener) {

    /** Those of this program. */
    public static final BundledSnapshots OF_THE_PROGRAM = new BundledSnapshots(Snapshots.ids(), Snapshots::bundled);

    public BundledSnapshots {
        ids = List.copyOf(ids);
    }
}
