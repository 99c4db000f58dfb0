package io.spillway.app.cli;

import io.spillway.app.platform.NoDisplayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Walks the reference workspace through the window and the commands. Packaging runs it to record what a start needs (JEP 483,
 * JEP 515), which comes first; it is of no use to a user, so help does not list it.
 */
final class RehearseCommand implements Command {
    private final CommandSpec spec =
            Command.spec(this, "rehearse", "Walks the reference workspace, to train the start-up cache.", List.of());

    private static final String WORKSPACE = "segment-2018";
    private static final List<List<String>> COMMANDS = List.of(
            List.of("--help"),
            List.of("validate", WORKSPACE),
            List.of("evaluate", WORKSPACE),
            List.of("evaluate", WORKSPACE, "--json"),
            List.of("compare", WORKSPACE),
            List.of("compare", WORKSPACE, "--by", "category"),
            List.of("waterfall", WORKSPACE, "all-projects"),
            List.of("explain", WORKSPACE, "topology.cost"),
            List.of("sweep", WORKSPACE, "--vary", "kafka.replicationFactor=1,2,3"),
            List.of("prices", "snapshots"));

    private final WindowStarter window;

    RehearseCommand(WindowStarter window) {
        this.window = window;
        spec.usageMessage().hidden(true);
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        try {
            int code = window.open(WORKSPACE, null);
            if (code != ExitCodes.OK) {
                return code;
            }
        } catch (NoDisplayException e) {
            // The commands are rehearsed all the same.
        }
        return runAll();
    }

    private int runAll() throws IOException {
        Path folder = Files.createTempDirectory("rehearsal");
        Path book = folder.resolve("book.xlsx");
        try {
            List<List<String>> commands = new ArrayList<>(COMMANDS);
            commands.add(List.of("export", WORKSPACE, book.toString(), "--quick", "--force"));
            for (List<String> command : commands) {
                int code = run(command);
                if (code != ExitCodes.OK) {
                    return code;
                }
            }
            return ExitCodes.OK;
        } finally {
            Files.deleteIfExists(book);
            Files.deleteIfExists(folder);
        }
    }

    private int run(List<String> command) {
        CommandLine program = spec.root().commandLine();
        int code = program.execute(command.toArray(String[]::new));
        if (code != ExitCodes.OK) {
            spec.commandLine().getErr().println("rehearsing failed with " + code + ": " + command);
        }
        return code;
    }
}
