package io.spillway.app.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Lets somebody choose a file; a display without file dialogs has another one. */
@FunctionalInterface
public interface FilePicker {
    /** Empty when nothing was chosen. */
    Optional<Path> workspace(Window owner);
}
