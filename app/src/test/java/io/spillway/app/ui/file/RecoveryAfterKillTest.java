package io.spillway.app.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.session.TestSessions;
import io.spillway.model.file.JsonNumber;
import io.spillway.scenarios.editing.TreePath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process had not saved when it was killed is there for the next one. */
class RecoveryAfterKillTest {
    private static final long SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void whatAKilledProcessHadNotSavedIsOfferedOnlyOnceItIsGone() throws IOException, InterruptedException {
        Path file = folder.resolve("pipeline.spillway.json");
        Files.copy(TestSessions.pipeline(), file);
        RecoveryFolder recovery = new RecoveryFolder(folder.resolve("recovery"), InstantSource.system());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        UnsavedWork.class.getName(),
                        folder.resolve("recovery").toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo(UnsavedWork.EDITED);
            assertThat(recovery.orphans()).as("while it runs").isEmpty();
            process.destroyForcibly();
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(recovery.orphans()).singleElement().satisfies(recovered -> {
            assertThat(recovered.name()).isEqualTo("pipeline.spillway.json");
            assertThat(recovered.file()).contains(file);
            assertThat(TreePath.of("baseline", "components", "kafka", "brokers").in(recovered.document()))
                    .isEqualTo(JsonNumber.of(41));
        });
        RecoveryFolder.discard(recovery.orphans().getFirst());
        assertThat(recovery.orphans()).isEmpty();
    }
}
