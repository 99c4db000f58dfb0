package io.spillway.app.workbook.read;

import io.spillway.app.workbook.read.WorkbookEdits.Edit;
import io.spillway.app.workbook.read.WorkbookEdits.SharedEdit;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonText;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.workspace.Change;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was edited in the ledger of projects. */
final class LedgerEdits {
    private static final int HEAD_ROW = 4;
    private static final String STATUS = "Status";

    /** Fields of a change by the heads of their columns. */
    private static final Map<String, String> NUMBERS = Map.of(
            "Effort (days)", "effortDays",
            "Day rate", "dayRateUsd",
            "Confidence", "confidence",
            "Estimated", "estimatedSavingUsdPerMonth",
            "Realised", "realisedSavingUsdPerMonth");

    private final Workspace workspace;
    private final NotTaken notTaken;
    private final List<SharedEdit> edits = new ArrayList<>();

    LedgerEdits(Workspace workspace, NotTaken notTaken) {
        this.workspace = workspace;
        this.notTaken = notTaken;
    }

    List<SharedEdit> read(List<SavedRow> sheet) {
        Map<String, Integer> columns = new HashMap<>();
        for (SavedRow row : sheet) {
            if (row.number() == HEAD_ROW) {
                row.cells().forEach((column, cell) -> columns.putIfAbsent(cell.text(), column));
            } else if (row.number() > HEAD_ROW) {
                Change change = workspace.changes().get(row.text(0));
                if (change == null) {
                    // The totals by status and owner begin below the ledger.
                    break;
                }
                ledger(row, change, columns);
            }
        }
        return edits;
    }

    private void ledger(SavedRow row, Change change, Map<String, Integer> columns) {
        NUMBERS.forEach((head, field) -> {
            Integer column = columns.get(head);
            if (column != null) {
                number(change, field, row.cells().get(column));
            }
        });
        Integer status = columns.get(STATUS);
        if (status != null) {
            status(change, row.cells().get(status));
        }
        locked(row, columns, "Title", change, change.title());
        locked(row, columns, "Owner", change, change.owner());
        locked(row, columns, "Driver", change, change.driver());
        locked(row, columns, "Due", change, change.due());
        locked(row, columns, "Takes effect", change, change.starts());
    }

    private void number(Change change, String field, @Nullable SavedCell now) {
        FieldSpec spec = FieldSpec.of(Change.class, field);
        Double before = spec.valueIn(change) instanceof Double number ? number : null;
        if (now == null ? before == null : before != null && now.is(before)) {
            return;
        }
        String was = before == null ? "" : JsonNumber.text(before);
        if (now == null) {
            edits.add(edit(change, spec, was, "", null));
            return;
        }
        Double number = now.number();
        if (number == null || number < spec.min() || number > spec.max()) {
            notTaken.add(
                    SavedBook.PROJECTS,
                    now.at(),
                    spec.label() + " of " + change.id(),
                    was,
                    now.shown(),
                    "it is no number from " + JsonNumber.text(spec.min()) + " to " + JsonNumber.text(spec.max()),
                    "type such a number");
            return;
        }
        edits.add(edit(change, spec, was, JsonNumber.text(number), JsonNumber.of(number)));
    }

    private void status(Change change, @Nullable SavedCell now) {
        FieldSpec spec = FieldSpec.of(Change.class, "status");
        String before = FieldSpec.choiceText(change.status());
        String text = now == null ? "" : now.text();
        if (text.equals(before)) {
            return;
        }
        if (!spec.choices().contains(text)) {
            notTaken.add(
                    SavedBook.PROJECTS,
                    now == null ? null : now.at(),
                    spec.label() + " of " + change.id(),
                    before,
                    text,
                    "it is none of " + String.join(", ", spec.choices()),
                    "choose one of the list");
            return;
        }
        edits.add(edit(change, spec, before, text, JsonText.of(text)));
    }

    private static SharedEdit edit(Change change, FieldSpec spec, String before, String after, @Nullable Json value) {
        return new SharedEdit(
                new Edit(
                        "changes." + change.id() + "." + spec.name(),
                        spec.label() + " of " + change.title(),
                        spec.unit().symbol(),
                        before,
                        after),
                TreePath.of("changes", change.id(), spec.name()),
                value);
    }

    private void locked(
            SavedRow row, Map<String, Integer> columns, String head, Change change, @Nullable Object value) {
        Integer column = columns.get(head);
        String before = value == null ? "" : value.toString();
        String now = column == null ? before : row.text(column);
        if (column != null && !now.equals(before)) {
            SavedCell cell = row.cells().get(column);
            notTaken.add(
                    SavedBook.PROJECTS,
                    cell == null ? null : cell.at(),
                    head + " of " + change.id(),
                    before,
                    now,
                    "the workbook only shows it",
                    "change it in Spillway, in the table of projects");
        }
    }
}
