package io.spillway.app.workbook.graph;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Node;
import org.jspecify.annotations.Nullable;

/** The rows of a quantity over the hours or zones: one for each scenario that has it. */
public final class VectorRows {
    private final ModelSheet sheet;
    private final String ownerName;
    private final String label;
    private final String path;
    private final Unit unit;
    private final boolean step;
    private final @Nullable Node[] nodes;
    private final int[] rows;

    VectorRows(ModelSheet sheet, String ownerName, String label, String path, Unit unit, boolean step, int columns) {
        this.sheet = sheet;
        this.ownerName = ownerName;
        this.label = label;
        this.path = path;
        this.unit = unit;
        this.step = step;
        this.nodes = new Node[columns];
        this.rows = new int[columns];
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

    /** The quantity in a column; null where the scenario lacks it. */
    public @Nullable Node node(int column) {
        return nodes[column];
    }

    public int columns() {
        return nodes.length;
    }

    /** Row of a column's values in the sheet, from 0. */
    public int row(int column) {
        return rows[column];
    }

    void put(int column, Node node) {
        nodes[column] = node;
    }

    int place(int at) {
        int next = at;
        for (int column = 0; column < nodes.length; column++) {
            if (nodes[column] != null) {
                rows[column] = next++;
            }
        }
        return next;
    }
}
