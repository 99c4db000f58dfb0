package io.spillway.scenarios.business;

/**
 * Revenue and what it costs, USD per month.
 *
 * @param otherCogs cost of goods sold besides infrastructure
 */
public record Margin(double revenue, double otherCogs, double infrastructure) {

    /** Gross margin: (revenue - cost of goods sold) / revenue. Not a number without revenue. */
    public double gross() {
        return (revenue - otherCogs - infrastructure) / revenue;
    }

    /** Infrastructure as a share of revenue. Not a number without revenue. */
    public double infrastructureShare() {
        return infrastructure / revenue;
    }

    /** Infrastructure that would leave a gross margin: revenue (1 - margin) - other cost. Below 0 when none would. */
    public double infrastructureFor(double grossMargin) {
        return revenue * (1 - grossMargin) - otherCogs;
    }
}
