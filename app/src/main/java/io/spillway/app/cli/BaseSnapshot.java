package io.spillway.app.cli;

import io.spillway.app.cli.input.PriceSnapshots;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.snapshot.SnapshotEntry;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The snapshot that a new one begins with. */
final class BaseSnapshot {
    private static final String NONE = "none";

    private BaseSnapshot() {}

    /**
     * The one that is named, the newest when none is named, or nothing for {@code none}.
     *
     * @throws io.spillway.app.cli.input.BadInputException when there is no such snapshot
     */
    static @Nullable PriceCatalog of(PriceSnapshots snapshots, @Nullable String id) {
        if (id == null) {
            return snapshots.store().list().stream()
                    .map(SnapshotEntry::catalog)
                    .filter(Objects::nonNull)
                    .max(Comparator.comparing(PriceCatalog::date))
                    .orElse(null);
        }
        return id.equals(NONE) ? null : snapshots.open(id);
    }
}
