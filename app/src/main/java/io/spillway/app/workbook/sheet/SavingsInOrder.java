package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.Cells;
import io.spillway.scenarios.workspace.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each change of one scenario saves at its place in it, in the first rows of the ledger. */
final class SavingsInOrder {
    private final List<Saving> savings = new ArrayList<>();
    private final int firstRow;

    /**
     * What one change saves.
     *
     * @param amount per month
     * @param total of the baseline with the changes up to this
     */
    record Saving(Change change, Live amount, Live total) {}

    /**
     * What changes save.
     *
     * @param changes of the scenario
     * @param columnAfter columns of the model sheets: of the baseline, with one change, and so on
     * @param firstRow of the ledger, from 0
     */
    SavingsInOrder(Totals totals, List<Change> changes, List<Integer> columnAfter, int firstRow) {
        this.firstRow = firstRow;
        for (int i = 0; i < changes.size() && i + 1 < columnAfter.size(); i++) {
            int after = columnAfter.get(i + 1);
            savings.add(new Saving(
                    changes.get(i), totals.difference(columnAfter.get(i), after), totals.checkedTotal(after)));
        }
    }

    /** Of a change; null where it is none of the scenario's. */
    @Nullable
    Saving of(Change change) {
        return savings.stream()
                .filter(saving -> saving.change.equals(change))
                .findFirst()
                .orElse(null);
    }

    /** The cells of the savings. */
    String amounts() {
        return column(ProjectsSheet.IN_ORDER);
    }

    /** The cells of the titles. */
    String titles() {
        return column(ProjectsSheet.NAME);
    }

    private String column(int column) {
        return ProjectsSheet.TITLE + "!" + Cells.absolute(column, firstRow) + ":"
                + Cells.absolute(column, firstRow + savings.size() - 1);
    }

    /** The change that saves most, the first of several; null where there is none. */
    @Nullable
    Saving most() {
        return savings.stream()
                .reduce((one, other) -> other.amount.orZero() > one.amount.orZero() ? other : one)
                .orElse(null);
    }

    /** What those that save something come to. */
    double sum() {
        return savings.stream()
                .mapToDouble(saving -> Math.max(0, saving.amount.orZero()))
                .sum();
    }
}
