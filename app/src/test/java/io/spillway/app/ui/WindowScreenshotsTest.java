package io.spillway.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Takes pictures of the window into {@code app/target/screenshots}. JavaFX's headless platform has no screen that large, so a
 * process of its own draws on a virtual one.
 */
class WindowScreenshotsTest {
    private static final Path XVFB_RUN = Path.of("/usr/bin/xvfb-run");
    private static final int MINUTES = 10;
    private static final int FEWEST_COLOURS = 200;
    private static final List<String> VIEWS = List.of(
            "welcome",
            "baseline",
            "window",
            "component",
            "flow",
            "several",
            "capacity",
            "chart-area",
            "chart-category",
            "chart-component",
            "chart-unit-cost",
            "chart-transfer",
            "chart-zones",
            "chart-day",
            "chart-curve",
            "compare",
            "compare-bars",
            "compare-waterfall",
            "sweep",
            "projects",
            "business",
            "business-companies",
            "business-months",
            "business-units",
            "changes",
            "actuals",
            "findings");
    private static final List<String> DIALOGS = List.of(
            "file-new",
            "file-preferences",
            "help-guide",
            "help-shortcuts",
            "help-about",
            "prices-browse",
            "prices-refresh",
            "prices-use");

    @Test
    void theDrawingIsPaintedInEachOfItsStates() throws IOException, InterruptedException {
        Path folder = take(CanvasScreenshots.class);

        for (String state : List.of("reference", "empty", "selection", "lanes", "difference", "generated")) {
            for (String look : List.of("1920-light", "1920-dark", "1280-light", "1280-dark")) {
                BufferedImage picture = ImageIO.read(
                        folder.resolve("canvas-" + state + "-" + look + ".png").toFile());
                assertThat(colours(picture))
                        .as("colours of %s, %s", state, look)
                        .isGreaterThan(FEWEST_COLOURS);
            }
        }
    }

    @Test
    void everyViewIsPaintedAtBothSizesLightAndDark() throws IOException, InterruptedException {
        Path folder = take(ViewScreenshots.class);

        for (String look : List.of("1920-light", "1920-dark", "1280-light", "1280-dark")) {
            for (String view : Stream.concat(VIEWS.stream(), DIALOGS.stream()).toList()) {
                BufferedImage picture = ImageIO.read(
                        folder.resolve("view-" + view + "-" + look + ".png").toFile());
                assertThat(colours(picture)).as("colours of %s, %s", view, look).isGreaterThan(FEWEST_COLOURS);
                if (VIEWS.contains(view)) {
                    assertThat(picture.getWidth())
                            .as("width of %s, %s", view, look)
                            .isEqualTo(Integer.parseInt(look.substring(0, 4)));
                }
            }
        }
    }

    private static boolean hasWindowLibraries() throws IOException {
        try (Stream<Path> libraries = Files.find(
                Path.of("/usr/lib"),
                2,
                (path, attributes) -> path.getFileName().toString().startsWith("libgtk-3.so"))) {
            return libraries.findAny().isPresent();
        }
    }

    /** Lets a program take its pictures, and answers the folder they are in. */
    private static Path take(Class<?> program) throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(XVFB_RUN) && hasWindowLibraries(),
                "no virtual display: install the Debian packages xvfb, xauth, libgtk-3-0 and libxtst6 to have screenshots taken");
        Path folder = Path.of("target", "screenshots").toAbsolutePath();
        run(program, folder.toString());
        return folder;
    }

    private static void run(Class<?> program, String folder) throws IOException, InterruptedException {
        List<String> command = List.of(
                XVFB_RUN.toString(),
                "-a",
                "-s",
                "-screen 0 1920x1080x24",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName(),
                folder);
        File log = Path.of("target", program.getSimpleName() + ".log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroy();
        assertThat(ended).as("the window closed by itself; see %s", log).isTrue();
        assertThat(process.exitValue()).as("exit code; see %s", log).isZero();
    }

    private static int colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 2) {
            for (int x = 0; x < picture.getWidth(); x += 2) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
