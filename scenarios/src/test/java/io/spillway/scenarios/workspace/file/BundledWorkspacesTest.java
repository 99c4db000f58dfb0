package io.spillway.scenarios.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillway.scenarios.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundledWorkspacesTest {

    @Test
    void theIndexNamesEveryFileOfTheFolder() throws Exception {
        Path index = Path.of(Objects.requireNonNull(
                        BundledWorkspaces.class.getResource("/io/spillway/scenarios/workspaces/index.txt"))
                .toURI());
        List<String> ids;
        try (Stream<Path> files = Files.list(Objects.requireNonNull(index.getParent()))) {
            ids = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(WorkspaceFile.ENDING))
                    .map(name -> name.substring(0, name.length() - WorkspaceFile.ENDING.length()))
                    .toList();
        }

        assertThat(BundledWorkspaces.list()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void everyScenarioOfEveryBundledWorkspaceCanBeComputed() {
        for (String id : BundledWorkspaces.list()) {
            Workspace workspace = BundledWorkspaces.open(id).orThrow();

            assertThat(workspace.findings()).as(id).isEmpty();
        }
    }

    @Test
    void everyBundledWorkspaceIsInCanonicalForm() {
        for (String id : BundledWorkspaces.list()) {
            Workspace workspace = BundledWorkspaces.open(id).orThrow();

            assertThat(new String(BundledWorkspaces.bytes(id), StandardCharsets.UTF_8))
                    .as(id)
                    .isEqualTo(new String(WorkspaceFile.bytes(workspace), StandardCharsets.UTF_8));
        }
    }

    @Test
    void anUnknownOneIsNamed() {
        assertThatThrownBy(() -> BundledWorkspaces.open("none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no workspace 'none' comes with the program");
    }

    @Test
    void aStarterIsOpenedByItsNameToo() {
        for (String id : StarterWorkspaces.list()) {
            assertThat(BundledWorkspaces.names()).contains(id);
            assertThat(BundledWorkspaces.open(id).orThrow())
                    .isEqualTo(StarterWorkspaces.open(id).orThrow());
            assertThat(BundledWorkspaces.bytes(id)).isEqualTo(StarterWorkspaces.bytes(id));
        }
    }
}
