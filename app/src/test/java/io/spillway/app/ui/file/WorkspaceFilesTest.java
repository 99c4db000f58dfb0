package io.spillway.app.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.session.Edited;
import io.spillway.app.ui.session.OpenedWorkspace;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonText;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.editing.TopologyEdits;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir
    private Path folder;

    private final WorkspaceSession session = TestSessions.empty();
    private final TestFiles dialogs = new TestFiles();
    private final List<Path> elsewhere = new ArrayList<>();
    private final List<Path> used = new ArrayList<>();
    private RecoveryFolder recovery;
    private RecoveryFolder.Slot slot;
    private WorkspaceFiles files;
    private Path file;

    @BeforeEach
    void openACopy() throws IOException {
        file = folder.resolve("pipeline.spillway.json");
        Files.copy(TestSessions.pipeline(), file);
        recovery = new RecoveryFolder(folder.resolve("recovery"), () -> NOW);
        slot = recovery.slot();
        files = new WorkspaceFiles(
                session, dialogs, TestSessions.atOnce(), TestSessions.atOnce(), slot, elsewhere::contains, used::add);
        files.open(file.toString());
    }

    @Test
    void savingWritesTheDocumentAndTheStarGoes() {
        edit(7);

        files.onSave();

        assertThat(edited().modified()).isFalse();
        assertThat(WorkspaceFile.read(file).orThrow().document()).isEqualTo(edited().document());
        assertThat(used).contains(file);
        assertThat(dialogs.asked).isEmpty();
    }

    @Test
    void savingUnderAnotherNameAddsTheEndingAndMovesTheWorkspaceThere() {
        edit(7);
        dialogs.files.add(folder.resolve("other.json"));

        files.onSaveAs();

        assertThat(files.file()).contains(folder.resolve("other.spillway.json"));
        assertThat(folder.resolve("other.spillway.json")).exists();
        assertThat(WorkspaceFile.read(file).orThrow().document()).isNotEqualTo(edited().document());
    }

    @Test
    void filesAreLookedForBesideTheWorkspace() {
        files.onSaveAs();
        files.onOpen();
        files.open("segment-2018");
        files.onOpen();

        assertThat(dialogs.folders).containsExactly(Optional.of(folder), Optional.of(folder), Optional.empty());
    }

    @Test
    void whatAnotherWindowShowsIsLeftToIt() throws IOException {
        Path other = Files.copy(file, folder.resolve("other.spillway.json"));
        elsewhere.add(other);
        edit(7);
        dialogs.unsaved = FileDialogs.Unsaved.DISCARD;

        files.open(other.toString());
        assertThat(dialogs.asked).as("nothing is left").isEmpty();
        dialogs.files.add(other);
        files.onOpen();

        assertThat(files.file()).contains(file);
        elsewhere.clear();
        files.open(other.toString());
        assertThat(files.file()).contains(other);
    }

    @Test
    void leavingUnsavedWorkAsksAndCancelStays() {
        edit(7);

        files.open("segment-2018");

        assertThat(dialogs.asked).containsExactly("unsaved pipeline.spillway.json");
        assertThat(session.openedProperty().get().name()).isEqualTo("pipeline.spillway.json");
    }

    @Test
    void leavingUnsavedWorkCanSaveItFirst() {
        edit(7);
        dialogs.unsaved = FileDialogs.Unsaved.SAVE;

        files.open("validation-2018");

        assertThat(session.openedProperty().get().name()).isEqualTo("validation-2018");
        assertThat(TreePath.of("baseline", "components", "kafka", "brokers")
                        .in(WorkspaceFile.read(file).orThrow().document()))
                .isEqualTo(JsonNumber.of(7));
    }

    @Test
    void aStarterIsOpenedByItsNameLikeABundledWorkspace() {
        files.open("kafka-stream");

        assertThat(session.openedProperty().get()).isInstanceOfSatisfying(OpenedWorkspace.Loaded.class, loaded -> {
            assertThat(loaded.name()).isEqualTo("kafka-stream");
            assertThat(loaded.bundled()).isTrue();
            assertThat(loaded.file()).isEmpty();
        });
    }

    @Test
    void whatAnotherProgramWroteIsNotOverwrittenWithoutAsking() throws IOException {
        edit(7);
        Files.writeString(file, Files.readString(file) + "\n");

        files.onSave();

        assertThat(dialogs.asked).containsExactly("changed pipeline.spillway.json, unsaved");
        assertThat(edited().modified()).isTrue();
        dialogs.changed = FileDialogs.ChangedOnDisk.OVERWRITE;
        files.onSave();
        assertThat(edited().modified()).isFalse();
    }

    @Test
    void aChangeOnDiskIsNoticedWhenTheWindowComesToTheFront() throws IOException {
        dialogs.changed = FileDialogs.ChangedOnDisk.RELOAD;
        Files.writeString(file, Files.readString(file).replace("\"brokers\": 36", "\"brokers\": 12"));

        files.onFocus();

        assertThat(dialogs.asked).containsExactly("changed pipeline.spillway.json");
        assertThat(TreePath.of("baseline", "components", "kafka", "brokers").in(edited().document()))
                .isEqualTo(JsonNumber.of(12));
        files.onFocus();
        assertThat(dialogs.asked).hasSize(1);
    }

    @Test
    void aFileThatWasOnlyTouchedIsTheSame() throws IOException {
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(NOW));

        files.onFocus();

        assertThat(dialogs.asked).isEmpty();
    }

    @Test
    void aFailureToSaveSaysWhyAndLosesNothing() {
        edit(7);
        dialogs.files.add(folder.resolve("missing").resolve("x.spillway.json"));

        files.onSaveAs();

        assertThat(dialogs.asked.getLast()).contains("was not saved").contains("there is no folder");
        assertThat(edited().modified()).isTrue();
    }

    @Test
    void workThatIsNotSavedIsKeptUntilItIs() {
        edit(7);

        assertThat(kept()).hasSize(1);
        files.onSave();
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatACrashLeftBehindIsRecoveredWithItsFileAndIsNotSavedYet() throws IOException {
        edit(7);
        Path copy = folder.resolve("left");
        Files.createDirectories(copy);
        try (var left = Files.list(folder.resolve("recovery"))) {
            for (Path each :
                    left.filter(path -> path.toString().endsWith(".json")).toList()) {
                Files.copy(each, copy.resolve(String.valueOf(each.getFileName())));
            }
        }
        Recovered recovered = new RecoveryFolder(copy, () -> NOW).orphans().getFirst();

        assertThat(recovery.orphans()).as("held by a window that runs").isEmpty();
        assertThat(recovered.name()).isEqualTo("pipeline.spillway.json");
        assertThat(recovered.file()).contains(file);
        assertThat(recovered.at()).isEqualTo(NOW);
        session.undo();
        files.recover(recovered);
        assertThat(edited().document()).isEqualTo(recovered.document());
        assertThat(edited().modified()).isTrue();
        assertThat(files.file()).contains(file);
        assertThat(recovered.kept()).doesNotExist();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aDocumentWithErrorsIsKeptAndSavedToo() {
        session.edit(Edit.of("break", document -> TreePath.of("prices").put(document, JsonText.of("none"))));

        assertThat(kept()).hasSize(1);
        files.onSave();
        assertThat(edited().modified()).isFalse();
        files.open(file.toString());
        assertThat(session.openedProperty().get()).isInstanceOf(OpenedWorkspace.Loaded.class);
    }

    @Test
    void closingForgetsWhatWasKept() {
        edit(7);
        dialogs.unsaved = FileDialogs.Unsaved.DISCARD;
        boolean[] closed = {false};

        files.onClose(() -> closed[0] = true);

        assertThat(closed[0]).isTrue();
        assertThat(kept()).isEmpty();
    }

    private List<Path> kept() {
        try (var left = Files.list(folder.resolve("recovery"))) {
            return left.filter(path -> path.toString().endsWith(".json")).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void edit(double brokers) {
        session.editTopology(
                "brokers",
                "",
                TopologyEdits.set(TreePath.of("components", "kafka", "brokers"), JsonNumber.of(brokers)));
    }

    private Edited edited() {
        return Optional.of(session.editedProperty().get()).get().orElseThrow();
    }
}
