package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spillway.scenarios.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person changes inputs in the workbook, one at a time and all together; LibreOffice calculates, starting from cached values
 * that are all wrong; and every formula comes to what the engine says of a workspace with the same edits.
 */
final class EditedBookTest {
    private static final int FIRST_EXPORTED = 12;

    private static final List<TypedEdit> STREAM = List.of(
            TypedEdit.component("clients", "messagesPerSecond", 71_000.0),
            TypedEdit.component("clients", "messageBytes", 2_300.0),
            TypedEdit.component("clients", "burst", 1.7),
            TypedEdit.component("api-hosts", "instanceType", "c5.4xlarge"),
            TypedEdit.component("worker-hosts", "instanceType", "m5.8xlarge"),
            TypedEdit.component("api-hosts", "targetUtilization", 0.45),
            TypedEdit.component("api-hosts", "purchaseOption", "reserved-standard-1y-no-upfront"),
            TypedEdit.component("api", "messagesPerSecondPerContainer", 333.0),
            TypedEdit.component("api", "memoryGiBPerContainer", 7.5),
            TypedEdit.component("api-hosts", "zones.a", 3.0),
            TypedEdit.component("worker-hosts", "zones.c", 0.0),
            TypedEdit.component("nsq", "diskGiB", 444.0),
            TypedEdit.component("nsq", "diskType", "st1"),
            TypedEdit.flow("enrich", "routing", "zone-local"),
            TypedEdit.flow("archive-read", "routing", "zone-preferred"),
            TypedEdit.flow("store", "messagesPerRequest", 123.0),
            TypedEdit.flow("requests", "responseBytesPerMessage", 900.0),
            TypedEdit.assumption("hoursPerMonth", 720.0),
            TypedEdit.assumption("bytesPerGb", 1e9),
            TypedEdit.ofScenario("kafka-in-zone", "central-kafka", "kafka", "replicationFactor", 2.0),
            TypedEdit.price("AWSDataTransfer", "DataTransfer-Regional-Bytes", 0.017));

    private static final List<TypedEdit> REFERENCE = List.of(
            TypedEdit.component("clients", "messagesPerSecond", 201_000.0),
            TypedEdit.component("clients", "burst", 1.3),
            TypedEdit.component("cloud-apis", "messageBytes", 1_700.0),
            TypedEdit.component("forwarding-hosts", "instanceType", "c5.4xlarge"),
            TypedEdit.component("kafka-personas", "instanceType", "m5.4xlarge"),
            TypedEdit.component("inbound-hosts", "zones.a", 2.0),
            TypedEdit.component("centrifuge-hosts", "zones.c", 0.0),
            TypedEdit.component("pipeline-hosts", "targetUtilization", 0.6),
            TypedEdit.component("inbound-hosts", "purchaseOption", "reserved-standard-1y-no-upfront"),
            TypedEdit.component("proxy", "messagesPerSecondPerContainer", 250.0),
            TypedEdit.component("validation", "memoryGiBPerContainer", 5.0),
            TypedEdit.component("inbound-nsq", "diskGiB", 700.0),
            TypedEdit.component("kafka", "replicationFactor", 2.0),
            TypedEdit.component("kafka-warehouses", "retentionHours", 30.0),
            TypedEdit.component("nat", "mode", "single"),
            TypedEdit.component("raw-archive", "retentionDays", 90.0),
            TypedEdit.component("analytics-js", "loadsPerMonth", 4e9),
            TypedEdit.flow("forward", "routing", "zone-local"),
            TypedEdit.flow("read", "routing", "zone-preferred"),
            TypedEdit.flow("out", "retryShare", 0.2),
            TypedEdit.assumption("hoursPerMonth", 720.0),
            TypedEdit.price("AWSDataTransfer", "DataTransfer-Regional-Bytes", 0.017));

    private static final List<TypedEdit> KINDS = List.of(
            TypedEdit.component("clients", "messagesPerSecond", 47_000.0),
            TypedEdit.component("workers", "zones.a", 1.0),
            TypedEdit.component("front", "instanceType", "m5.4xlarge"),
            TypedEdit.component("front", "scaling", "fixed"),
            TypedEdit.component("front", "spotShare", 0.3),
            TypedEdit.component("back", "purchaseOption", "reserved-standard-1y-no-upfront"),
            TypedEdit.component("loader", "copyPerZone", "on"),
            TypedEdit.component("central", "diskGiB", 600.0),
            TypedEdit.component("lookup", "proxyInstances", 6.0),
            TypedEdit.component("log", "replicationFactor", 2.0),
            TypedEdit.component("managed", "brokerType", "kafka.m5.2xlarge"),
            TypedEdit.component("alb", "rulesPerRequest", 30.0),
            TypedEdit.component("nlb", "crossZone", "on"),
            TypedEdit.component("nat", "mode", "single"),
            TypedEdit.component("cdn", "objectBytes", 90_000.0),
            TypedEdit.component("archive", "daysBeforeTransition", 20.0),
            TypedEdit.component("rows", "deployment", "multi-az"),
            TypedEdit.component("snapshots", "protectedGb", 30_000.0),
            TypedEdit.component("events", "usdPerUnit", 0.3),
            TypedEdit.flow("requeue", "routing", "any-zone"),
            TypedEdit.assumption("bytesPerGb", 1e9),
            TypedEdit.price("AWSDataTransfer", "DataTransfer-Regional-Bytes", 0.017));

    @TempDir
    private Path folder;

    @Test
    void everyEditOfTheStreamCalculatesToWhatTheEngineSays() {
        check(TestBooks.bundled("stream-today"), STREAM, "baseline", "kafka-in-zone");
    }

    @Test
    void everyEditOfTheReferenceCalculatesToWhatTheEngineSays() {
        check(TestBooks.bundled("segment-2018"), REFERENCE, "baseline", "only-in-zone-consumers");
    }

    @Test
    void everyEditOfEachKindCalculatesToWhatTheEngineSays() {
        check(TestBooks.everyKind(), KINDS, "baseline", "small");
    }

    private void check(Workspace workspace, List<TypedEdit> edits, String... scenarios) {
        assumeTrue(LibreOffice.isInstalled(), LibreOffice.ABSENT);
        assertThat(edits).hasSizeGreaterThanOrEqualTo(20);
        Path book = TestBooks.export(folder, "book", workspace, scenarios);
        Map<String, List<TypedEdit>> cases = new LinkedHashMap<>();
        for (TypedEdit edit : edits) {
            cases.put(edit.path().replaceAll("[^A-Za-z0-9]", "-"), List.of(edit));
        }
        cases.put("all", edits);
        List<Path> edited = new ArrayList<>();
        cases.forEach((name, of) ->
                edited.add(TypedEdit.typed(book, of).named(name).poison().save()));

        // LibreOffice works on one core, and the engine meanwhile on the other.
        CompletableFuture<List<Path>> calculating =
                CompletableFuture.supplyAsync(() -> new LibreOffice(folder).convert(edited, "xlsx"));
        Map<String, BookValues> expected = new LinkedHashMap<>();
        cases.forEach((name, of) -> expected.put(
                name,
                BookValues.read(
                        TestBooks.export(folder, "expected-" + name, TypedEdit.edited(workspace, of), scenarios))));
        List<Path> calculated = calculating.join();

        BookValues before = BookValues.read(book);
        int at = 0;
        for (Map.Entry<String, BookValues> entry : expected.entrySet()) {
            BookValues actual = BookValues.read(calculated.get(at++));
            BookValues exported = entry.getValue();
            assertThat(Recalculated.compare(
                                    exported,
                                    actual,
                                    (sheet, cell) -> isLive(sheet, cell) && !isPlaceOfType(exported, sheet, cell))
                            .differences())
                    .as(entry.getKey())
                    .isEmpty();
            assertThat(Recalculated.compare(before, actual).differences())
                    .as(entry.getKey() + " changes something")
                    .isNotEmpty();
        }
    }

    /** Which place an instance type has follows what was in use at the export; what is looked up there is compared. */
    private static boolean isPlaceOfType(BookValues values, String sheet, String cell) {
        return sheet.equals("Choices")
                && Objects.requireNonNull(values.sheet(sheet).get(cell))
                        .formula()
                        .contains("'Instance types'");
    }

    /** The right half of Projects rests on what changes save alone, which is as exported. */
    private static boolean isLive(String sheet, String cell) {
        return !sheet.equals("Projects") || new CellReference(cell).getCol() < FIRST_EXPORTED;
    }
}
