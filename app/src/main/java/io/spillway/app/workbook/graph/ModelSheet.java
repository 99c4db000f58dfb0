package io.spillway.app.workbook.graph;

import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;

/** Sheets that hold the nodes of the graph. */
public enum ModelSheet {
    ASSUMPTIONS("Assumptions", 5, 2),
    TRAFFIC("Traffic", 5, 1),
    CAPACITY("Capacity", 5, 1),
    COSTS("Costs", 5, 1),
    PRICES("Prices", 5, 3),
    /** Which row of a list or table each choice has taken. */
    CHOICES("Choices", 3, 0),
    HOURS("Hours", 6, 0),
    ZONES("Zones", 6, 0);

    /** First row of figures, from 0. */
    public static final int FIRST_ROW = 4;

    private final String title;
    private final int firstValue;
    private final int behind;

    ModelSheet(String title, int firstValue, int behind) {
        this.title = title;
        this.firstValue = firstValue;
        this.behind = behind;
    }

    /**
     * The sheet of a number.
     *
     * @param served the quantity with a name that a step is part of, else the node itself
     */
    static ModelSheet of(Node node, Node served) {
        if (node.op() == Op.RATE) {
            return PRICES;
        }
        return node.isLeaf() ? ASSUMPTIONS : byMeaning(served.width() > 1 ? node : served);
    }

    /** The sheet of what is calculated, by its unit. */
    static ModelSheet byMeaning(Node node) {
        String unit = node.unit().symbol();
        if (unit.contains("USD")) {
            return COSTS;
        }
        boolean moves = unit.contains("msg")
                || unit.contains("request")
                || unit.contains("B/s")
                || unit.contains("GB")
                || unit.contains("LCU");
        return moves ? TRAFFIC : CAPACITY;
    }

    public String title() {
        return title;
    }

    /** First column of values, from 0. */
    public int firstValue() {
        return firstValue;
    }

    /** The column behind the values, from 0: what says more about a row, which needs more room than the values leave. */
    public int behindValues(int values) {
        return firstValue + values;
    }

    /** How many columns are shown of so many values. */
    public int columns(int values) {
        return firstValue + values + behind;
    }
}
