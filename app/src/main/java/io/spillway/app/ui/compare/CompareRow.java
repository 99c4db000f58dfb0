package io.spillway.app.ui.compare;

import java.util.List;

/**
 * A row of the comparison.
 *
 * @param key the same over time, to keep rows unfolded
 * @param component id of the component or flow it is about; empty for anything else
 * @param cells one per scenario; none for a heading
 * @param children rows below
 */
public record CompareRow(
        String key, String label, String component, List<CompareCell> cells, List<CompareRow> children) {
    public CompareRow {
        cells = List.copyOf(cells);
        children = List.copyOf(children);
    }

    static CompareRow heading(String key, String label, List<CompareRow> children) {
        return new CompareRow(key, label, "", List.of(), children);
    }

    static CompareRow of(String key, String label, List<CompareCell> cells) {
        return new CompareRow(key, label, "", cells, List.of());
    }

    public boolean isHeading() {
        return cells.isEmpty();
    }
}
