package io.spillway.app.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.MergePatch;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person changes inputs in the workbook, one at a time and all together; LibreOffice calculates, starting from cached values
 * that are all wrong; and every formula comes to what the engine says of a workspace with the same edits.
 */
final class EditedBookTest {
    private static final int FIRST_EXPORTED = 12;
    private static final String[] SCENARIOS = {"baseline", "kafka-in-zone"};

    /**
     * One edit.
     *
     * @param sheet where it is typed
     * @param path of the input in the sheet; of a price, its usage
     * @param scenario in whose column
     * @param keys where the same stands in the workspace file
     */
    private record Edit(String sheet, String path, String scenario, Object value, String... keys) {
        static Edit component(String id, String field, Object value) {
            return new Edit(
                    "Assumptions",
                    id + "." + field,
                    "baseline",
                    value,
                    keys("baseline.components." + id + "." + field));
        }

        static Edit flow(String id, String field, Object value) {
            return new Edit(
                    "Assumptions", id + "." + field, "baseline", value, keys("baseline.flows." + id + "." + field));
        }

        static Edit assumption(String field, Object value) {
            return new Edit(
                    "Assumptions", "assumptions." + field, "baseline", value, keys("baseline.assumptions." + field));
        }

        private static String[] keys(String path) {
            return path.split("\\.");
        }
    }

    private static final List<Edit> EDITS = List.of(
            Edit.component("clients", "messagesPerSecond", 71_000.0),
            Edit.component("clients", "messageBytes", 2_300.0),
            Edit.component("clients", "burst", 1.7),
            Edit.component("api-hosts", "instanceType", "c5.4xlarge"),
            Edit.component("worker-hosts", "instanceType", "m5.8xlarge"),
            Edit.component("api-hosts", "targetUtilization", 0.45),
            Edit.component("api-hosts", "purchaseOption", "reserved-standard-1y-no-upfront"),
            Edit.component("api", "messagesPerSecondPerContainer", 333.0),
            Edit.component("api", "memoryGiBPerContainer", 7.5),
            Edit.component("api-hosts", "zones.a", 3.0),
            Edit.component("worker-hosts", "zones.c", 0.0),
            Edit.component("nsq", "diskGiB", 444.0),
            Edit.component("nsq", "diskType", "st1"),
            Edit.flow("enrich", "routing", "zone-local"),
            Edit.flow("archive-read", "routing", "zone-preferred"),
            Edit.flow("store", "messagesPerRequest", 123.0),
            Edit.flow("requests", "responseBytesPerMessage", 900.0),
            Edit.assumption("hoursPerMonth", 720.0),
            Edit.assumption("bytesPerGb", 1e9),
            new Edit(
                    "Assumptions",
                    "kafka.replicationFactor",
                    "kafka-in-zone",
                    2.0,
                    "changes",
                    "central-kafka",
                    "patch",
                    "components",
                    "kafka",
                    "replicationFactor"),
            new Edit(
                    "Prices",
                    "DataTransfer-Regional-Bytes",
                    "baseline",
                    0.017,
                    "prices",
                    "overrides",
                    "AWSDataTransfer/us-west-2/DataTransfer-Regional-Bytes"));

    @TempDir
    private Path folder;

    @Test
    void everyEditCalculatesToWhatTheEngineSays() {
        assumeTrue(LibreOffice.isInstalled(), LibreOffice.ABSENT);
        Workspace workspace = TestBooks.bundled("stream-today");
        Path book = TestBooks.export(folder, "stream", workspace, SCENARIOS);
        Map<String, List<Edit>> cases = new LinkedHashMap<>();
        for (Edit edit : EDITS) {
            cases.put(edit.path().replaceAll("[^A-Za-z0-9]", "-"), List.of(edit));
        }
        cases.put("all", EDITS);
        List<Path> edited = new ArrayList<>();
        cases.forEach((name, edits) ->
                edited.add(typed(book, edits).named(name).poison().save()));

        List<Path> calculated = new LibreOffice(folder).convert(edited, "xlsx");

        BookValues before = BookValues.read(book);
        int at = 0;
        for (Map.Entry<String, List<Edit>> entry : cases.entrySet()) {
            Workspace same = edited(workspace, entry.getValue());
            BookValues expected =
                    BookValues.read(TestBooks.export(folder, "expected-" + entry.getKey(), same, SCENARIOS));
            BookValues actual = BookValues.read(calculated.get(at++));
            assertThat(Recalculated.compare(expected, actual, EditedBookTest::isLive)
                            .differences())
                    .as(entry.getKey())
                    .isEmpty();
            assertThat(Recalculated.compare(before, actual).differences())
                    .as(entry.getKey() + " changes something")
                    .isNotEmpty();
        }
    }

    /** The right half of Projects rests on what changes save alone, which is as exported. */
    private static boolean isLive(String sheet, String cell) {
        return !sheet.equals("Projects") || new CellReference(cell).getCol() < FIRST_EXPORTED;
    }

    private static EditedBook typed(Path book, List<Edit> edits) {
        EditedBook edited = EditedBook.of(book);
        for (Edit edit : edits) {
            if (edit.value() instanceof Double price && edit.sheet().equals("Prices")) {
                edited.typePrice(edit.path(), "us-west-2", price);
            } else {
                edited.type(edit.sheet(), edit.path(), edit.scenario(), edit.value());
            }
        }
        return edited;
    }

    /** The workspace as a person would have edited it. */
    private static Workspace edited(Workspace workspace, List<Edit> edits) {
        JsonObject document = workspace.document();
        for (Edit edit : edits) {
            Json value = edit.value() instanceof Double number
                    ? JsonNumber.of(number)
                    : JsonText.of(String.valueOf(edit.value()));
            if (edit.sheet().equals("Prices")) {
                Map<String, Json> own = new LinkedHashMap<>();
                own.put("usd", value);
                own.put("source", JsonText.of("an edit"));
                own.put("date", JsonText.of("2026-11"));
                value = JsonObject.of(own);
            }
            for (int i = edit.keys().length - 1; i >= 0; i--) {
                value = JsonObject.of(Map.of(edit.keys()[i], value));
            }
            document = MergePatch.apply(document, (JsonObject) value);
        }
        return WorkspaceFile.bind(document).orThrow();
    }
}
