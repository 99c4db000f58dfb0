package io.spillway.app.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.report.Report;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownReportTest {
    private static String of(String... scenarios) {
        return MarkdownReport.of(Report.of(
                BundledWorkspaces.open("stream-today").orThrow(),
                new WorkspacePricing(),
                new Report.Request(List.of(scenarios), null, false, LocalDate.of(2026, 11, 26), "A test"),
                Work.UNWATCHED));
    }

    @Test
    void scenariosStandBesideTheirDifferencesToTheFirst() {
        assertThat(of("baseline", "kafka"))
                .contains("| Scenario | Per month | Difference | Change | Per million messages | One zone lost |");
    }

    @Test
    void aColumnInWhichNoScenarioHasAnythingIsLeftOut() {
        assertThat(of("baseline"))
                .contains("| Scenario | Per month | Per million messages | One zone lost | One broker lost |\n"
                        + "| --- | ---: | ---: | --- | --- |\n");
    }
}
