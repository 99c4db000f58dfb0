package io.spillway.scenarios.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.component.ComponentKind;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonReader;
import io.spillway.model.finding.Finding;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComponentTemplatesTest {
    private static final WorkspacePricing PRICING = new WorkspacePricing();
    private static final byte[] EMPTY = """
            {"formatVersion": 1, "name": "New", "prices": {"snapshot": "current"},
             "baseline": {"homeRegion": "us-east-1", "components": {}}}
            """.getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void aNewComponentOfEveryKindCanBeComputedAtOnce(ComponentKind kind) {
        JsonObject empty = (JsonObject) JsonReader.read(EMPTY, "new").orThrow();

        JsonObject document =
                Recording.OF_BASELINE.record(empty, TopologyEdits.addComponent("new", kind, "New", "Hosts"));

        Workspace workspace = WorkspaceFile.bind(document).orThrow();
        ScenarioResult result = PRICING.result(workspace, workspace.scenario("baseline"));
        assertThat(workspace.baseline().component("new")).isInstanceOf(kind.type());
        assertThat(result.findings()).noneMatch(Finding::isError);
        assertThat(result.breakdown()).isNotNull();
    }
}
