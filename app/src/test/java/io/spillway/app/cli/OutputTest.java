package io.spillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.cli.input.PriceSnapshots;
import io.spillway.app.platform.CrashReports;
import io.spillway.model.file.JsonReader;
import io.spillway.pricing.catalogue.snapshot.BundledSnapshots;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where results go, and what happens when they cannot. */
final class OutputTest {
    private static final String ESCAPE = "\u001b[";

    @TempDir
    private Path folder;

    private Program program;
    private String pipeline;

    @BeforeEach
    void prepare() {
        program = new Program(folder);
        pipeline = program.pipeline();
    }

    /** A stream that fails with this message when something is written to it. */
    private static final class Failing extends OutputStream {
        private final String message;

        Failing(String message) {
            this.message = message;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(message);
        }
    }

    private int runInto(OutputStream out, ByteArrayOutputStream err, String... arguments) {
        return CommandLineProgram.run(Program.surroundings(folder, Terminal.NONE), out, err, arguments);
    }

    @Test
    void aReaderThatClosesTheOutputEndsTheProgramQuietly() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = runInto(new Failing("Broken pipe"), err, "evaluate", pipeline);
        assertThat(code).isEqualTo(141);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void nothingThatAUserNamesIsACommandToTheTerminal() {
        Program.Run result = program.run("evaluate", "no\u001b[2Jsuch\u009b31m\u0007 file");

        assertThat(result.err()).startsWith("error: there is no file 'no\ufffd[2Jsuch\ufffd31m\ufffd file'");
    }

    @Test
    void coloursAndLinesReachTheTerminal() throws IOException {
        StringWriter shown = new StringWriter();
        try (TerminalWriter writer = new TerminalWriter(shown)) {
            writer.write("\u001b[1;31mred\u001b[0m\t\u001b]0;title\u0007\r\n");
            writer.write('\u001b');
            writer.write(new char[] {'a', '\b', 'b'}, 1, 2);
        }

        assertThat(shown).hasToString("\u001b[1;31mred\u001b[0m\t\ufffd]0;title\ufffd\r\n\ufffd\ufffdb");
    }

    @Test
    void aSweepStopsWhenNobodyReadsItAnyMore() {
        AtomicLong written = new AtomicLong();
        OutputStream head = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[1], 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                if (written.addAndGet(count) > 100_000) {
                    throw new IOException("Broken pipe");
                }
            }
        };
        int code = runInto(
                head,
                new ByteArrayOutputStream(),
                "sweep",
                pipeline,
                "--format",
                "csv",
                "-v",
                "clients.messagesPerSecond=1:1000:1000",
                "-v",
                "clients.messageBytes=1:1000:1000");
        assertThat(code).isEqualTo(141);
        assertThat(written.get()).isLessThan(10_000_000);
    }

    @Test
    void aFullDiskIsAFailureWithItsReason() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = runInto(new Failing("No space left on device"), err, "evaluate", pipeline);
        assertThat(code).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("error: the output cannot be written: No space left on device\n");
    }

    @Test
    void aFailureOfTheProgramIsOneSentenceWithoutAStackTrace() throws IOException {
        Surroundings broken = new Surroundings(
                Program.NO_WINDOW,
                new PriceSnapshots(new SnapshotStore(
                        Path.of("target", "no-such-folder"),
                        new BundledSnapshots(List.of("tiny"), id -> {
                            throw new IllegalStateException("planted");
                        }),
                        Clock.systemUTC())),
                Terminal.NONE,
                new CrashReports(folder.resolve("reports"), folder.toString(), InstantSource.system()));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLineProgram.run(broken, new ByteArrayOutputStream(), err, "prices", "snapshots");
        String said = err.toString(StandardCharsets.UTF_8);
        assertThat(code).isEqualTo(3);
        assertThat(said)
                .startsWith("Spillway failed: IllegalStateException (planted). This is a defect of the program;")
                .hasLineCount(1);
        Path report = Path.of(said.replaceAll("(?s).*the report in (.*) helps.*", "$1"));
        assertThat(Files.readString(report)).contains("planted", "\tat io.spillway.");
        Files.delete(report);

        ByteArrayOutputStream debug = new ByteArrayOutputStream();
        CommandLineProgram.run(broken, new ByteArrayOutputStream(), debug, "prices", "snapshots", "--debug");
        assertThat(debug.toString(StandardCharsets.UTF_8)).contains("\tat io.spillway.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate FILE --all --json",
                "compare FILE --json",
                "validate FILE --json",
                "explain FILE topology.cost --json",
                "explain FILE --list cost --json",
                "sweep FILE -v hosts.instanceType=* -v queue.routing=* -f topology.cost -f hosts.hosts --json",
                "prices snapshots --json",
                "prices show AmazonEC2/us-west-2/BoxUsage:none --json",
                "prices diff tiny dearer --json",
                "schema"
            })
    void jsonIsJson(String command) {
        String[] arguments = command.replace("FILE", pipeline).split(" ");
        Program.Run run = program.run(arguments);
        assertThat(JsonReader.read(run.out().getBytes(StandardCharsets.UTF_8), "out")
                        .findings())
                .isEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void colourIsForTerminalsOnly() {
        assertThat(program.run("evaluate", pipeline).out()).doesNotContain(ESCAPE);
        Program coloured = new Program(folder, new Terminal(true, true));
        assertThat(coloured.run("evaluate", pipeline).out()).contains(ESCAPE);
        assertThat(coloured.run("evaluate", pipeline, "--json").out()).doesNotContain(ESCAPE);
        assertThat(coloured.run("evaluate", pipeline).out().replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(program.run("evaluate", pipeline).out());
    }

    @Test
    void aTerminalIsColouredUnlessItCannotOrMustNot() {
        assertThat(Terminal.of(true, Map.of("TERM", "xterm"))).isEqualTo(new Terminal(true, true));
        assertThat(Terminal.of(true, Map.of("NO_COLOR", "1"))).isEqualTo(new Terminal(false, true));
        assertThat(Terminal.of(true, Map.of("NO_COLOR", ""))).isEqualTo(new Terminal(true, true));
        assertThat(Terminal.of(true, Map.of("TERM", "dumb"))).isEqualTo(new Terminal(false, true));
        assertThat(Terminal.of(false, Map.of())).isEqualTo(Terminal.NONE);
    }

    @Test
    void aSweepIsWrittenToItsFileAtOnce() throws IOException {
        Path file = folder.resolve("out.csv");
        Files.writeString(file, "before");
        Program.Run run =
                program.run("sweep", pipeline, "-v", "queue.routing=*", "--format", "csv", "--out", file.toString());
        assertThat(run).isEqualTo(new Program.Run(0, "", ""));
        assertThat(Files.readAllLines(file)).hasSize(4).first().isEqualTo("queue.routing,topology.cost,certainty");
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder(Program.PIPELINE, "out.csv");
        }
    }

    @Test
    void progressIsSaidAfterASecondAndWipedAway() {
        AtomicLong clock = new AtomicLong();
        StringWriter err = new StringWriter();
        try (Progress progress = Progress.counting(new PrintWriter(err), true, "points", 4_000, clock::get)) {
            clock.set(900_000_000L);
            progress.accept(1_000);
            assertThat(err.toString()).isEmpty();
            clock.set(1_100_000_000L);
            progress.accept(2_000);
            assertThat(err.toString()).isEqualTo("\r2,000 of 4,000 points (50 %)");
        }
        assertThat(err.toString()).endsWith("\r" + " ".repeat(28) + "\r");
    }

    @Test
    void whereALineCannotBeWrittenOverProgressIsALineNowAndThen() {
        AtomicLong clock = new AtomicLong();
        StringWriter err = new StringWriter();
        try (Progress progress = Progress.counting(new PrintWriter(err), false, "points", 100, clock::get)) {
            for (int second = 2; second < 13; second++) {
                clock.set(second * 1_000_000_000L);
                progress.accept(second);
            }
        }
        assertThat(err.toString()).isEqualTo("2 of 100 points (2 %)\n12 of 100 points (12 %)\n");
    }
}
