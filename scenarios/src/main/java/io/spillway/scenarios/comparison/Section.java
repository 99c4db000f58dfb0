package io.spillway.scenarios.comparison;

/** What the rows of a comparison are about. */
public enum Section {
    TOTAL("Total"),
    LIST("At list prices"),
    VOLUME("Messages"),
    UNIT_COST("Per million messages"),
    CATEGORY("Service category"),
    AREA("Product area"),
    AREA_UNIT_COST("Product area, per million"),
    COMPONENT("Component"),
    FLOW("Flow"),
    /** Charges of no component or flow, such as support and commitments; with components and flows they sum to the total. */
    OTHER("Other"),
    LINE("Line");

    private final String label;

    Section(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
