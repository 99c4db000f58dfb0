package io.spillway.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenFilesTest {
    @TempDir
    private Path folder;

    private Path file;
    private OpenFiles files;

    @BeforeEach
    void prepare() throws IOException {
        file = Files.createFile(folder.resolve("a.spillway.json"));
        files = new OpenFiles(folder.resolve("run"));
    }

    /** Another process that holds a file until its input ends, and prints what happens. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            OpenFiles.Claim claim =
                    new OpenFiles(Path.of(args[0])).claim(Path.of(args[1]), () -> System.out.println("raised"));
            System.out.println(claim instanceof OpenFiles.Claim.Held ? "held" : claim.toString());
            while (System.in.read() >= 0) {
                continue;
            }
            if (claim instanceof OpenFiles.Claim.Held held) {
                held.close();
            }
        }
    }

    private Process holder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.resolve("run").toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BufferedReader output(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    @Test
    void aSecondProcessRaisesTheWindowOfTheFirst() throws IOException, InterruptedException {
        Process first = holder();
        try {
            BufferedReader said = output(first);
            assertThat(said.readLine()).isEqualTo("held");
            Process second = holder();
            assertThat(output(second).readLine()).isEqualTo("Elsewhere[raised=true]");
            assertThat(said.readLine()).isEqualTo("raised");
            second.getOutputStream().close();
            assertThat(second.waitFor()).isZero();

            Path link = Files.createSymbolicLink(folder.resolve("link.spillway.json"), file);
            assertThat(files.raise(folder.resolve("run/../link.spillway.json"))).isTrue();
            assertThat(files.claim(link, () -> {})).isEqualTo(new OpenFiles.Claim.Elsewhere(true));
            assertThat(files.raise(folder.resolve("b.spillway.json"))).isFalse();

            first.getOutputStream().close();
            assertThat(first.waitFor()).isZero();
        } finally {
            first.destroyForcibly();
        }
        assertThat(files.raise(file)).isFalse();
        try (OpenFiles.Claim.Held held = (OpenFiles.Claim.Held) files.claim(file, () -> {})) {
            assertThat(held).isNotNull();
        }
    }

    @Test
    void aKilledProcessHoldsNothing() throws IOException, InterruptedException {
        Process killed = holder();
        assertThat(output(killed).readLine()).isEqualTo("held");
        killed.destroyForcibly().waitFor();
        assertThat(files.raise(file)).isFalse();
        AtomicInteger raised = new AtomicInteger();
        try (OpenFiles.Claim.Held held = (OpenFiles.Claim.Held) files.claim(file, raised::incrementAndGet)) {
            assertThat(held).isNotNull();
            assertThat(files.raise(file)).isTrue();
        }
        assertThat(raised).hasValue(1);
    }

    @Test
    void twoWindowsOfOneProcessKnowOfEachOther() {
        AtomicInteger raised = new AtomicInteger();
        OpenFiles.Claim first = files.claim(file, raised::incrementAndGet);
        assertThat(files.claim(file, () -> {})).isEqualTo(new OpenFiles.Claim.Elsewhere(true));
        ((OpenFiles.Claim.Held) first).close();
        assertThat(raised).hasValue(1);
        OpenFiles.Claim again = files.claim(file, () -> {});
        assertThat(again).isInstanceOf(OpenFiles.Claim.Held.class);
        ((OpenFiles.Claim.Held) again).close();
    }

    @Test
    void withoutAFolderForLocksTheFileCanBeOpenedAllTheSame() throws IOException {
        Path blocked = Files.createFile(folder.resolve("file"));
        assertThat(new OpenFiles(blocked).claim(file, () -> {})).isInstanceOf(OpenFiles.Claim.Impossible.class);
    }

    @Test
    void whereASocketCannotBeTheLockStillHolds() {
        OpenFiles deep = new OpenFiles(folder.resolve("d".repeat(120)));
        OpenFiles.Claim first = deep.claim(file, () -> {});
        assertThat(first).isInstanceOf(OpenFiles.Claim.Held.class);
        assertThat(deep.claim(file, () -> {})).isEqualTo(new OpenFiles.Claim.Elsewhere(false));
        ((OpenFiles.Claim.Held) first).close();
    }
}
