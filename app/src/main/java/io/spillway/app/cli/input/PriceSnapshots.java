package io.spillway.app.cli.input;

import io.spillway.model.file.NearestName;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import java.util.List;
import java.util.function.Function;

/**
 * The price snapshots that workspaces may name.
 *
 * @param ids oldest first
 * @param opener opens the snapshot of one of the ids
 */
public record PriceSnapshots(List<String> ids, Function<String, PriceCatalog> opener) {
    public PriceSnapshots {
        ids = List.copyOf(ids);
    }

    /** Those that come with the program. */
    public static PriceSnapshots bundled() {
        return new PriceSnapshots(Snapshots.ids(), Snapshots::bundled);
    }

    /** @throws BadInputException naming the nearest id when there is no such snapshot */
    public PriceCatalog open(String id) {
        if (!ids.contains(id)) {
            throw new BadInputException("unknown-snapshot", absent(id), NearestName.advice(id, ids));
        }
        return opener.apply(id);
    }

    /**
     * Opens the snapshot that a workspace names.
     *
     * @throws IllegalArgumentException naming the nearest id when there is no such snapshot
     */
    public PriceCatalog named(String id) {
        if (!ids.contains(id)) {
            String nearest = NearestName.of(id, ids);
            throw new IllegalArgumentException(absent(id)
                    + (nearest == null
                            ? "; there are " + String.join(", ", ids)
                            : "; the nearest is '" + nearest + "'"));
        }
        return opener.apply(id);
    }

    private static String absent(String id) {
        return "there is no price snapshot '" + id + "'";
    }
}
