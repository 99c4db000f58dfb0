package io.spillway.app;

import io.spillway.app.cli.CommandLineProgram;
import io.spillway.app.cli.ExitCodes;
import io.spillway.app.cli.Surroundings;
import io.spillway.app.settings.ThemeChoice;
import io.spillway.app.ui.SpillwayApplication;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import org.jspecify.annotations.Nullable;

/** Starts the program. It is not an {@code Application}, so that JavaFX starts from the class path. */
public final class Main {
    private Main() {}

    /** Runs the command line, which opens the window when it is asked to, and exits with its code. */
    public static void main(String[] args) {
        System.exit(CommandLineProgram.run(
                Surroundings.ofThisProcess(Main::openWindow),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                args));
    }

    private static int openWindow(@Nullable String workspace, @Nullable ThemeChoice theme) {
        SpillwayApplication.open(workspace, theme);
        return ExitCodes.OK;
    }
}
