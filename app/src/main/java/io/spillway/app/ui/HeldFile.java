package io.spillway.app.ui;

import io.spillway.app.platform.OpenFiles;
import io.spillway.app.ui.session.OpenedWorkspace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Holds the file that the window shows, so that opening it again raises this window. */
final class HeldFile implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(HeldFile.class.getName());

    private final OpenFiles files;
    private final Runnable raise;
    private Optional<Path> file = Optional.empty();
    private OpenFiles.Claim.@Nullable Held claim;

    /** @param raise raises the window; called on a thread of its own */
    HeldFile(OpenFiles files, Runnable raise) {
        this.files = files;
        this.raise = raise;
    }

    /** Gives back the file held so far, unless it is the same, and takes the one that is open now. */
    void follow(OpenedWorkspace opened) {
        Optional<Path> now = opened instanceof OpenedWorkspace.Loaded loaded ? loaded.file() : Optional.empty();
        if (now.equals(file)) {
            return;
        }
        close();
        file = now;
        now.ifPresent(path -> {
            switch (files.claim(path, raise)) {
                case OpenFiles.Claim.Held held -> claim = held;
                case OpenFiles.Claim.Elsewhere elsewhere -> LOG.warning("'" + path + "' is open in another window too");
                case OpenFiles.Claim.Impossible impossible ->
                    LOG.info("'" + path + "' is not held: " + impossible.reason());
            }
        });
    }

    @Override
    public void close() {
        if (claim != null) {
            claim.close();
            claim = null;
        }
        file = Optional.empty();
    }
}
