package io.spillway.app.workbook.graph;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import org.jspecify.annotations.Nullable;

/** A row of a model sheet: one quantity in every scenario that has it. */
public final class ScalarRow {
    private final ModelSheet sheet;
    private final String owner;
    private final String ownerName;
    private final String label;
    private final String quantity;
    private final Unit unit;
    private final Kind kind;
    private final @Nullable Node[] nodes;

    /** Terms of a sum that one formula takes; longer sums are summed in parts. */
    public static final int PART = 200;

    private static final int LONGEST = 240;

    /** What a row is of. */
    enum Kind {
        /** A charge. */
        LINE,
        /** A quantity with a name. */
        NAMED,
        /** A step without a name. */
        STEP
    }

    private int row = -1;
    private int partRow = -1;
    private int partCountRow = -1;
    private int parts;
    private int countRow = -1;
    private boolean counted;
    private boolean uncertain;

    /** @param quantity its name within the owner; of a step its whole path */
    ScalarRow(
            ModelSheet sheet,
            String owner,
            String ownerName,
            String label,
            String quantity,
            Unit unit,
            Kind kind,
            int columns) {
        this.sheet = sheet;
        this.owner = owner;
        this.ownerName = ownerName;
        this.label = label;
        this.quantity = quantity;
        this.unit = unit;
        this.kind = kind;
        this.nodes = new Node[columns];
    }

    public ModelSheet sheet() {
        return sheet;
    }

    /** Id of the component or flow, or the group of inputs. */
    public String owner() {
        return owner;
    }

    public String ownerName() {
        return ownerName;
    }

    public String label() {
        return label;
    }

    /** Identity over scenarios: the path of a quantity, or that which a step serves and its place there. */
    public String path() {
        return kind == Kind.STEP ? quantity : owner + "." + quantity;
    }

    boolean isLine() {
        return kind == Kind.LINE;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether it is a step without a name of its own. */
    public boolean isStep() {
        return kind == Kind.STEP;
    }

    /** The quantity in a column; null where the scenario lacks it. */
    public @Nullable Node node(int column) {
        return nodes[column];
    }

    public int columns() {
        return nodes.length;
    }

    /** Row in the sheet, from 0. */
    public int row() {
        return row;
    }

    /** Row of the number of terms that a sum leaves out, from 0; -1 when nothing can be left out. */
    public int countRow() {
        return countRow;
    }

    /** Whether it may be unknown or "at least" in any scenario. */
    public boolean isUncertain() {
        return uncertain;
    }

    /** Learns what a node of a plan asks of its row. */
    void learn(Node node, GraphPlan plan) {
        boolean own = plan.isCell(node) && plan.key(node).equals(path());
        if (own && node.op() == Op.SUM && node.arity() > LONGEST) {
            parts = Math.max(parts, (node.arity() + PART - 1) / PART);
        }
        counted |= own && plan.mayBeAtLeast(node);
        uncertain |= plan.mayBeUnknown(node) || plan.mayBeAtLeast(node);
    }

    void put(int column, Node node) {
        nodes[column] = node;
    }

    /** Places the row; returns the next free one. */
    int place(int at) {
        row = at;
        return at + 1;
    }

    /** Places the rows of the count and of parts, where there are such; returns the next free row. */
    int placeBelow(int at) {
        int next = at;
        if (counted) {
            countRow = next++;
        }
        if (parts > 0) {
            partRow = next;
            next += parts;
            if (counted) {
                partCountRow = next;
                next += parts;
            }
        }
        return next;
    }

    /** First row of the parts of a long sum, from 0; -1 without. */
    public int partRow() {
        return partRow;
    }

    /** First row of the numbers of terms that the parts of a long sum leave out, from 0; -1 without. */
    public int partCountRow() {
        return partCountRow;
    }

    /** Last row that it takes, from 0. */
    int lastRow() {
        return Math.max(Math.max(row, countRow), Math.max(partRow, partCountRow) + Math.max(0, parts - 1));
    }

    /** How many parts a long sum has in the scenario where it has most; 0 without. */
    public int parts() {
        return parts;
    }

    /** Whether what stands here is chosen from a list. */
    boolean isChoice() {
        for (int column = 0; column < nodes.length; column++) {
            Node node = nodes[column];
            if (node != null) {
                return node.op() == Op.CHOICE;
            }
        }
        return false;
    }

    /** The key of a rate without its tier. */
    String rateKey() {
        int mark = path().lastIndexOf('#');
        return mark < 0 ? path() : path().substring(0, mark);
    }

    /** The tier of a rate, from 1. */
    int tier() {
        int mark = path().lastIndexOf('#');
        return mark < 0 ? 1 : Integer.parseInt(path().substring(mark + 1));
    }
}
