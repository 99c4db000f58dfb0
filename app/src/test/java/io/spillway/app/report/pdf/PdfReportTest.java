package io.spillway.app.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillway.app.report.Report;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The summary is one page, however many scenarios there are. */
final class PdfReportTest {
    @Test
    void theSummaryOfTheReferenceFitsOnePage() throws IOException {
        Workspace workspace = BundledWorkspaces.open("segment-2018").orThrow();
        Report report = report(workspace);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        PdfReport.write(report, List.of(), out);

        try (PdfReader reader = new PdfReader(out.toByteArray())) {
            String first = words(reader, 1);
            for (String id : workspace.scenarioIds()) {
                assertThat(first).contains(words(workspace.scenario(id).name()));
            }
            assertThat(first).contains(words("Gross margin is at the same revenue."));
            assertThat(words(reader, 2)).doesNotContain(words("Per month"));
        }
    }

    @Test
    void aPictureStandsOnAPageOfItsOwnUnderItsTitle() throws IOException {
        Report report = report(BundledWorkspaces.open("stream-today").orThrow());
        List<Picture> pictures = List.of(
                new Picture("Wide", 2000, 100, graphics -> graphics.fillRect(0, 0, 2000, 100)),
                new Picture("High", 100, 2000, graphics -> graphics.fillRect(0, 0, 100, 2000)));
        List<String> without = pages(report, List.of());

        List<String> with = pages(report, pictures);

        assertThat(with).hasSize(without.size() + 2);
        assertThat(with).containsSubsequence("Wide", "High");
        assertThat(with).contains(without.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 5_000, 20_000, 60_000})
    void aDiskThatIsFullIsAnErrorOfTheFileAndNotOfTheProgram(int room) {
        Report report = report(BundledWorkspaces.open("stream-today").orThrow());

        assertThatThrownBy(() -> PdfReport.write(report, List.of(), new FullAfter(room)))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }

    private static final class FullAfter extends OutputStream {
        private int room;

        FullAfter(int room) {
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            if (room-- <= 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void aColumnInWhichNoScenarioHasAnythingIsLeftOut() throws IOException {
        Report one = report(BundledWorkspaces.open("stream-today").orThrow(), "baseline");

        assertThat(pages(one, List.of()).getFirst())
                .contains(words("Per month Per year Per million Zone lost"))
                .doesNotContain("Difference", "Change", words("Gross margin"), "Note");
    }

    private static Report report(Workspace workspace, String... scenarios) {
        return Report.of(
                workspace,
                new WorkspacePricing(),
                new Report.Request(List.of(scenarios), null, false, LocalDate.of(2026, 11, 26), "A test"),
                Work.UNWATCHED);
    }

    private static List<String> pages(Report report, List<Picture> pictures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReport.write(report, pictures, out);
        List<String> pages = new ArrayList<>();
        try (PdfReader reader = new PdfReader(out.toByteArray())) {
            for (int i = 1; i <= reader.getNumberOfPages(); i++) {
                pages.add(words(reader, i));
            }
        }
        return pages;
    }

    private static String words(PdfReader reader, int page) throws IOException {
        return words(new PdfTextExtractor(reader).getTextFromPage(page));
    }

    /** Cells break lines where they like. */
    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }
}
