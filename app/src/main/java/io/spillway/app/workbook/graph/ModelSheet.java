package io.spillway.app.workbook.graph;

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
