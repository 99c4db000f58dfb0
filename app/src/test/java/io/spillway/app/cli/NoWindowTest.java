package io.spillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as its own process. */
final class NoWindowTest {
    @TempDir
    private Path folder;

    @Test
    void evaluatingLoadsNoClassOfJavaFx() throws IOException, InterruptedException {
        String file = new Program(folder)
                .file(
                        "current.spillway.json",
                        Program.resource("workspaces/" + Program.PIPELINE)
                                .replace("\"snapshot\": \"tiny\"", "\"snapshot\": \"current\"")
                                .replace("t.one", "m5.xlarge")
                                .replace("t.two", "m5.2xlarge"));
        List<String> loaded = java("-Xlog:class+load:stdout", "io.spillway.app.Main", "evaluate", file);
        assertThat(loaded).anyMatch(line -> line.contains("io.spillway.app.cli.EvaluateCommand"));
        assertThat(loaded).noneMatch(line -> line.contains("javafx") || line.contains("io.spillway.app.ui"));
    }

    @Test
    void exportingAPdfWithItsDiagramsLoadsNoClassOfJavaFx() throws IOException, InterruptedException {
        String file = folder.resolve("out.pdf").toString();
        List<String> loaded = java("-Xlog:class+load:stdout", "io.spillway.app.Main", "export", "stream-today", file);
        assertThat(loaded).anyMatch(line -> line.contains("io.spillway.app.diagram.DiagramPicture"));
        assertThat(loaded).noneMatch(line -> line.contains("javafx") || line.contains("io.spillway.app.ui"));
    }

    /** Nothing listens at the display of this number; the Java of a headless test has the library that asks. */
    @Test
    void aDisplayThatDoesNotAnswerIsNoDefectOfTheProgram() throws IOException, InterruptedException {
        Assumptions.assumeTrue(System.getProperty("os.name").equals("Linux"), "other systems have no DISPLAY");
        ProcessBuilder builder = process("io.spillway.app.Main", "open", "segment-2018");
        builder.environment().put("DISPLAY", ":999");
        builder.environment().put("XDG_STATE_HOME", folder.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(said)
                .contains("The display :999 does not answer", "Use `compare segment-2018` or another command.")
                .doesNotContain("defect", "\tat ");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("crash"));
        }
    }

    private static List<String> java(String... arguments) throws IOException, InterruptedException {
        Process process = process(arguments).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text.lines().toList();
    }

    private static ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
