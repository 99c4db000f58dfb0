package io.spillway.app.ui.prices;

import io.spillway.app.text.Texts;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.prices.SnapshotTrial;

/** Moving a workspace to another snapshot. */
final class Pinning {
    private Pinning() {}

    static Edit edit(String id) {
        return Edit.of(Texts.of("prices.pinEdit", id), document -> SnapshotTrial.pinned(document, id));
    }
}
