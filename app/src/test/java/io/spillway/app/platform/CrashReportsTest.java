package io.spillway.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CrashReportsTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @TempDir
    private Path folder;

    private CrashReports reports(String home) {
        return new CrashReports(folder.resolve("logs"), home, () -> NOON);
    }

    @Test
    void aReportSaysWhatIsNeededToMendTheDefect() throws IOException {
        Path file = reports("").write(new Thread("worker"), new IllegalStateException("planted"));
        assertThat(file).isEqualTo(folder.resolve("logs/crash-20260304-120000.txt"));
        assertThat(Files.readString(file))
                .contains(
                        "nothing was sent",
                        "when:     2026-03-04T12:00:00Z",
                        "version:  " + ProgramVersion.text(),
                        "java:     " + Runtime.version(),
                        "thread:   worker",
                        "java.lang.IllegalStateException: planted\n\tat " + CrashReportsTest.class.getName());
    }

    @Test
    void theHomeFolderIsShortenedAndSecretsAreTakenOut() {
        String text = reports("/home/ann")
                .text(
                        Thread.currentThread(),
                        new IOException("cannot read '/home/ann/models/a.spillway.json' with AKIAIOSFODNN7EXAMPLE and"
                                + " aws_secret_access_key=wJalrXUtnFEMI, X-Amz-Signature=abc123&x=1 Authorization: Bearer"
                                + " eyJhbGciOi"),
                        NOON);
        assertThat(text)
                .contains("cannot read '~/models/a.spillway.json' with [removed] and aws_secret_access_key=[removed],"
                        + " X-Amz-Signature=[removed]&x=1 Authorization: [removed]")
                .doesNotContain("/home/ann", "wJalr", "abc123", "eyJhb", "AKIA");
    }

    @Test
    void aReportHoldsNeitherTheEnvironmentNorTheClassPath() {
        String text = reports("").text(Thread.currentThread(), new IllegalStateException("planted"), NOON);
        assertThat(text).doesNotContain(System.getProperty("java.class.path"), System.getenv("PATH"));
    }

    @Test
    void theLastLinesOfTheLogComeAlong() throws IOException {
        Handler handler = LogFiles.start(folder.resolve("logs")).orElseThrow();
        try {
            Logger.getLogger(CrashReportsTest.class.getName()).info("opened a workspace");
        } finally {
            Logger.getLogger("").removeHandler(handler);
            handler.close();
        }
        Path file = reports("").write(Thread.currentThread(), new IllegalStateException("planted"));
        assertThat(Files.readString(file))
                .containsPattern("\\nLast lines of the log:\\R.*T.*Z INFO .*: opened a workspace\\R");
    }

    @Test
    void reportsOfTheSameSecondAreSeveralAndOnlyTheNewestTwentyStay() throws IOException {
        CrashReports reports = reports("");
        reports.write(Thread.currentThread(), new IllegalStateException("first"));
        assertThat(reports.write(Thread.currentThread(), new IllegalStateException("second")))
                .hasFileName("crash-20260304-120000-2.txt");
        for (int second = 1; second <= 20; second++) {
            Instant later = NOON.plusSeconds(second);
            new CrashReports(folder.resolve("logs"), "", () -> later)
                    .write(Thread.currentThread(), new IllegalStateException("later"));
        }
        try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20)
                            .mapToObj(second -> "crash-20260304-1200%02d.txt".formatted(second))
                            .toList());
        }
    }

    @Test
    void whatComesBackWithEachFrameIsReportedOnce() throws InterruptedException {
        List<Path> told = new ArrayList<>();
        UncaughtFailures failures = new UncaughtFailures(reports(""), told::add);
        for (int frame = 0; frame < 3; frame++) {
            Thread thread = new Thread(() -> {
                throw new IllegalStateException("planted");
            });
            thread.setUncaughtExceptionHandler(failures);
            thread.start();
            thread.join();
        }
        assertThat(told).hasSize(1).allMatch(Files::exists);
    }

    @Test
    void aReportThatCannotBeWrittenBreaksNothing() throws IOException {
        Path blocked = Files.createFile(folder.resolve("file"));
        List<Path> told = new ArrayList<>();
        new UncaughtFailures(new CrashReports(blocked, "", () -> NOON), told::add)
                .uncaughtException(Thread.currentThread(), new IllegalStateException("planted"));
        assertThat(told).isEmpty();
    }
}
