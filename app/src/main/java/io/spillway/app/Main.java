package io.spillway.app;

import io.spillway.app.cli.CommandLineProgram;
import io.spillway.app.cli.ExitCodes;
import io.spillway.app.cli.Surroundings;
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

    private static int openWindow(@Nullable String workspace) {
        System.err.println("This build has no window; `spillway --help` lists the commands.");
        return ExitCodes.FAILURE;
    }
}
