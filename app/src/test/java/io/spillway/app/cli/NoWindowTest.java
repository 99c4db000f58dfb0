package io.spillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private static List<String> java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text.lines().toList();
    }
}
