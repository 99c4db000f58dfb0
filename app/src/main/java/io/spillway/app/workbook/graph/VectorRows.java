package io.spillway.app.workbook.graph;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Node;
import org.jspecify.annotations.Nullable;

/** The rows of a quantity over the hours or zones: one for each hour or zone, one below the other. */
public final class VectorRows {
    private final ModelSheet sheet;
    private final String ownerName;
    private final String label;
    private final String path;
    private final Unit unit;
    private final boolean step;
    private final int width;
    private final @Nullable Node[] nodes;

    private int row = -1;
    private int countRow = -1;
    private boolean counted;
    private boolean uncertain;

    VectorRows(
            ModelSheet sheet,
            String ownerName,
            String label,
            String path,
            Unit unit,
            boolean step,
            int width,
            int columns) {
        this.sheet = sheet;
        this.ownerName = ownerName;
        this.label = label;
        this.path = path;
        this.unit = unit;
        this.step = step;
        this.width = width;
        this.nodes = new Node[columns];
    }

    public ModelSheet sheet() {
        return sheet;
    }

    public String ownerName() {
        return ownerName;
    }

    public String label() {
        return label;
    }

    public String path() {
        return path;
    }

    public Unit unit() {
        return unit;
    }

    public boolean isStep() {
        return step;
    }

    /** How many rows: 24 hours or 6 zones. */
    public int width() {
        return width;
    }

    /** The quantity in a column; null where the scenario lacks it. */
    public @Nullable Node node(int column) {
        return nodes[column];
    }

    public int columns() {
        return nodes.length;
    }

    /** Row of the first hour or zone, from 0. */
    public int row() {
        return row;
    }

    /** Row of the number of terms that a sum leaves out, from 0; -1 when nothing can be left out. */
    public int countRow() {
        return countRow;
    }

    /** Last row, from 0. */
    public int lastRow() {
        return Math.max(row + width - 1, countRow);
    }

    /** Whether it may be unknown or "at least" in any scenario. */
    public boolean isUncertain() {
        return uncertain;
    }

    void learn(Node node, GraphPlan plan) {
        counted |= plan.mayBeAtLeast(node);
        uncertain |= plan.mayBeUnknown(node) || plan.mayBeAtLeast(node);
    }

    void put(int column, Node node) {
        nodes[column] = node;
    }

    /** Places the rows; returns the next free one. */
    int place(int at) {
        row = at;
        int next = at + width;
        if (counted) {
            countRow = next++;
        }
        return next;
    }
}
