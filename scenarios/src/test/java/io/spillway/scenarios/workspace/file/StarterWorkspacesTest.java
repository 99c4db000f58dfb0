package io.spillway.scenarios.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.finding.Finding;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StarterWorkspacesTest {

    static List<String> starters() {
        return StarterWorkspaces.list();
    }

    @ParameterizedTest
    @MethodSource("starters")
    void everyScenarioOfAStarterHasAKnownTotal(String id) {
        Workspace workspace = StarterWorkspaces.open(id).orThrow();

        assertThat(new WorkspacePricing().results(workspace))
                .hasSizeGreaterThan(1)
                .allSatisfy(result -> {
                    assertThat(result.findings()).as(result.scenario().id()).noneMatch(Finding::isError);
                    assertThat(result.orThrow().total().isKnown())
                            .as(result.scenario().id())
                            .isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("starters")
    void aStarterIsInCanonicalForm(String id) {
        Workspace workspace = StarterWorkspaces.open(id).orThrow();

        assertThat(new String(StarterWorkspaces.bytes(id), StandardCharsets.UTF_8))
                .isEqualTo(new String(WorkspaceFile.bytes(workspace), StandardCharsets.UTF_8));
    }
}
