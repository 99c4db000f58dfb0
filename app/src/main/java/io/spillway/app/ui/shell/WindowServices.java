package io.spillway.app.ui.shell;

import io.spillway.app.ui.command.Commands;
import io.spillway.app.ui.file.Recovered;
import io.spillway.app.ui.file.WorkspaceFiles;
import io.spillway.app.ui.preferences.Preferences;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the parts of a window are put together with.
 *
 * @param prices the price snapshots there are
 * @param drawing runs what the first picture waits for
 * @param background runs what else takes time
 * @param commands which the parts add to
 * @param unsavedWork what can be recovered
 */
public record WindowServices(
        WorkspaceSession session,
        WorkspacePricing pricing,
        SnapshotStore prices,
        LatestWins drawing,
        LatestWins background,
        WorkspaceFiles files,
        Preferences preferences,
        Commands commands,
        Supplier<List<Recovered>> unsavedWork) {
    /** With a drawing that waits like everything else. */
    public WindowServices(
            WorkspaceSession session,
            WorkspacePricing pricing,
            SnapshotStore prices,
            LatestWins background,
            WorkspaceFiles files,
            Preferences preferences,
            Commands commands,
            Supplier<List<Recovered>> unsavedWork) {
        this(session, pricing, prices, background, background, files, preferences, commands, unsavedWork);
    }
}
