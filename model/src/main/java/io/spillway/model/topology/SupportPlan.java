package io.spillway.model.topology;

/** AWS Support plans, a tiered share of the bill. In files the constants are written in kebab case. */
public enum SupportPlan {
    /** Basic: free. */
    NONE,
    /** Developer. */
    DEVELOPER,
    /** Business. */
    BUSINESS,
    /** Enterprise. */
    ENTERPRISE
}
