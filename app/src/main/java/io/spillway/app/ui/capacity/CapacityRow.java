package io.spillway.app.ui.capacity;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A fleet or queue, or one of its parts.
 *
 * @param component what it belongs to
 * @param binds what sets the size of a fleet; {@code binds} for the dimension that does
 * @param utilization of the binding dimension, or of this one
 * @param limit share that may be used
 * @param headroom how much more fits
 * @param loss what happens when a zone or broker is lost, or readers stop
 * @param alarming whether the loss is not survived
 * @param stranded what nothing uses
 */
public record CapacityRow(
        String component,
        String label,
        String size,
        String binds,
        OptionalDouble utilization,
        String limit,
        String headroom,
        String loss,
        boolean alarming,
        String stranded,
        List<CapacityRow> parts) {
    public CapacityRow {
        parts = List.copyOf(parts);
    }
}
