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
        if (CommandLineProgram.opensWindow(args)) {
            WindowAhead.begin();
        }
        int code = CommandLineProgram.run(
                Surroundings.ofThisProcess(Main::openWindow),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                args);
        // Asking for the end costs a short command a tenth of its time: it would be logged, and a logger is looked for
        // in all jars.
        if (code != ExitCodes.OK || isSomethingRunning()) {
            System.exit(code);
        }
    }

    /** Whether a thread is left that the process would wait for. */
    private static boolean isSomethingRunning() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> !thread.isDaemon() && !thread.equals(Thread.currentThread()));
    }

    private static int openWindow(@Nullable String workspace, @Nullable ThemeChoice theme) {
        SpillwayApplication.open(workspace, theme);
        return ExitCodes.OK;
    }
}
