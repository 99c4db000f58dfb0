package io.spillway.app.workbook.graph;

import io.spillway.pricing.cost.CostBreakdown;

/**
 * A column of the model sheets: a scenario, or the first changes of the scenario whose projects are shown.
 *
 * @param id of the scenario; of a prefix, of its last change
 * @param title words for people
 */
public record BookColumn(String id, String title, Kind kind, CostBreakdown breakdown) {
    /** What a column stands for. */
    public enum Kind {
        SCENARIO,
        /** The baseline with the first changes of one scenario. */
        PREFIX
    }

    public boolean isPrefix() {
        return kind == Kind.PREFIX;
    }
}
