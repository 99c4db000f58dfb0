package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spillway.app.workbook.read.AcceptedEdits;
import io.spillway.app.workbook.read.WorkbookEdits;
import io.spillway.app.workbook.read.WorkbookEdits.Edit;
import io.spillway.app.workbook.read.WorkbookEdits.SharedEdit;
import io.spillway.app.workbook.read.WorkbookImport;
import io.spillway.model.file.JsonWriter;
import io.spillway.model.file.Parsed;
import io.spillway.scenarios.workspace.ChangeStatus;
import io.spillway.scenarios.workspace.PriceOverride;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
    void whatIsNotPossibleIsNamedWithItsCellAndNotTaken() {
        Path book = TestBooks.export(folder, "stream", workspace);
        Path edited = EditedBook.of(book)
                .type(SHEET, "clients.burst", "baseline", "a lot")
                .type(SHEET, "api-hosts.instanceType", "baseline", "c9.huge")
                .type(SHEET, "kafka.replicationFactor", "kafka", -1.0)
                .save();

        WorkbookEdits edits = edits(edited);

        assertThat(edits.isEmpty()).isTrue();
        assertThat(messages(edits))
                .containsExactlyInAnyOrder(
                        cell(book, "clients.burst", "F")
                                + "'clients.burst' of baseline was changed from 1.2 to a lot and is not taken over: it is not a"
                                + " number",
                        cell(book, "api-hosts.instanceType", "F")
                                + "'api-hosts.instanceType' of baseline was changed from c7i.4xlarge to c9.huge and is not"
                                + " taken over: it is not one of the list",
                        cell(book, "kafka.replicationFactor", "H")
                                + "'kafka.replicationFactor' of kafka was changed from 3 to -1 and is not taken over: it is no"
                                + " whole number from 1 to 15");
    }

    private static String cell(Path book, String path, String column) {
        return BookValues.read(book).sheet(SHEET).entrySet().stream()
                .filter(cell ->
                        cell.getKey().startsWith("C") && cell.getValue().value().equals(path))
                .map(cell -> SHEET + "!" + column + cell.getKey().substring(1) + ": ")
                .findFirst()
                .orElseThrow();
    }

    private static List<String> messages(WorkbookEdits edits) {
        return edits.findings().stream()
                .map(finding -> finding.location().path() + ": " + finding.message())
                .toList();
    }

    @Test
    void whatTheWorkspaceDoesNotHaveAnyMoreIsNamed() {
        Path book = TestBooks.export(folder, "stream", workspace);
        Workspace broken = changed("\"zoneAware\": \"on\"", "\"hostGroup\": \"nowhere\"");
        Workspace renamed = changed("\"enrichment", "\"enricher");

        assertThat(messages(WorkbookImport.read(book, broken, TestBooks.PRICING).orThrow()))
                .contains(
                        "scenarios.nsq-zone-aware: the scenario 'nsq-zone-aware' cannot be computed, so its column is not compared with it");
        assertThat(messages(
                        WorkbookImport.read(book, renamed, TestBooks.PRICING).orThrow()))
                .contains("Assumptions: the workbook has 'enrichment' that the workspace does not have");
        assertThat(messages(WorkbookImport.read(book, TestBooks.bundled("validation-2018"), TestBooks.PRICING)
                        .orThrow()))
                .as("the workbook of another workspace")
                .anyMatch(
                        message -> message.matches(
                                "Assumptions: the workbook has ('[a-z-]+', ){4}'[a-z-]+' and \\d+ others that the workspace does not have"));
    }

    /** The workspace with another text in its file. */
    private static Workspace changed(String before, String after) {
        String text = new String(BundledWorkspaces.bytes("stream-today"), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        return WorkspaceFile.read(text.replace(before, after).getBytes(StandardCharsets.UTF_8), "changed.spillway.json")
                .orThrow();
    }

    @Test
    void businessFiguresAreReplaced() {
        Workspace kinds = TestBooks.everyKind();
        Path book = TestBooks.export(folder, "kinds", kinds);
        Path edited = EditedBook.of(book)
                .type(SHEET, "business.revenueUsdPerMonth", "baseline", 3_000_000.0)
                .save();

        assertThat(WorkbookImport.read(book, kinds, TestBooks.PRICING).orThrow().shared())
                .isEmpty();
        WorkbookEdits edits =
                WorkbookImport.read(edited, kinds, TestBooks.PRICING).orThrow();
        assertThat(edits.shared())
                .extracting(SharedEdit::edit)
                .containsExactly(new Edit("business.revenueUsdPerMonth", "Revenue", "USD/mo", "2000000", "3000000"));
        Workspace accepted = AcceptedEdits.accept(kinds, edits, "book.xlsx").orThrow();
        assertThat(Objects.requireNonNull(accepted.business()).revenueUsdPerMonth())
                .isEqualTo(3_000_000);
    }

    @Test
    void aPriceThatAllScenariosFollowBecomesAnOwnPrice() {
        Path book = TestBooks.export(folder, "stream", workspace);
        Path edited = EditedBook.of(book)
                .typePrice("DataTransfer-Regional-Bytes", "us-west-2", 0.017)
                .typePrice("DataTransfer-Out-Bytes", "us-west-2", 0.08)
                .save();

        WorkbookEdits edits = edits(edited);

        assertThat(edits.findings()).isEmpty();
        assertThat(edits.proposals()).isEmpty();
        assertThat(edits.shared())
                .extracting(SharedEdit::edit)
                .extracting(Edit::before, Edit::after)
                .containsExactlyInAnyOrder(
                        tuple("0.01", "0.017"), tuple("0.09, 0.085, 0.07, 0.05", "0.08, 0.085, 0.07, 0.05"));
        Workspace accepted = AcceptedEdits.accept(workspace, edits, "book.xlsx").orThrow();
        PriceOverride own = own(accepted, "AWSDataTransfer/us-west-2/DataTransfer-Regional-Bytes");
        assertThat(own.usd()).isEqualTo(0.017);
        assertThat(own.source()).isEqualTo("typed in stream-edited.xlsx");
        assertThat(own(accepted, "AWSDataTransfer/us-west-2/DataTransfer-Out-Bytes")
                        .tiers())
                .containsEntry("0", 0.08)
                .hasSize(4);
        assertThat(accepted.findings()).isEmpty();
    }

    private static PriceOverride own(Workspace workspace, String key) {
        return Objects.requireNonNull(workspace.prices().overrides().get(key));
    }

    @Test
    void aPriceOfOneScenarioAloneIsNamedAndNotTaken() {
        Path book = TestBooks.export(folder, "stream", workspace);
        EditedBook typing = EditedBook.of(book);
        int row = typing.priceRow("DataTransfer-Regional-Bytes", "us-west-2");
        Path edited = typing.put("Prices", "G" + row, 0.02).save();

        WorkbookEdits edits = edits(edited);

        assertThat(edits.isEmpty()).isTrue();
        assertThat(messages(edits))
                .containsExactly("Prices!G" + row + ": the price AWSDataTransfer/us-west-2/DataTransfer-Regional-Bytes"
                        + " (nsq-zone-aware) was changed from 0.01 to 0.02 and is not taken over: an own price holds for all"
                        + " scenarios, and this one is not the same in all");
    }

    @Test
    void aPriceOfAnInstanceTypeBecomesAnOwnPriceAndItsShapeIsNamed() {
        Path book = TestBooks.export(folder, "stream", workspace);
        Path edited = EditedBook.of(book)
                .typeAt("Instance types", "c5.9xlarge", "On-Demand price", 1.25)
                .typeAt("Instance types", "c5.large", "vCPU", 3.0)
                .save();

        WorkbookEdits edits = edits(edited);

        assertThat(edits.shared())
                .extracting(SharedEdit::edit)
                .containsExactly(new Edit(
                        "prices.overrides.AmazonEC2/us-west-2/BoxUsage:c5.9xlarge",
                        "Own price",
                        "USD",
                        "1.53",
                        "1.25"));
        assertThat(messages(edits))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains("Instance types!", "vCPU of c5.large was changed from 2 to 3 and is not taken over"));
    }

    @Test
    void theLedgerIsTakenOverAndWhatItOnlyShowsIsNamed() {
        Path book = TestBooks.export(folder, "stream", workspace);
        Path edited = EditedBook.of(book)
                .typeAt("Projects", "central-kafka", "Status", "planned")
                .typeAt("Projects", "central-kafka", "Confidence", 0.5)
                .typeAt("Projects", "zone-aware", "Realised", 3_000.0)
                .typeAt("Projects", "zone-aware", "Title", "Another title")
                .typeAt("Projects", "msk", "Status", "perhaps")
                .save();

        WorkbookEdits edits = edits(edited);

        Workspace accepted = AcceptedEdits.accept(workspace, edits, "book.xlsx").orThrow();
        assertThat(accepted.change("central-kafka").status()).isEqualTo(ChangeStatus.PLANNED);
        assertThat(accepted.change("central-kafka").confidence()).isEqualTo(0.5);
        assertThat(accepted.change("zone-aware").realisedSavingUsdPerMonth()).isEqualTo(3_000);
        assertThat(accepted.change("zone-aware").title()).isEqualTo("Zone-aware NSQ");
        assertThat(messages(edits))
                .hasSize(2)
                .anyMatch(message ->
                        message.contains("Title of zone-aware was changed from Zone-aware NSQ to Another title"))
                .anyMatch(message -> message.contains("Status of msk was changed from idea to perhaps"));
    }

    @Test
    void aBookThatASpreadsheetSavedWithoutAnEditHasNoneToTake() {
        assumeTrue(LibreOffice.isInstalled(), LibreOffice.ABSENT);
        Workspace kinds = TestBooks.everyKind();
        Path stream = TestBooks.export(folder, "stream", workspace);
        Path every = TestBooks.export(folder, "kinds", kinds);

        List<Path> saved = new LibreOffice(folder).convert(List.of(stream, every), "xlsx");

        WorkbookEdits none = new WorkbookEdits(List.of(), List.of(), List.of());
        assertThat(edits(saved.getFirst())).isEqualTo(none);
        assertThat(WorkbookImport.read(saved.getLast(), kinds, TestBooks.PRICING)
                        .orThrow())
                .isEqualTo(none);
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
