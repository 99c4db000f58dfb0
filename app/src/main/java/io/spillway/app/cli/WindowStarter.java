package io.spillway.app.cli;

import io.spillway.app.platform.NoDisplayException;
import io.spillway.app.settings.ThemeChoice;
import org.jspecify.annotations.Nullable;

/**
 * Opens the window. The command line knows the window only through this, so that no command loads
 * JavaFX.
 */
@FunctionalInterface
public interface WindowStarter {
    /**
     * Opens the window and returns when it is closed.
     *
     * @param workspace a workspace file or the name of a bundled workspace; null opens the start screen
     * @param theme the colours it opens with; null for what the settings say
     * @return the exit code of the program
     * @throws NoDisplayException when there is no screen to open it on
     */
    int open(@Nullable String workspace, @Nullable ThemeChoice theme);
}
