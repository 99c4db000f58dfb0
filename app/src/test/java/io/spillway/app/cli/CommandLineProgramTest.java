package io.spillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.platform.CrashReports;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class CommandLineProgramTest {
    private final List<String> opened = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(boolean display, String... args) {
        CommandLine program = CommandLineProgram.create(surroundings(display));
        return program.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    }

    private Surroundings surroundings(boolean display) {
        return new Surroundings(
                (workspace, theme) -> {
                    if (!display) {
                        return Program.NO_WINDOW.open(workspace, theme);
                    }
                    opened.add((workspace == null ? "start screen" : workspace) + (theme == null ? "" : ", " + theme));
                    return 0;
                },
                Program.surroundings(Path.of("target"), Terminal.NONE).snapshots(),
                Terminal.NONE,
                CrashReports.ofThisProcess());
    }

    @Test
    void aWindowIsAskedForByNoCommandByOpenAndByAFileAlone() {
        assertThat(CommandLineProgram.opensWindow()).isTrue();
        assertThat(CommandLineProgram.opensWindow("open", "segment-2018")).isTrue();
        assertThat(CommandLineProgram.opensWindow("own.spillway.json")).isTrue();
        assertThat(CommandLineProgram.opensWindow("rehearse")).isTrue();
        assertThat(CommandLineProgram.opensWindow("evaluate", "own.spillway.json"))
                .isFalse();
        assertThat(CommandLineProgram.opensWindow("--help")).isFalse();
    }

    @Test
    void withoutArgumentsTheWindowOpens() {
        assertThat(run(true)).isZero();
        assertThat(opened).containsExactly("start screen");
    }

    @Test
    void withoutADisplayTheWindowStaysShutAndTheCommandLineIsOffered() {
        assertThat(run(false)).isEqualTo(2);
        assertThat(opened).isEmpty();
        assertThat(err.toString()).contains("no display", "Usage: spillway");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void openOpensInTheThemeAskedFor() {
        assertThat(run(true, "open", "mine.spillway.json", "--theme", "dark")).isZero();
        assertThat(opened).containsExactly("mine.spillway.json, dark");
    }

    @Test
    void openOpensTheNamedWorkspace() {
        assertThat(run(true, "open", "mine.spillway.json")).isZero();
        assertThat(opened).containsExactly("mine.spillway.json");
    }

    @Test
    void aFileAloneIsOpenedAsADesktopOpensIt() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(CommandLineProgram.run(surroundings(true), said, said, "mine.spillway.json"))
                .isZero();
        assertThat(opened).containsExactly("mine.spillway.json");
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void openWithoutADisplaySaysSo() {
        assertThat(run(false, "open", "mine.spillway.json")).isEqualTo(2);
        assertThat(opened).isEmpty();
        assertThat(err.toString()).contains("no display", "compare mine.spillway.json");
    }

    @Test
    void demoOpensTheReferenceWorkspace() {
        assertThat(run(true, "demo")).isZero();
        assertThat(opened).containsExactly("segment-2018");
    }

    @Test
    void demoWithoutADisplayComparesTheScenarios() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        CommandLineProgram.run(surroundings(false), said, said, "demo");

        // The prices of these tests do not have the snapshot, which the comparison says.
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("segment-2018:6:5: error: there is no price snapshot");
    }

    @Test
    void demoWithoutADisplaySaysSoBeforeItCompares() {
        run(false, "demo");
        assertThat(opened).isEmpty();
        assertThat(err.toString()).startsWith("There is no display");
    }

    @Test
    void versionIsTheBuildsVersion() {
        assertThat(run(false, "--version")).isZero();
        assertThat(out.toString().strip()).matches("spillway \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void anUnknownCommandIsAUsageError() {
        assertThat(run(true, "evalute")).isEqualTo(2);
        assertThat(err.toString()).contains("evalute");
        assertThat(opened).isEmpty();
    }

    /** A command that is named comes without the others. */
    @Test
    void aCommandAloneHelpsAndComplainsAsItDoesAmongTheOthers() {
        CommandLine all = CommandLineProgram.create(surroundings(false));
        for (String command : all.getSubcommands().keySet()) {
            for (String option : List.of("--help", "--no-such-option")) {
                ByteArrayOutputStream alone = new ByteArrayOutputStream();
                StringWriter among = new StringWriter();
                PrintWriter said = new PrintWriter(among);

                int code = CommandLineProgram.run(surroundings(false), alone, alone, command, option);

                int expected = CommandLineProgram.create(surroundings(false))
                        .setOut(said)
                        .setErr(said)
                        .execute(command, option);
                said.flush();
                assertThat(alone.toString(StandardCharsets.UTF_8))
                        .as(command + " " + option)
                        .isEqualTo(among.toString());
                assertThat(code).as(command + " " + option).isEqualTo(expected);
            }
        }
    }
}
