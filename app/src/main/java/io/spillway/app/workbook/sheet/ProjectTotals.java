package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.Cells;
import io.spillway.model.field.FieldSpec;
import io.spillway.scenarios.attribution.Waterfall;
import io.spillway.scenarios.workspace.Change;
import io.spillway.scenarios.workspace.ChangeStatus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Savings of the ledger summed by status and by owner.
 *
 * @param changes a row each from {@code first} on
 * @param savings of each
 */
record ProjectTotals(Grid grid, Styles styles, List<Change> changes, List<Live> savings, int first) {
    /** By status and owner, growth and what is decided against left out; returns the next free row. */
    int write(int from) {
        int row = from;
        if (changes.isEmpty()) {
            return row;
        }
        grid.text(row, 1, "Savings by status (growth left out)", styles.heading());
        for (ChangeStatus status : ChangeStatus.values()) {
            row++;
            row = total(row, ProjectsSheet.STATUS, FieldSpec.choiceText(status), "");
        }
        row += 2;
        grid.text(row, 1, "Savings by owner (growth and rejected left out)", styles.heading());
        Set<String> owners = new LinkedHashSet<>();
        changes.forEach(change -> owners.add(ProjectsSheet.text(change.owner())));
        for (String owner : owners) {
            row++;
            row = total(row, ProjectsSheet.OWNER, owner, "rejected");
        }
        return row + 1;
    }

    private int total(int row, int column, String key, String without) {
        String label = key.isEmpty() ? "nobody" : key;
        grid.text(row, 1, label, styles.text());
        String rest = "," + column(ProjectsSheet.DRIVER) + ",\"<>growth\""
                + (without.isEmpty() ? "" : "," + column(ProjectsSheet.STATUS) + ",\"<>" + without + "\"") + ")";
        String some = "SUMIFS(" + column(ProjectsSheet.SAVING) + "," + column(column) + ",";
        String formula = key.isEmpty()
                // What an empty criterion matches differs between spreadsheets.
                ? "SUMIFS(" + column(ProjectsSheet.SAVING) + rest + "-" + some + "\"?*\"" + rest
                : some + "\"=\"&" + literally(Cells.at(1, row), key) + rest;
        double sum = 0;
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            String of = column == ProjectsSheet.OWNER
                    ? ProjectsSheet.text(change.owner())
                    : FieldSpec.choiceText(change.status());
            boolean counted = of.equalsIgnoreCase(key)
                    && Waterfall.kind(change) == Waterfall.Kind.CHANGE
                    && !(without.equals("rejected") && change.status() == ChangeStatus.REJECTED);
            sum += counted ? savings.get(i).orZero() : 0;
        }
        grid.live(row, ProjectsSheet.SAVING, Live.number(formula, sum), styles.wholeMoney(true));
        return row;
    }

    /** A criterion's text without wildcards. */
    private static String literally(String cell, String text) {
        String criterion = cell;
        for (String wildcard : List.of("~", "*", "?")) {
            if (text.contains(wildcard)) {
                criterion = "SUBSTITUTE(" + criterion + ",\"" + wildcard + "\",\"~" + wildcard + "\")";
            }
        }
        return criterion;
    }

    private String column(int column) {
        return Cells.absolute(column, first) + ":" + Cells.absolute(column, first + changes.size() - 1);
    }
}
