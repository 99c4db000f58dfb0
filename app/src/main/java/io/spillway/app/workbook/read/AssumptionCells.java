package io.spillway.app.workbook.read;

import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.read.SavedBook.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The inputs of a workbook as it was saved.
 *
 * @param columns of the scenarios, by their ids
 * @param rows by path
 */
record AssumptionCells(Map<String, Integer> columns, Map<String, SavedRow> rows) {
    private static final int SCENARIO_ROW = 3;
    private static final int PATH_COLUMN = 2;

    /** @throws RefusedException when the sheet names no scenarios */
    static AssumptionCells of(List<SavedRow> sheet) throws RefusedException {
        Map<String, Integer> columns = columns(sheet, ModelSheet.ASSUMPTIONS);
        if (columns.isEmpty()) {
            throw new RefusedException("its sheet Assumptions names no scenarios in row " + SCENARIO_ROW);
        }
        Map<String, SavedRow> rows = new LinkedHashMap<>();
        for (SavedRow row : sheet) {
            String path = row.text(PATH_COLUMN);
            if (row.number() > ModelSheet.FIRST_ROW && path.contains(".")) {
                rows.put(path, row);
            }
        }
        return new AssumptionCells(columns, rows);
    }

    /** Columns of a sheet's scenarios, by their ids above the heads. */
    static Map<String, Integer> columns(List<SavedRow> sheet, ModelSheet of) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (SavedRow row : sheet) {
            if (row.number() == SCENARIO_ROW) {
                row.cells().forEach((column, cell) -> {
                    if (column >= of.firstValue() && !cell.text().isBlank()) {
                        columns.put(cell.text(), column);
                    }
                });
            }
        }
        return columns;
    }
}
