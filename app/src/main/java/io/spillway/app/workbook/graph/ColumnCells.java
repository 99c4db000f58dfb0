package io.spillway.app.workbook.graph;

import io.spillway.pricing.formula.Node;
import org.jspecify.annotations.Nullable;

/** Where the nodes of one column stand. */
public final class ColumnCells {
    private final int column;
    private final BookColumn of;
    private final Placement placement;

    ColumnCells(int column, BookColumn of, Placement placement) {
        this.column = column;
        this.of = of;
        this.placement = placement;
    }

    public int column() {
        return column;
    }

    public BookColumn of() {
        return of;
    }

    public GraphPlan plan() {
        return placement.plan();
    }

    Placement placement() {
        return placement;
    }

    /** The row of a number with a cell; null for others. */
    public @Nullable ScalarRow scalar(Node node) {
        return placement.scalar(node);
    }

    /** The rows of a vector with cells; null for others. */
    public @Nullable VectorRows vector(Node node) {
        return placement.vector(node);
    }

    /** Row of a choice on the sheet of choices, from 0. */
    public int choiceRow(Node choice) {
        return placement.choiceRow(choice);
    }
}
