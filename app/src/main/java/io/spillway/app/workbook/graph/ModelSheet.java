package io.spillway.app.workbook.graph;

/** Sheets that hold the nodes of the graph. */
public enum ModelSheet {
    ASSUMPTIONS("Assumptions", 7),
    TRAFFIC("Traffic", 6),
    CAPACITY("Capacity", 6),
    COSTS("Costs", 6),
    PRICES("Prices", 8),
    /** Which row of a list or table each choice has taken. */
    CHOICES("Choices", 6),
    HOURS("Hours", 6),
    ZONES("Zones", 6);

    /** First row of figures, from 0. */
    public static final int FIRST_ROW = 4;

    private final String title;
    private final int firstValue;

    ModelSheet(String title, int firstValue) {
        this.title = title;
        this.firstValue = firstValue;
    }

    public String title() {
        return title;
    }

    /** First column of values, from 0. */
    public int firstValue() {
        return firstValue;
    }
}
