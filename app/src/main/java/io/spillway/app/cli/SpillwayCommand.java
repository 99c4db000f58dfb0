package io.spillway.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself: with no command it opens the window. */
@Command(
        name = "spillway",
        description = "Models capacity and monthly cost of data pipelines on AWS. Without a command: opens the window.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the program failed", "2:the command line or a file is wrong; nothing was written"},
        commandListHeading = "%nCommands:%n")
final class SpillwayCommand implements Callable<Integer> {
    private final WindowStarter window;
    private final Display display;

    @Spec
    private CommandSpec spec;

    SpillwayCommand(WindowStarter window, Display display) {
        this.window = window;
        this.display = display;
    }

    @Override
    public Integer call() {
        if (display.isPresent()) {
            return window.open(null);
        }
        var err = spec.commandLine().getErr();
        err.println(Display.ABSENT);
        err.println("The command line works without one:");
        err.println();
        spec.commandLine().usage(err);
        return CommandLine.ExitCode.USAGE;
    }
}
