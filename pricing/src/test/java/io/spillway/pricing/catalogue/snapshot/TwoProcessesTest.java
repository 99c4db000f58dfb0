package io.spillway.pricing.catalogue.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes that refresh one store at once. */
final class TwoProcessesTest {
    private static final int EACH = 12;

    @TempDir
    private Path folder;

    /** Another process: stores so many snapshots, those of the same number being the same in every process. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws Exception {
            SnapshotStore store = StoredSnapshots.store(Path.of(arguments[0]));
            Path start = Path.of(arguments[1]);
            Files.createFile(Path.of(arguments[2]));
            while (!Files.exists(start)) {
                Thread.sleep(1);
            }
            for (int i = 0; i < EACH; i++) {
                String own = i % 2 == 0 ? "" : arguments[3];
                System.out.println(store.add(StoredSnapshots.refreshed("1." + (10 + i) + own)));
            }
        }
    }

    @Test
    void neitherLosesNorCorruptsWhatTheOtherStores() throws Exception {
        Path prices = folder.resolve("prices");
        Path start = folder.resolve("start");
        List<Process> processes = new ArrayList<>();
        List<Path> ready = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            ready.add(folder.resolve("ready" + i));
            processes.add(process(prices, start, ready.getLast(), Integer.toString(i)));
        }
        while (!ready.stream().allMatch(Files::exists) && processes.stream().allMatch(Process::isAlive)) {
            Thread.sleep(5);
        }
        Files.createFile(start);
        List<String> stored = new ArrayList<>();
        for (Process process : processes) {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEmpty();
            assertThat(process.exitValue()).isZero();
            stored.addAll(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
        assertThat(stored).hasSize(2 * EACH);
        SnapshotStore store = StoredSnapshots.store(prices);
        List<String> ids = new ArrayList<>(stored.stream().distinct().sorted().toList());
        assertThat(ids).as("half of them are the same in both").hasSize(EACH / 2 + EACH);
        for (String id : ids) {
            assertThat(store.verify(id)).isEmpty();
        }
        ids.addFirst("tiny");
        assertThat(store.ids()).isEqualTo(ids);
    }

    @Test
    void aWriterThatIsKilledLeavesWholeSnapshotsAndTheNextOneGoesOn() throws Exception {
        Path prices = folder.resolve("prices");
        Path start = Files.createFile(folder.resolve("start"));
        Random random = new Random(7);
        for (int i = 0; i < 4; i++) {
            Path ready = folder.resolve("ready" + i);
            Process process = process(prices, start, ready, "1");
            while (!Files.exists(ready) && process.isAlive()) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(150));
            process.destroyForcibly().waitFor();
            SnapshotStore store = StoredSnapshots.store(prices);
            for (String id : store.ids()) {
                assertThat(store.verify(id)).as("seed 7, kill " + i).isEmpty();
            }
        }
        String id = StoredSnapshots.store(prices).add(StoredSnapshots.refreshed("2.5"));
        assertThat(StoredSnapshots.store(prices).verify(id)).isEmpty();
        try (Stream<Path> left = Files.list(prices)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(StoredFolder.STAGING));
        }
    }

    private static Process process(Path prices, Path start, Path ready, String own) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Writer.class.getName(),
                prices.toString(),
                start.toString(),
                ready.toString(),
                own);
        // A JVM says on standard error that it has picked these up.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }
}
