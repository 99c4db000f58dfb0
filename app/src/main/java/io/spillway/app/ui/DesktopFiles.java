package io.spillway.app.ui;

import io.spillway.app.platform.OperatingSystem;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/**
 * The files that the desktop asks a running program to open. Only macOS does: a double click starts the program, or goes to the
 * one that runs, and the file follows as an event. Elsewhere the file is an argument.
 */
final class DesktopFiles {
    private static final Logger LOG = Logger.getLogger(DesktopFiles.class.getName());

    private DesktopFiles() {}

    /**
     * Listens from now on. To be called on the window's thread when the window can open files; those that came before follow.
     *
     * @param open called on the window's thread with the path of a file; of several at once with the first, as the window shows one
     */
    static void follow(OperatingSystem system, Consumer<String> open) {
        if (system != OperatingSystem.MAC) {
            return;
        }
        try {
            // Later, as opening may ask about unsaved work, which the desktop would wait for.
            OpenFilesHandler.install(
                    files -> files.stream().findFirst().ifPresent(file -> Platform.runLater(() -> open.accept(file))));
        } catch (LinkageError | RuntimeException e) {
            // The handler is no public interface of JavaFX; see docs/decisions.
            LOG.log(Level.WARNING, "a double click on a file opens no file in this window", e);
        }
    }
}
