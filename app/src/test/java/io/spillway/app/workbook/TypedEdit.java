package io.spillway.app.workbook;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.MergePatch;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One edit, as it is typed into a workbook and as it stands in a workspace.
 *
 * @param sheet where it is typed
 * @param path of the input in the sheet; of a price, its usage
 * @param scenario in whose column
 * @param keys where the same stands in the workspace file
 */
record TypedEdit(String sheet, String path, String scenario, Object value, String... keys) {
    private static final String REGION = "us-west-2";

    static TypedEdit component(String id, String field, Object value) {
        return new TypedEdit(
                "Assumptions", id + "." + field, "baseline", value, keys("baseline.components." + id + "." + field));
    }

    static TypedEdit flow(String id, String field, Object value) {
        return new TypedEdit(
                "Assumptions", id + "." + field, "baseline", value, keys("baseline.flows." + id + "." + field));
    }

    static TypedEdit assumption(String field, Object value) {
        return new TypedEdit(
                "Assumptions", "assumptions." + field, "baseline", value, keys("baseline.assumptions." + field));
    }

    /** Of a component that only a scenario has, or has otherwise, by a change. */
    static TypedEdit ofScenario(String scenario, String change, String id, String field, Object value) {
        return new TypedEdit(
                "Assumptions", id + "." + field, scenario, value, "changes", change, "patch", "components", id, field);
    }

    /** A price in the baseline's column, which the other scenarios follow. */
    static TypedEdit price(String service, String usage, double usd) {
        return new TypedEdit(
                "Prices", usage, "baseline", usd, "prices", "overrides", service + "/" + REGION + "/" + usage);
    }

    private static String[] keys(String path) {
        return path.split("\\.");
    }

    /** A copy of a workbook in which they are typed. */
    static EditedBook typed(Path book, List<TypedEdit> edits) {
        EditedBook edited = EditedBook.of(book);
        for (TypedEdit edit : edits) {
            if (edit.value instanceof Double price && edit.sheet.equals("Prices")) {
                edited.typePrice(edit.path, REGION, price);
            } else {
                edited.type(edit.sheet, edit.path, edit.scenario, edit.value);
            }
        }
        return edited;
    }

    /** The workspace as a person would have edited it. */
    static Workspace edited(Workspace workspace, List<TypedEdit> edits) {
        JsonObject document = workspace.document();
        for (TypedEdit edit : edits) {
            Json value = edit.value instanceof Double number
                    ? JsonNumber.of(number)
                    : JsonText.of(String.valueOf(edit.value));
            if (edit.sheet.equals("Prices")) {
                Map<String, Json> own = new LinkedHashMap<>();
                own.put("usd", value);
                own.put("source", JsonText.of("an edit"));
                own.put("date", JsonText.of("2026-11"));
                value = JsonObject.of(own);
            }
            for (int i = edit.keys.length - 1; i >= 0; i--) {
                value = JsonObject.of(Map.of(edit.keys[i], value));
            }
            document = MergePatch.apply(document, (JsonObject) value);
        }
        return WorkspaceFile.bind(document).orThrow();
    }
}
