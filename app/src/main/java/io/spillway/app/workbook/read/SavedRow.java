package io.spillway.app.workbook.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was saved.
 *
 * @param number from 1
 * @param cells those that hold something, by column from 0
 */
record SavedRow(int number, Map<Integer, SavedCell> cells) {
    /** What a column holds as text; empty when nothing. */
    String text(int column) {
        SavedCell cell = cells.get(column);
        return cell == null ? "" : cell.text();
    }

    /** The cell of a column, or the one that it follows; null when it is empty. */
    @Nullable
    SavedCell source(int column) {
        SavedCell cell = cells.get(column);
        for (int steps = 0; cell != null && cell.follows() >= 0 && steps < cells.size(); steps++) {
            cell = cells.get(cell.follows());
        }
        return cell;
    }
}
