package io.spillway.app.cli;

import io.spillway.app.platform.NoDisplayException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: with no command it opens the window. */
@Command(
        name = "spillway",
        header = "Models capacity and monthly cost of data pipelines on AWS.",
        description = {
            "",
            "Without a command: opens the window. Results go to standard output, everything else to standard error.",
            "NO_COLOR in the environment turns colours off; there are none where output is not a terminal."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but the result holds an error such as lost traffic",
            "2:the command line or a file is wrong; nothing was written",
            "3:the program failed",
            "141:the reader of the output closed it"
        },
        commandListHeading = "%nCommands:%n")
final class SpillwayCommand implements Callable<Integer> {
    private final WindowStarter window;

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where the program failed, if it does.")
    private boolean debug;

    SpillwayCommand(WindowStarter window) {
        this.window = window;
    }

    boolean isDebug() {
        return debug;
    }

    @Override
    public Integer call() {
        try {
            return window.open(null, null);
        } catch (NoDisplayException e) {
            var err = spec.commandLine().getErr();
            err.println(e.getMessage());
            err.println("The command line works without one:");
            err.println();
            spec.commandLine().usage(err);
            return ExitCodes.BAD_INPUT;
        }
    }
}
