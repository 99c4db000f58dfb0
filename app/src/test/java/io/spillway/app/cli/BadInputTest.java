package io.spillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with what the user gave: every problem with its place on standard error, exit code 2, nothing written. */
final class BadInputTest {
    @TempDir
    private Path folder;

    private Program program;
    private String pipeline;

    @BeforeEach
    void prepare() {
        program = new Program(folder);
        pipeline = program.pipeline();
    }

    private void refuses(String expected, String... arguments) {
        Program.Run run = program.run(arguments);
        assertThat(program.inFolder(run.err())).isEqualTo(expected);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "compare", "explain", "sweep"})
    void aMissingFileIsNamed(String command) {
        String file = folder.resolve("missing.spillway.json").toString();
        List<String> more = switch (command) {
            case "explain" -> List.of("topology.cost");
            case "sweep" -> List.of("--vary", "a.b=1,2");
            default -> List.of();
        };
        String[] arguments =
                Stream.concat(Stream.of(command, file), more.stream()).toArray(String[]::new);
        refuses(
                "missing.spillway.json: error: there is no file 'missing.spillway.json'; check the name and the folder"
                        + " [unreadable-file]\n",
                arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "30.11.2026"})
    void aDayThatIsNoneIsNamedWithOneThatIs(String day) {
        Program.Run run =
                program.run("export", pipeline, folder.resolve("out.csv").toString(), "--date", day);
        assertThat(run.err())
                .startsWith("error: Invalid value for option '--date': '" + day
                        + "' is no day of the calendar; write it like 2026-11-30\n");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aNameThatIsNoFileAndNoBundledWorkspaceIsSaidToBeNeither() {
        Program.Run run = program.run("evaluate", "segmint");
        assertThat(run.err())
                .startsWith("error: there is no file 'segmint', and no workspace of that name comes with the program; ")
                .hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aFolderIsNoFile() {
        Program.Run run = program.run("evaluate", folder.toString());
        assertThat(run.err())
                .isEqualTo(folder + ": error: '" + folder + "' is a folder; name a file [unreadable-file]\n");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void whatIsNotJsonIsShownWhereItStops() {
        String file = program.file("broken.json", "{\n  \"formatVersion\": 1,\n  oops\n}\n");
        Program.Run run = program.run("evaluate", file);
        assertThat(program.inFolder(run.err())).startsWith("broken.json:3:3: error: ");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void everyProblemIsSaidAtOnceWithItsPlaceAndTheNearestName() {
        String text = Program.resource("workspaces/" + Program.PIPELINE)
                .replace("\"messageBytes\": 1000", "\"mesageBytes\": 1000")
                .replace("\"hostGroup\": \"hosts\"", "\"hostGroup\": \"host\"");
        Program.Run run = program.run("evaluate", program.file("typos.json", text), "--json");
        assertThat(program.inFolder(run.err()).lines().toList())
                .anyMatch(line -> line.startsWith("typos.json:19:")
                        && line.contains("mesageBytes")
                        && line.contains("did you mean 'messageBytes'?"))
                .anyMatch(line -> line.startsWith("typos.json:32:") && line.contains("'hosts'"))
                .allMatch(line -> line.matches("typos\\.json:\\d+:\\d+: (error|warning): .*\\[[a-z-]+]"));
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e999", "-1", "\"many\""})
    void whatIsNoRateIsRefusedWhereItStands(String rate) {
        String text = Program.resource("workspaces/" + Program.PIPELINE)
                .replace("\"messagesPerSecond\": 20000", "\"messagesPerSecond\": " + rate);
        Program.Run run = program.run("evaluate", program.file("rate.json", text));
        assertThat(program.inFolder(run.err())).startsWith("rate.json:19:").contains(": error: ");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aHundredMegabytesAreNotRead() throws IOException {
        Path file = folder.resolve("large.json");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100L << 20);
        }
        refuses(
                "large.json: error: the file is larger than 32 MiB; a workspace is far smaller; check that this is the"
                        + " right file [file-too-large]\n",
                "evaluate",
                file.toString());
    }

    @Test
    void anUnknownScenarioNamesTheNearest() {
        refuses(
                "error: pipeline.spillway.json has no scenario 'locl'; did you mean 'local'? [unknown-scenario]\n",
                "evaluate",
                pipeline,
                "--scenario",
                "locl");
        refuses(
                "error: pipeline.spillway.json has no scenario 'basline'; did you mean 'baseline'? [unknown-scenario]\n",
                "compare",
                pipeline,
                "--against",
                "basline");
    }

    @Test
    void whatIsNoWholeNumberIsSaidSo() {
        refuses(
                "error: Invalid value for option '--depth': '1.5' is no whole number up to 2147483647\n"
                        + "'spillway explain --help' says how it is used.\n",
                "explain",
                pipeline,
                "topology.cost",
                "--depth",
                "1.5");
        refuses(
                "error: Invalid value for option '--points': 'many' is no whole number up to 9223372036854775807\n"
                        + "'spillway sweep --help' says how it is used.\n",
                "sweep",
                pipeline,
                "--vary",
                "clients.messagesPerSecond=1:2:2",
                "--points",
                "many");
    }

    @Test
    void anUnknownFigureNamesTheNearest() {
        refuses(
                "error: there is no figure 'hosts.hots'; did you mean 'hosts.hosts'? [unknown-figure]\n",
                "explain",
                pipeline,
                "hosts.hots");
        refuses(
                "error: there is no figure 'wroker.cost'; did you mean 'worker.cost'? [unknown-figure]\n",
                "explain",
                pipeline,
                "wroker.cost");
        refuses(
                "error: there is no figure 'zzzzz'; 'explain FILE --list TEXT' finds figures by a part of their name"
                        + " [unknown-figure]\n",
                "explain",
                pipeline,
                "zzzzz");
        refuses(
                "error: no figure matches 'zzz'; --list '*' lists them all [unknown-figure]\n",
                "explain",
                pipeline,
                "--list",
                "zzz");
    }

    @Test
    void anUnknownSnapshotNamesTheNearest() {
        refuses(
                "error: there is no price snapshot 'tinny'; did you mean 'tiny'? [unknown-snapshot]\n",
                "prices",
                "diff",
                "tinny",
                "dearer");
        String text = Program.resource("workspaces/" + Program.PIPELINE)
                .replace("\"snapshot\": \"tiny\"", "\"snapshot\": \"tinny\"");
        Program.Run run = program.run("evaluate", program.file("snapshot.json", text));
        assertThat(program.inFolder(run.err()))
                .startsWith(
                        "snapshot.json:6:5: error: there is no price snapshot 'tinny'; the nearest is 'tiny'; choose one"
                                + " that 'prices snapshots' lists [price-snapshot]\n");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void anUnknownInstanceTypeIsShownInTheChangeThatWritesIt() {
        String text = Program.resource("workspaces/" + Program.PIPELINE)
                .replace("\"instanceType\": \"t.two\"", "\"instanceType\": \"t.tow\"");
        Program.Run run = program.run("evaluate", program.file("type.json", text), "-s", "local-bigger");
        assertThat(program.inFolder(run.err()))
                .matches("type\\.json:67:\\d+: error: hosts\\.instanceType is 't\\.tow', [^\\n]*"
                        + "did you mean 't\\.two'\\? \\[unknown-choice]\\n");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aChangeOfWhatIsNotThereSpoilsItsScenarioAlone() {
        String text = Program.resource("workspaces/" + Program.PIPELINE)
                .replace("\"changes\": [\"network-balancer\"]", "\"changes\": [\"wrong\"]");
        String file = program.file("wrong.json", text);
        assertThat(program.run("evaluate", file, "-s", "unpriced").code()).isEqualTo(2);
        assertThat(program.run("evaluate", file).code()).isZero();
        Program.Run compared = program.run("compare", file);
        assertThat(compared.out()).contains("cannot be computed", "wroker");
        assertThat(compared.code()).isEqualTo(1);
        assertThat(program.run("validate", file).code()).isEqualTo(2);
    }

    @Test
    void aSweepOfWhatIsNoInputNamesTheNearest() {
        refuses(
                "error: no input 'hosts.targetUtilisation'; the nearest is 'hosts.targetUtilization'; give a path of"
                        + " 'explain FILE --list TEXT' and values that it may have [bad-sweep]\n",
                "sweep",
                pipeline,
                "--vary",
                "hosts.targetUtilisation=0.1:0.2:3");
    }

    @Test
    void aSweepOfTooManyPointsSaysHowToAllowThem() {
        Program.Run run = program.run(
                "sweep",
                pipeline,
                "-v",
                "clients.messagesPerSecond=1:2:11",
                "-v",
                "clients.messageBytes=1:2:11",
                "--points",
                "120");
        assertThat(run.err()).contains("121 combinations, more than 120", "allow more with --points");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedBeforeTheSweep() throws IOException {
        refuses(
                "error: cannot write 'nowhere/out.csv': there is no folder 'nowhere'; name another file"
                        + " [cannot-write]\n",
                "sweep",
                pipeline,
                "-v",
                "clients.messageBytes=1,2",
                "--out",
                folder.resolve("nowhere/out.csv").toString());
        Program.Run run = program.run("sweep", pipeline, "-v", "clients.messageBytes=1,2", "--out", folder.toString());
        assertThat(run.err()).contains("it is a folder");
        assertThat(run.code()).isEqualTo(2);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(Program.PIPELINE);
        }
    }

    @Test
    void whatIsMistypedOnTheCommandLineIsSaidWithoutAPageOfHelp() {
        refuses(
                "error: there is no command 'evalute'; did you mean 'evaluate'?\n"
                        + "'spillway --help' says how it is used.\n",
                "evalute",
                pipeline);
        Program.Run run = program.run("evaluate", pipeline, "--al");
        assertThat(run.err())
                .contains("--al", "'spillway evaluate --help' says how it is used.")
                .hasLineCount(3);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void commandsThatAreForThePackagingAreNotOffered() {
        assertThat(program.run("wwwwwwwww").err())
                .startsWith(
                        "error: there is no command 'wwwwwwwww'; use one of open, demo, validate, evaluate, compare,"
                                + " waterfall, sweep, explain, export, import, prices, schema\n");
    }
}
