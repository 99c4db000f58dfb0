package io.spillway.app.cli;

import picocli.CommandLine;

/** The command line put together: the root command and every command below it. */
public final class CommandLineProgram {
    private CommandLineProgram() {}

    /**
     * Builds the command line.
     *
     * @param window opens the window when the user asks for it
     */
    public static CommandLine create(WindowStarter window) {
        return new CommandLine(new SpillwayCommand(window))
                .addSubcommand(new OpenCommand(window))
                .addSubcommand(new DemoCommand(window));
    }
}
