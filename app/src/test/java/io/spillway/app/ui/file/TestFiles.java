package io.spillway.app.ui.file;

import io.spillway.app.settings.ThemeChoice;
import io.spillway.app.ui.command.Commands;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.preferences.Preferences;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.shell.WindowServices;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Dialogs that answer what a test has prepared, and services of a window that asks nobody. */
public final class TestFiles implements FileDialogs {
    public final Deque<Path> files = new ArrayDeque<>();
    public final List<Optional<Path>> folders = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    public Unsaved unsaved = Unsaved.CANCEL;
    public ChangedOnDisk changed = ChangedOnDisk.KEEP;

    @Override
    public Optional<Path> open(Optional<Path> folder) {
        folders.add(folder);
        return Optional.ofNullable(files.poll());
    }

    @Override
    public Optional<Path> save(String suggestedName, Optional<Path> folder) {
        folders.add(folder);
        asked.add(suggestedName);
        return Optional.ofNullable(files.poll());
    }

    @Override
    public Unsaved unsaved(String name) {
        asked.add("unsaved " + name);
        return unsaved;
    }

    @Override
    public ChangedOnDisk changedOnDisk(String name, boolean unsavedEdits) {
        asked.add("changed " + name + (unsavedEdits ? ", unsaved" : ""));
        return changed;
    }

    @Override
    public void failed(String title, String message) {
        asked.add(title + ": " + message);
    }

    /** Services of a window whose preferences and files are forgotten with it. */
    public static WindowServices services(
            WorkspaceSession session, WorkspacePricing pricing, LatestWins work, Theme theme) {
        WorkspaceFiles files =
                new WorkspaceFiles(session, new TestFiles(), work, work, null, file -> false, file -> {});
        return new WindowServices(
                session,
                pricing,
                SnapshotStore.in(Path.of("target", "no-such-folder")),
                work,
                files,
                Preferences.passing(theme),
                new Commands(),
                List::of);
    }

    /** Lets a window follow a theme. */
    public static void dress(WindowServices services, Theme theme) {
        services.preferences()
                .change(settings -> settings.withTheme(theme == Theme.DARK ? ThemeChoice.DARK : ThemeChoice.LIGHT));
    }
}
