package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.workbook.read.AcceptedEdits;
import io.spillway.app.workbook.read.WorkbookEdits;
import io.spillway.app.workbook.read.WorkbookEdits.Edit;
import io.spillway.app.workbook.read.WorkbookImport;
import io.spillway.model.file.JsonWriter;
import io.spillway.model.file.Parsed;
import io.spillway.scenarios.workspace.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody typed into the workbook comes back as changes to accept. */
final class WorkbookImportTest {
    private static final String SHEET = "Assumptions";

    @TempDir
    private Path folder;

    private final Workspace workspace = TestBooks.bundled("stream-today");

    private WorkbookEdits edits(Path book) {
        return WorkbookImport.read(book, workspace, TestBooks.PRICING).orThrow();
    }

    @Test
    void anEditOfTheBaselineIsOneChangeAndScenariosThatFollowAreNotEdited() {
        Path book = TestBooks.export(folder, "stream", workspace);
        Path edited = EditedBook.of(book)
                .type(SHEET, "clients.messagesPerSecond", "baseline", 60_000.0)
                .type(SHEET, "enrich.routing", "baseline", "zone-local")
                .type(SHEET, "api-hosts.zones.a", "baseline", 2.0)
                .save();

        WorkbookEdits edits = edits(edited);

        assertThat(edits.findings()).isEmpty();
        assertThat(edits.proposals()).hasSize(1);
        assertThat(edits.proposals().getFirst().edits())
                .containsExactlyInAnyOrder(
                        new Edit("clients.messagesPerSecond", "Messages per second", "msg/s", "50000", "60000"),
                        new Edit("enrich.routing", "Routing policy", "1", "any-zone", "zone-local"),
                        new Edit("api-hosts.zones.a", "Zones, zone a", "1", "1", "2"));
        assertThat(JsonWriter.text(edits.proposals().getFirst().patch()))
                .contains("\"messagesPerSecond\": 60000")
                .contains("\"routing\": \"zone-local\"");
        Workspace accepted = AcceptedEdits.accept(workspace, edits, "book.xlsx").orThrow();
        assertThat(accepted.findings()).isEmpty();
        assertThat(accepted.scenario("baseline-edited").changes()).containsExactly("workbook-baseline");
        assertThat(accepted.baseline()).isEqualTo(workspace.baseline());
        var zones = TestBooks.PRICING
                .result(accepted, accepted.scenario("baseline-edited"))
                .orThrow()
                .evaluation();
        assertThat(zones.value(zones.graph().get("api-hosts.zones"), 0)).isEqualTo(0.5);
        assertThat(zones.value("clients.messagesPerSecond")).isEqualTo(60_000);
    }

    @Test
    void aScenarioThatWasGivenAValueIsAChangeOfItsOwn() {
        Path book = TestBooks.export(folder, "stream", workspace);
        Path edited = EditedBook.of(book)
                .type(SHEET, "kafka.retentionHours", "kafka", 48.0)
                .type(SHEET, "clients.burst", "kafka", 1.9)
                .save();

        WorkbookEdits edits = edits(edited);

        assertThat(edits.proposals())
                .extracting(WorkbookEdits.Proposal::scenario)
                .containsExactly("kafka");
        Workspace accepted = AcceptedEdits.accept(workspace, edits, "book.xlsx").orThrow();
        assertThat(accepted.scenario("kafka-edited").changes()).containsExactly("central-kafka", "workbook-kafka");
    }

    @Test
    void aNumberThatIsTextIsSaidAndNotTaken() {
        Path book = TestBooks.export(folder, "stream", workspace);
        Path edited = EditedBook.of(book)
                .type(SHEET, "clients.burst", "baseline", "a lot")
                .save();

        WorkbookEdits edits = edits(edited);

        assertThat(edits.proposals()).isEmpty();
        assertThat(edits.findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("clients.burst").contains("a lot"));
    }

    @Test
    void aBusinessFigureIsSaidAndNotTaken() {
        Workspace kinds = TestBooks.everyKind();
        Path book = TestBooks.export(folder, "kinds", kinds);
        Path edited = EditedBook.of(book)
                .type(SHEET, "business.revenueUsdPerMonth", "baseline", 3_000_000.0)
                .save();

        assertThat(WorkbookImport.read(book, kinds, TestBooks.PRICING).orThrow().findings())
                .noneMatch(finding -> finding.message().contains("business."));
        assertThat(WorkbookImport.read(edited, kinds, TestBooks.PRICING)
                        .orThrow()
                        .findings())
                .filteredOn(finding -> finding.message().contains("business."))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("business.revenueUsdPerMonth", "2000000", "3000000", "not taken over"));
    }

    @Test
    void anArchiveThatInflatesToFarMoreThanItHoldsIsRefused() throws IOException {
        Path book = TestBooks.export(folder, "stream", workspace);
        Path bomb = folder.resolve("bomb.xlsx");
        byte[] nothing = new byte[1 << 20];
        Arrays.fill(nothing, (byte) ' ');
        try (ZipFile zip = new ZipFile(book.toFile());
                OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream copy = new ZipOutputStream(out)) {
            String part = BookValues.parts(book).get(SHEET);
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                copy.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    copy.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < 200; i++) {
                        copy.write(nothing);
                    }
                } else {
                    copy.write(zip.getInputStream(entry).readAllBytes());
                }
                copy.closeEntry();
            }
        }

        Parsed<WorkbookEdits> read = WorkbookImport.read(bomb, workspace, TestBooks.PRICING);

        assertThat(read.value()).isNull();
        assertThat(read.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("is not imported"));
    }
}
