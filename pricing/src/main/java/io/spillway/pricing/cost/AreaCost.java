package io.spillway.pricing.cost;

import io.spillway.pricing.formula.Node;
import org.jspecify.annotations.Nullable;

/**
 * Cost of a product area: its cards and flows, its part of shared components, and its part of stranded capacity.
 *
 * @param area id; {@link #UNALLOCATED} for what no driver assigns
 * @param volume millions of the area's unit per month; null when it has no volume
 * @param unitCost USD per million; null when it has no volume
 */
public record AreaCost(
        String area,
        String name,
        Node direct,
        Node shared,
        Node idle,
        Node cost,
        @Nullable Node volume,
        @Nullable Node unitCost) {
    public static final String UNALLOCATED = "unallocated";
}
