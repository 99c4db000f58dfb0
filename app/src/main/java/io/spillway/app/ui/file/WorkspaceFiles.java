package io.spillway.app.ui.file;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.session.Edited;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.OpenedWorkspace;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.AtomicFile;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The workspace of the window and its file: nothing is left unsaved without asking, nothing is written over what somebody
 * else wrote without asking, and what is not saved yet is kept in the recovery folder.
 *
 * <p>Used on the window's thread; reads and writes in the background.
 */
public final class WorkspaceFiles {
    private final WorkspaceSession session;
    private final FileDialogs dialogs;
    private final LatestWins disk;
    private final LatestWins watching;
    private final KeptWork kept;
    private final Predicate<Path> elsewhere;
    private final Consumer<Path> used;

    private @Nullable DiskState lastSeen;

    /**
     * @param disk reads and writes
     * @param keeping keeps unsaved work, a moment after the last edit
     * @param elsewhere raises the window that has a file open already, if there is one, and tells whether it did
     * @param used told of each file that was opened or saved
     */
    public WorkspaceFiles(
            WorkspaceSession session,
            FileDialogs dialogs,
            LatestWins disk,
            LatestWins keeping,
            RecoveryFolder.@Nullable Slot slot,
            Predicate<Path> elsewhere,
            Consumer<Path> used) {
        this.session = session;
        this.dialogs = dialogs;
        this.disk = disk;
        this.watching = disk.another();
        this.kept = new KeptWork(
                slot, keeping.another(), failure -> dialogs.failed(Texts.of("file.notKept"), reason(failure)));
        this.elsewhere = elsewhere;
        this.used = used;
        session.editedProperty().subscribe(this::keep);
        session.openedProperty().subscribe(this::opened);
    }

    /** Opens a file that the user chooses. */
    public void onOpen() {
        unlessUnsaved(() -> dialogs.open(folder())
                .filter(file -> !elsewhere.test(file))
                .ifPresent(file -> session.open(file.toString())));
    }

    /** Opens a file, or a workspace that comes with the program by its name. A window that shows it already is raised instead. */
    public void open(String workspace) {
        if (!isElsewhere(workspace)) {
            unlessUnsaved(() -> session.open(workspace));
        }
    }

    /**
     * Begins a new workspace.
     *
     * @param name shown until it has a file
     */
    public void begin(String name, JsonObject document) {
        unlessUnsaved(() -> session.show(new OpenedWorkspace.Loaded(name, Optional.empty(), false, document)));
    }

    /** Goes on with work that was not saved when the program ended. */
    public void recover(Recovered recovered) {
        unlessUnsaved(() -> {
            session.show(new OpenedWorkspace.Loaded(recovered.name(), recovered.file(), false, recovered.document()));
            session.unsaved();
            kept.takeOver(recovered, disk.another());
        });
    }

    /** Gives up work that was not saved when the program ended. */
    public void discard(Recovered recovered) {
        try {
            RecoveryFolder.discard(recovered);
        } catch (IOException e) {
            dialogs.failed(Texts.of("file.notDiscarded", recovered.name()), String.valueOf(e.getMessage()));
        }
    }

    /** Saves to the workspace's file, or asks for one. */
    public void onSave() {
        save(() -> {});
    }

    /** Saves to a file that the user chooses, which becomes the workspace's. */
    public void onSaveAs() {
        saveAs(() -> {});
    }

    /** Takes the file again as it is on disk. */
    public void onReload() {
        file().ifPresent(path -> unlessUnsaved(() -> session.open(path.toString())));
    }

    /** Leaves the workspace, unless the user would rather not. */
    public void onClose(Runnable close) {
        unlessUnsaved(() -> {
            kept.close();
            close.run();
        });
    }

    /** Looks whether somebody else has changed the file, such as when the window comes to the front. */
    public void onFocus() {
        Optional<Path> file = file();
        DiskState seen = lastSeen;
        if (file.isEmpty() || seen == null) {
            return;
        }
        watching.submit(
                () -> DiskState.of(file.get()),
                now -> {
                    if (!now.equals(seen)
                            && seen.equals(lastSeen)
                            && !now.digest().isEmpty()) {
                        lastSeen = now;
                        changedOnDisk(file.get());
                    }
                },
                failure -> {});
    }

    /** The workspace's file; empty for what has none. */
    public Optional<Path> file() {
        return session.openedProperty().get() instanceof OpenedWorkspace.Loaded loaded
                ? loaded.file()
                : Optional.empty();
    }

    private void changedOnDisk(Path file) {
        switch (dialogs.changedOnDisk(name(), isModified())) {
            case RELOAD -> session.open(file.toString());
            case OVERWRITE -> write(file, () -> {});
            case KEEP -> session.unsaved();
        }
    }

    private void save(Runnable then) {
        file().ifPresentOrElse(file -> writeUnlessChanged(file, then), () -> saveAs(then));
    }

    private void saveAs(Runnable then) {
        if (session.editedProperty().get().isEmpty()) {
            return;
        }
        String name = name();
        String suggested = name.endsWith(WorkspaceFile.ENDING) ? name : name + WorkspaceFile.ENDING;
        dialogs.save(suggested, folder()).ifPresent(file -> write(withEnding(file), then));
    }

    private boolean isElsewhere(String workspace) {
        try {
            return elsewhere.test(Path.of(workspace));
        } catch (InvalidPathException e) {
            // Opening it will say so.
            return false;
        }
    }

    private Optional<Path> folder() {
        return session.openedProperty().get().folder();
    }

    private void writeUnlessChanged(Path file, Runnable then) {
        DiskState seen = lastSeen;
        // Another one each time: what is written must never be overtaken.
        disk.another()
                .submit(
                        () -> DiskState.of(file),
                        now -> {
                            if (seen != null
                                    && !now.equals(seen)
                                    && !now.digest().isEmpty()) {
                                lastSeen = now;
                                if (dialogs.changedOnDisk(name(), true) == FileDialogs.ChangedOnDisk.OVERWRITE) {
                                    write(file, then);
                                }
                            } else {
                                write(file, then);
                            }
                        },
                        failure -> write(file, then));
    }

    private void write(Path file, Runnable then) {
        Optional<Edited> edited = session.editedProperty().get();
        if (edited.isEmpty()) {
            return;
        }
        JsonObject document = edited.get().document();
        disk.another()
                .submit(
                        () -> {
                            byte[] bytes = WorkspaceFile.bytes(document);
                            try {
                                AtomicFile.write(file, bytes);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                            return DiskState.of(bytes);
                        },
                        state -> {
                            session.saved(document, file);
                            lastSeen = state;
                            used.accept(file);
                            then.run();
                        },
                        failure -> dialogs.failed(Texts.of("file.notSaved", name()), reason(failure)));
    }

    private void unlessUnsaved(Runnable then) {
        if (!isModified()) {
            then.run();
            return;
        }
        switch (dialogs.unsaved(name())) {
            case SAVE -> save(then);
            case DISCARD -> then.run();
            case CANCEL -> {}
        }
    }

    private void opened(OpenedWorkspace opened) {
        lastSeen = null;
        if (opened instanceof OpenedWorkspace.Loaded loaded && loaded.file().isPresent()) {
            Path file = loaded.file().get();
            used.accept(file);
            watching.submit(() -> DiskState.of(file), state -> lastSeen = state, failure -> {});
        }
    }

    private void keep(Optional<Edited> edited) {
        if (edited.isPresent() && edited.get().modified()) {
            kept.keep(name(), file(), edited.get().document());
        } else {
            kept.forget();
        }
    }

    private boolean isModified() {
        return session.editedProperty().get().map(Edited::modified).orElse(false);
    }

    private String name() {
        return session.openedProperty().get().name();
    }

    private static Path withEnding(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(WorkspaceFile.ENDING)
                ? file
                : file.resolveSibling(
                        (name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name)
                                + WorkspaceFile.ENDING);
    }

    private static String reason(RuntimeException failure) {
        Throwable cause = failure.getCause();
        return String.valueOf((cause == null ? failure : cause).getMessage());
    }
}
