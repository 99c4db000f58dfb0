package io.spillway.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window as its own process, until its first picture is painted. */
final class FirstPictureTest {
    private static final int MINUTES = 3;

    /** The libraries for workbooks, prices, layouts, documents and the guide. */
    private static final List<String> LATER = List.of(
            "org.apache.poi.",
            "org.apache.xmlbeans.",
            "org.openxmlformats.",
            "software.amazon.awssdk.",
            "org.eclipse.",
            "com.google.common.",
            "org.openpdf.",
            "org.apache.batik.",
            "org.commonmark.",
            "javafx.embed.swing.",
            "io.spillway.app.workbook.");

    @TempDir
    private Path folder;

    @Test
    void theReferenceWorkspaceIsPaintedWithoutLibrariesThatItDoesNotShow() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded");
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:file=" + loaded + "::filecount=0",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Dspillway.first-picture=exit",
                        "-Duser.home=" + folder,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "open",
                        "segment-2018",
                        "--theme",
                        "light")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(key -> key.startsWith("XDG_") || key.equals("JAVA_TOOL_OPTIONS"));
        environment.put("HOME", folder.toString());
        // The platform without a display needs none, but the command line looks for one.
        environment.put("DISPLAY", ":0");
        Process window = builder.start();
        try {
            assertThat(window.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            window.destroyForcibly();
        }

        assertThat(said).content().contains("painted ");
        List<String> classes;
        try (Stream<String> lines = Files.lines(loaded)) {
            classes = lines.map(line -> line.replaceFirst("^.*\\] ", "").replaceFirst(" .*", ""))
                    .toList();
        }
        assertThat(classes)
                .contains("io.spillway.app.ui.canvas.CardView", "io.spillway.app.ui.scenario.ScenarioListView");
        assertThat(classes.stream().filter(name -> LATER.stream().anyMatch(name::startsWith)))
                .isEmpty();
    }
}
