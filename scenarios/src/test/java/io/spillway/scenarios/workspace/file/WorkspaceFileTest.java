package io.spillway.scenarios.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.commitment.Commitment;
import io.spillway.scenarios.workspace.BusinessFigures;
import io.spillway.scenarios.workspace.Change;
import io.spillway.scenarios.workspace.ChangeStatus;
import io.spillway.scenarios.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceFileTest {

    @Test
    void readsEveryPart() {
        Workspace workspace = Workspaces.parse(Workspaces.SOUND);

        assertThat(workspace.name()).isEqualTo("Small");
        assertThat(workspace.prices().snapshot()).isEqualTo("2018-11");
        assertThat(workspace.prices().discounts()).containsExactly(Map.entry("AmazonEC2", 0.05));
        assertThat(workspace.prices().rateOverrides()).hasSize(2);
        assertThat(workspace.scenarioIds()).containsExactly("baseline", "both", "today");
        assertThat(workspace.snapshotOf(workspace.scenario("today"))).isEqualTo("current");
        assertThat(workspace.snapshotOf(workspace.scenario("both"))).isEqualTo("2018-11");
        Change go = workspace.change("go");
        assertThat(go)
                .isEqualTo(new Change(
                        "go",
                        "Rewrite in Go",
                        "Platform",
                        "fewer containers",
                        ChangeStatus.IN_PROGRESS,
                        LocalDate.of(2019, 1, 31),
                        YearMonth.of(2019, 2),
                        null,
                        List.of(),
                        60.0,
                        800.0,
                        0.9,
                        null,
                        null,
                        go.patch()));
        assertThat(workspace.commitments())
                .containsEntry(
                        "ri",
                        new Commitment.ReservedInstances(
                                "ri",
                                "us-west-2",
                                "c5.9xlarge",
                                Commitment.Scope.REGIONAL,
                                Commitment.OfferingClass.STANDARD,
                                1,
                                Commitment.Payment.NO_UPFRONT,
                                10,
                                null,
                                YearMonth.of(2018, 6),
                                YearMonth.of(2019, 6)))
                .containsEntry(
                        "sp", new Commitment.SavingsPlan("sp", null, null, 3, 12.5, Map.of("*", 0.7), 0, null, null));
        assertThat(workspace.business()).isEqualTo(new BusinessFigures(10_000_000, 1_000_000, null));
        assertThat(workspace.actuals())
                .containsExactly(Map.entry(YearMonth.of(2018, 11), Map.of("AmazonEC2", 50_000.25)));
        assertThat(workspace.layout().members()).containsOnlyKeys("fleet");
        assertThat(workspace.findings()).isEmpty();
    }

    @Test
    void whatIsWrittenReadsBackAsTheSameWorkspaceAndTheSameBytes(@TempDir Path folder) throws Exception {
        Workspace workspace = Workspaces.parse(Workspaces.SOUND);
        Path file = folder.resolve("small.spillway.json");
        WorkspaceFile.write(file, workspace);
        Workspace again = WorkspaceFile.read(file).orThrow();

        assertThat(again).isEqualTo(workspace);
        assertThat(WorkspaceFile.bytes(again)).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void keysAreWrittenInTheOrderOfTheFormatAndIdsInTheOrderOfTheFile() {
        Workspace workspace = Workspaces.parse("""
                {
                  "baseline": {
                    "components": {
                      "z": {"messageBytes": 1, "messagesPerSecond": 5.50, "name": "Z", "kind": "traffic-source"},
                      "a": {"name": "A", "kind": "traffic-source", "messagesPerSecond": 1e3, "messageBytes": 1}
                    },
                    "homeRegion": "us-west-2"
                  },
                  "prices": {"snapshot": "2018-11"},
                  "name": "Order",
                  "formatVersion": 1
                }
                """);

        assertThat(new String(WorkspaceFile.bytes(workspace), StandardCharsets.UTF_8))
                .isEqualTo("""
                {
                  "formatVersion": 1,
                  "name": "Order",
                  "prices": {
                    "snapshot": "2018-11"
                  },
                  "baseline": {
                    "homeRegion": "us-west-2",
                    "components": {
                      "z": {
                        "kind": "traffic-source",
                        "name": "Z",
                        "messagesPerSecond": 5.5,
                        "messageBytes": 1
                      },
                      "a": {
                        "kind": "traffic-source",
                        "name": "A",
                        "messagesPerSecond": 1000,
                        "messageBytes": 1
                      }
                    }
                  }
                }
                """);
    }
}
