package io.spillway.app.ui.prices;

import io.spillway.app.text.Texts;
import io.spillway.pricing.catalogue.snapshot.SnapshotEntry;
import java.util.List;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Snapshots by their ids, each with its age, in a list to choose from. */
final class SnapshotWords extends StringConverter<String> {
    private final List<SnapshotEntry> snapshots;

    SnapshotWords(List<SnapshotEntry> snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public String toString(@Nullable String id) {
        if (id == null) {
            return Texts.of("prices.chooseSnapshot");
        }
        return snapshots.stream()
                .filter(entry -> entry.id().equals(id))
                .map(entry -> Texts.of("prices.age", id, entry.age()))
                .findFirst()
                .orElse(id);
    }

    @Override
    public String fromString(String words) {
        throw new UnsupportedOperationException("snapshots are chosen, not typed");
    }
}
