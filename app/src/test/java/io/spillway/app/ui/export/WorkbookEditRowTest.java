package io.spillway.app.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.workbook.read.WorkbookEdits;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What was edited in a workbook, as a person reads it before taking it over. */
final class WorkbookEditRowTest {
    private final Workspace workspace =
            Objects.requireNonNull(TestSessions.shown(TestSessions.open()).workspace());

    @Test
    void rowsNameTheScenarioAndBothValuesWithTheirUnit() {
        WorkbookEdits edits = new WorkbookEdits(
                List.of(new WorkbookEdits.Proposal(
                        "baseline",
                        List.of(
                                new WorkbookEdits.Edit("a.rate", "Messages per second", "msg/s", "10", "20"),
                                new WorkbookEdits.Edit("a.routing", "Routing policy", "1", "any-zone", "zone-local")),
                        JsonObject.of(Map.of()))),
                List.of(new WorkbookEdits.SharedEdit(
                        new WorkbookEdits.Edit("changes.x.effortDays", "Effort of X", "day", "", "5"),
                        TreePath.of("changes", "x", "effortDays"),
                        JsonNumber.of(5))),
                List.of());

        assertThat(WorkbookEditRow.of(edits, workspace))
                .containsExactly(
                        new WorkbookEditRow("Baseline", "Messages per second", "a.rate", "10 msg/s", "20 msg/s"),
                        new WorkbookEditRow("Baseline", "Routing policy", "a.routing", "any-zone", "zone-local"),
                        new WorkbookEditRow(
                                "All scenarios", "Effort of X", "changes.x.effortDays", "nothing", "5 day"));
    }
}
