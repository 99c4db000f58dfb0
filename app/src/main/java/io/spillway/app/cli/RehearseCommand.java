package io.spillway.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Walks the reference workspace through the commands and the window. Packaging runs it to record what a start needs (JEP 483,
 * JEP 515); it is of no use to a user, so help does not list it.
 */
@Command(name = "rehearse", hidden = true, header = "Walks the reference workspace, to train the start-up cache.")
final class RehearseCommand implements Callable<Integer> {
    private static final String WORKSPACE = "segment-2018";
    private static final int ROUNDS = 3;
    private static final List<List<String>> COMMANDS = List.of(
            List.of("--help"),
            List.of("validate", WORKSPACE),
            List.of("evaluate", WORKSPACE),
            List.of("evaluate", WORKSPACE, "--json"),
            List.of("compare", WORKSPACE),
            List.of("waterfall", WORKSPACE, "all-projects"),
            List.of("explain", WORKSPACE, "topology.cost"),
            List.of("sweep", WORKSPACE, "--vary", "kafka.replicationFactor=1,2,3"),
            List.of("prices", "snapshots"));

    private final WindowStarter window;
    private final Display display;

    @Spec
    private CommandSpec spec;

    RehearseCommand(WindowStarter window, Display display) {
        this.window = window;
        this.display = display;
    }

    @Override
    public Integer call() {
        CommandLine program = spec.root().commandLine();
        for (int round = 0; round < ROUNDS; round++) {
            for (List<String> command : COMMANDS) {
                int code = program.execute(command.toArray(String[]::new));
                if (code != ExitCodes.OK) {
                    spec.commandLine().getErr().println("rehearsing failed with " + code + ": " + command);
                    return code;
                }
            }
        }
        return display.isPresent() ? window.open(WORKSPACE, null) : ExitCodes.OK;
    }
}
