package io.spillway.app.cli;

import io.spillway.app.cli.input.PriceSnapshots;
import io.spillway.app.platform.CrashReports;
import io.spillway.app.platform.NoDisplayException;
import io.spillway.pricing.catalogue.snapshot.BundledSnapshots;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/** The command line as a test runs it: no display, the two snapshots beside the tests, a folder with the workspaces. */
final class Program {
    static final String PIPELINE = "pipeline.spillway.json";

    /** Where there is no display. */
    static final WindowStarter NO_WINDOW = (workspace, theme) -> {
        throw new NoDisplayException("There is no display.");
    };

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-07-15T12:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Terminal terminal;

    Program(Path folder) {
        this(folder, Terminal.NONE);
    }

    Program(Path folder, Terminal terminal) {
        this.folder = folder;
        this.terminal = terminal;
    }

    /** What a run left. */
    record Run(int code, String out, String err) {}

    /** Where the user's price snapshots are. */
    Path prices() {
        return folder.resolve("prices");
    }

    /** Runs a command; arguments that name a file of the folder are its paths. */
    Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLineProgram.run(surroundings(folder, terminal, prices()), out, err, arguments);
        return new Run(code, text(out), text(err));
    }

    /** Without a store of the user's. */
    static Surroundings surroundings(Path folder, Terminal terminal) {
        return surroundings(folder, terminal, Path.of("target", "no-such-folder"));
    }

    /** With the user's snapshots in a folder; today is 2026-07-15. */
    static Surroundings surroundings(Path folder, Terminal terminal, Path prices) {
        BundledSnapshots bundled = new BundledSnapshots(
                List.of("tiny", "dearer"), id -> Snapshots.onClasspath(Program.class.getClassLoader(), id));
        return new Surroundings(
                NO_WINDOW,
                new PriceSnapshots(new SnapshotStore(prices, bundled, TODAY)),
                terminal,
                new CrashReports(folder.resolve("reports"), "", InstantSource.system()));
    }

    /** A file of the folder with this text. */
    String file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The test workspace, in the folder. */
    String pipeline() {
        return file(PIPELINE, resource("workspaces/" + PIPELINE));
    }

    static String resource(String name) {
        try (InputStream in = Program.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no test resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a person in the folder sees: the command, standard output, standard error, and a code that is not 0. */
    String session(List<String> arguments) {
        String file = pipeline();
        Run run = run(arguments.stream()
                .map(argument -> argument.equals(PIPELINE) ? file : argument)
                .toArray(String[]::new));
        return "$ spillway " + String.join(" ", arguments) + "\n" + inFolder(run.out()) + inFolder(run.err())
                + (run.code() == 0 ? "" : "(exit code " + run.code() + ")\n");
    }

    /** A run's text with the folder's path taken out, as the user in that folder would see it. */
    String inFolder(String text) {
        return text.replace(folder + "/", "");
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
