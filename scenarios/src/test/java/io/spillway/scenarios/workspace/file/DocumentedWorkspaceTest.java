package io.spillway.scenarios.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.scenarios.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentedWorkspaceTest {

    private static final String FENCE = "```";

    @Test
    void theExampleOfTheDocumentIsASoundWorkspace() throws IOException {
        String document = Files.readString(root().resolve("docs").resolve("workspace-file.md"));
        int start = document.indexOf(FENCE + "json") + FENCE.length() + "json".length();
        Workspace workspace = Workspaces.parse(document.substring(start, document.indexOf(FENCE, start)));

        assertThat(workspace.scenarioIds()).containsExactly("baseline", "after");
        assertThat(workspace.findings()).isEmpty();
    }

    /** Maven runs tests in the module's directory, an IDE may run them in the root. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("ARCHITECTURE.md")) ? here : here.resolveSibling("");
    }
}
