package io.spillway.app.cli;

import io.spillway.app.cli.input.PriceSnapshots;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.snapshot.SnapshotEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
            return newest(snapshots);
        }
        return id.equals(NONE) ? null : snapshots.open(id);
    }

    /** Of several of one day, one that no other was refreshed from. */
    private static @Nullable PriceCatalog newest(PriceSnapshots snapshots) {
        List<PriceCatalog> all = snapshots.store().list().stream()
                .map(SnapshotEntry::catalog)
                .filter(Objects::nonNull)
                .toList();
        Set<String> bases = all.stream().map(PriceCatalog::base).collect(Collectors.toSet());
        return all.stream()
                .max(Comparator.comparing(PriceCatalog::date)
                        .thenComparing(catalog -> !bases.contains(catalog.id()))
                        .thenComparing(PriceCatalog::id))
                .orElse(null);
    }
}
