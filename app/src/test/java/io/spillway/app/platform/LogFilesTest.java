package io.spillway.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogFilesTest {
    @TempDir
    private Path folder;

    @Test
    void logFilesRotateAtAMebibyteAndThreeStay() throws IOException {
        // A percent sign in the folder's name is no variable of the pattern.
        Path logs = folder.resolve("50%u full");
        Handler handler = LogFiles.start(logs).orElseThrow();
        try {
            String kibibyte = "x".repeat(1024);
            for (int line = 0; line < 5 * 1024; line++) {
                handler.publish(new LogRecord(Level.INFO, kibibyte));
            }
        } finally {
            Logger.getLogger("").removeHandler(handler);
            handler.close();
        }
        try (Stream<Path> files = Files.list(logs)) {
            List<Path> all = files.sorted().toList();
            assertThat(all)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("spillway-0.0.log", "spillway-0.1.log", "spillway-0.2.log");
            assertThat(all).allMatch(file -> file.toFile().length() < (1 << 20) + 2048);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoReasonNotToStart() throws IOException {
        assertThat(LogFiles.start(Files.createFile(folder.resolve("file")))).isEmpty();
    }
}
