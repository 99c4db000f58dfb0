package io.spillway.app.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export says how far it is, and leaves a whole file or what was there before. */
final class ExportViewModelTest {
    @TempDir
    private Path folder;

    private final WorkspaceSession session = TestSessions.open();
    private final ExportViewModel model =
            new ExportViewModel(session, new WorkspacePricing(), TestSessions.atOnce(), Optional::empty);
    private final List<Double> shares = new ArrayList<>();

    private void watch() {
        model.stageProperty().subscribe(stage -> {
            if (stage instanceof ExportViewModel.Stage.Writing writing) {
                shares.add(writing.share());
            }
        });
    }

    @Test
    void anExportTellsHowFarItIsUntilTheFileIsWhole() throws IOException {
        watch();
        Path file = folder.resolve("book.xlsx");

        model.onExport(file);

        assertThat(model.stageProperty().get()).isEqualTo(new ExportViewModel.Stage.Written(file));
        assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
        assertThat(shares).hasSizeGreaterThan(5).isSorted();
        assertThat(shares.getLast()).isEqualTo(1);
    }

    @Test
    void aCancelledExportLeavesWhatWasThere() throws IOException {
        Path file = folder.resolve("book.xlsx");
        Files.writeString(file, "an older one");
        model.stageProperty().subscribe(stage -> {
            if (stage instanceof ExportViewModel.Stage.Writing writing && writing.share() > 0.7) {
                model.onCancel();
            }
        });

        model.onExport(file);

        assertThat(model.stageProperty().get()).isEqualTo(new ExportViewModel.Stage.Idle());
        assertThat(file).hasContent("an older one");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aNameWithoutAKnownEndingIsNotWritten() {
        Path file = folder.resolve("book.ods");

        model.onExport(file);

        assertThat(model.stageProperty().get())
                .isEqualTo(new ExportViewModel.Stage.Failed(
                        "'" + file + "' ends in none of .xlsx, .pdf, .csv, .md, so what to write is unknown"));
        assertThat(file).doesNotExist();
    }
}
