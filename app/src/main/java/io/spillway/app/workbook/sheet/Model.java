package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.BookColumn;
import io.spillway.app.workbook.graph.Layout;
import io.spillway.app.workbook.graph.TableCells;
import io.spillway.app.workbook.graph.UnknownCounts;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model sheets are written from.
 *
 * @param counts of each column
 * @param chosen column of the scenario that the prefixes lead to; -1 without prefixes
 */
record Model(Layout layout, TableCells tables, List<UnknownCounts> counts, int chosen) {
    static Model of(Layout layout, TableCells tables, int chosen) {
        List<UnknownCounts> counts = new ArrayList<>();
        for (int c = 0; c < layout.columns().size(); c++) {
            counts.add(new UnknownCounts(layout.cells(c)));
        }
        return new Model(layout, tables, counts, chosen);
    }

    List<BookColumn> columns() {
        return layout.columns();
    }
}
