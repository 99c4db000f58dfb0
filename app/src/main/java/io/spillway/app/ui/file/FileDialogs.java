package io.spillway.app.ui.file;

import java.nio.file.Path;
import java.util.Optional;

/** What is asked of the user about files. Behind an interface, as tests have no windows to answer in. */
public interface FileDialogs {
    /** What to do with a workspace that is not saved. */
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /** What to do with a workspace whose file somebody else has changed. */
    enum ChangedOnDisk {
        /** Take what is in the file, and give up what is not saved. */
        RELOAD,
        /** Write over what is in the file. */
        OVERWRITE,
        /** Leave both as they are. */
        KEEP
    }

    /**
     * The workspace file to open; empty when the user cancels.
     *
     * @param folder to begin in
     */
    Optional<Path> open(Optional<Path> folder);

    /**
     * Where to save to; empty when the user cancels.
     *
     * @param folder to begin in
     */
    Optional<Path> save(String suggestedName, Optional<Path> folder);

    /** Asks before an unsaved workspace is left. */
    Unsaved unsaved(String name);

    /**
     * Asks about a file that was changed by another program.
     *
     * @param unsaved whether there are edits that reloading gives up
     */
    ChangedOnDisk changedOnDisk(String name, boolean unsaved);

    /** Says that something did not work. */
    void failed(String title, String message);
}
