package io.spillway.app.ui.chart;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks where to save a picture. */
@FunctionalInterface
public interface SavePicker {
    /**
     * @param owner of the dialog
     * @param name of the file proposed, without ending
     * @return empty when the user thinks better of it
     */
    Optional<Path> choose(@Nullable Window owner, String name);
}
