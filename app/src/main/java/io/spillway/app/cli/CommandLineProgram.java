package io.spillway.app.cli;

import picocli.CommandLine;

/** The command line put together: the root command and every command below it. */
public final class CommandLineProgram {
    private CommandLineProgram() {}

    /**
     * Builds the command line.
     *
     * @param window opens the window when the user asks for it
     * @param display whether there is a screen for the window
     */
    public static CommandLine create(WindowStarter window, Display display) {
        return new CommandLine(new SpillwayCommand(window, display))
                .addSubcommand(new OpenCommand(window, display))
                .addSubcommand(new DemoCommand(window, display));
    }
}
