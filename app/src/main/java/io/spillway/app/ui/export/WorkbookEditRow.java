package io.spillway.app.ui.export;

import io.spillway.app.text.Texts;
import io.spillway.app.workbook.read.WorkbookEdits;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/**
 * One edit of a workbook, for people.
 *
 * @param where the scenario, or all of them
 * @param path of the input
 */
record WorkbookEditRow(String where, String input, String path, String before, String after) {
    static List<WorkbookEditRow> of(WorkbookEdits edits, Workspace workspace) {
        List<WorkbookEditRow> rows = new ArrayList<>();
        for (WorkbookEdits.Proposal proposal : edits.proposals()) {
            String scenario = workspace.scenario(proposal.scenario()).name();
            proposal.edits().forEach(edit -> rows.add(row(scenario, edit)));
        }
        edits.shared().forEach(shared -> rows.add(row(Texts.of("export.allScenarios"), shared.edit())));
        return rows;
    }

    private static WorkbookEditRow row(String where, WorkbookEdits.Edit edit) {
        return new WorkbookEditRow(
                where, edit.label(), edit.path(), value(edit.before(), edit.unit()), value(edit.after(), edit.unit()));
    }

    private static String value(String text, String unit) {
        if (text.isEmpty()) {
            return Texts.of("export.nothing");
        }
        boolean plain = unit.isEmpty() || unit.equals("1") || !Character.isDigit(text.charAt(text.length() - 1));
        return plain ? text : text + " " + unit;
    }
}
