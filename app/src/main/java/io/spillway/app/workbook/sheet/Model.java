package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.BookColumn;
import io.spillway.app.workbook.graph.Layout;
import io.spillway.app.workbook.graph.UnknownCounts;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the model sheets are written from.
 *
 * @param counts of each column
 * @param chosen column of the scenario that the prefixes lead to; -1 without prefixes
 */
record Model(Layout layout, Lists tables, List<UnknownCounts> counts, int chosen) {
    static Model of(Layout layout, Lists tables, int chosen) {
        List<UnknownCounts> counts = IntStream.range(0, layout.columns().size())
                .parallel()
                .mapToObj(c -> new UnknownCounts(layout.cells(c)))
                .toList();
        return new Model(layout, tables, counts, chosen);
    }

    /** The last column that is a scenario; prefixes follow. */
    int lastScenario() {
        return (int) columns().stream().filter(column -> !column.isPrefix()).count() - 1;
    }

    List<BookColumn> columns() {
        return layout.columns();
    }
}
