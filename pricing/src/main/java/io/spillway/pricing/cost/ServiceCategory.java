package io.spillway.pricing.cost;

/** What a charge is for, in the words of a bill (FOCUS ServiceCategory, with transfer apart because it hides). */
public enum ServiceCategory {
    COMPUTE("Compute"),
    BLOCK_STORAGE("Block storage"),
    DATA_TRANSFER("Data transfer"),
    LOAD_BALANCING("Load balancing"),
    NETWORKING("NAT, endpoints, addresses"),
    OBJECT_STORAGE("Object storage"),
    DATABASE("Databases"),
    STREAMING("Managed streaming"),
    CDN("Content delivery"),
    SUPPORT("Support"),
    OTHER("Other");

    private final String label;

    ServiceCategory(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
