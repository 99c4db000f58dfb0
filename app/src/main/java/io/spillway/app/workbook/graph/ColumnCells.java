package io.spillway.app.workbook.graph;

import io.spillway.pricing.formula.Node;
import org.jspecify.annotations.Nullable;

/** Where the nodes of one column stand. */
public final class ColumnCells {
    private final int column;
    private final BookColumn of;
    private final GraphPlan plan;
    private final @Nullable ScalarRow[] scalars;
    private final @Nullable VectorRows[] vectors;
    private final int[] choices;

    ColumnCells(int column, BookColumn of, GraphPlan plan) {
        this.column = column;
        this.of = of;
        this.plan = plan;
        int nodes = of.breakdown().model().graph().nodeCount();
        scalars = new ScalarRow[nodes];
        vectors = new VectorRows[nodes];
        choices = new int[nodes];
    }

    public int column() {
        return column;
    }

    public BookColumn of() {
        return of;
    }

    public GraphPlan plan() {
        return plan;
    }

    /** The row of a number with a cell; null for others. */
    public @Nullable ScalarRow scalar(Node node) {
        return scalars[node.id()];
    }

    /** The rows of a vector with cells; null for others. */
    public @Nullable VectorRows vector(Node node) {
        return vectors[node.id()];
    }

    /** Row of a choice on the sheet of choices, from 0. */
    public int choiceRow(Node choice) {
        return choices[choice.id()];
    }

    void put(Node node, ScalarRow row) {
        scalars[node.id()] = row;
    }

    void put(Node node, VectorRows rows) {
        vectors[node.id()] = rows;
    }

    void putChoice(Node choice, int row) {
        choices[choice.id()] = row;
    }
}
