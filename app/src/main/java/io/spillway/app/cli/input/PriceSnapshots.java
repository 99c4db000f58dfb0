package io.spillway.app.cli.input;

import io.spillway.model.file.NearestName;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import java.util.List;

/** The price snapshots that workspaces may name: those that come with the program and those of the user's store. */
public record PriceSnapshots(SnapshotStore store) {

    /** Oldest first, those of the program before those of the store. */
    public List<String> ids() {
        return store.ids();
    }

    /** @throws BadInputException naming the nearest id when there is no such snapshot */
    public PriceCatalog open(String id) {
        require(id);
        return store.open(id);
    }

    /** @throws BadInputException naming the nearest id when there is no such snapshot */
    public void require(String id) {
        List<String> ids = ids();
        if (!ids.contains(id)) {
            throw new BadInputException(
                    "unknown-snapshot", "there is no price snapshot '" + id + "'", NearestName.advice(id, ids));
        }
    }
}
