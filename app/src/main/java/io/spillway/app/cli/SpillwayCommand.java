package io.spillway.app.cli;

import io.spillway.app.platform.NoDisplayException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;

/** The program itself: with no command it opens the window. */
final class SpillwayCommand implements Command {
    private final WindowStarter window;

    private final Argument<Boolean> debug = Argument.flag(
            "Show where the program failed, if it does.", option -> option.scopeType(ScopeType.INHERIT), "--debug");
    private final CommandSpec spec = Command.spec(
            this,
            "spillway",
            "Models capacity and monthly cost of data pipelines on AWS.",
            List.of(
                    "Without a command: opens the window. Results go to standard output, everything else to standard"
                            + " error.",
                    "NO_COLOR in the environment turns colours off; there are none where output is not a terminal."),
            debug);

    SpillwayCommand(WindowStarter window) {
        this.window = window;
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "done");
        codes.put("1", "done, but the result holds an error such as lost traffic");
        codes.put("2", "the command line or a file is wrong; nothing was written");
        codes.put("3", "the program failed");
        codes.put("141", "the reader of the output closed it");
        spec.versionProvider(new Version());
        spec.usageMessage()
                .synopsisSubcommandLabel("[COMMAND]")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(codes)
                .commandListHeading("%nCommands:%n");
    }

    boolean isDebug() {
        return debug.value();
    }

    @Override
    public CommandSpec spec() {
        return spec;
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
