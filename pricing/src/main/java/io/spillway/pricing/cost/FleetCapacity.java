package io.spillway.pricing.cost;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hosts of a group or brokers of a cluster: what is asked of them, what they can do, and what is left.
 *
 * @param units hosts or brokers in the peak hour
 * @param cost of all of them with their volumes, USD per month
 * @param stranded part of the cost that nothing uses: no container, no reservation, no dimension of a broker
 * @param strandedShare of the cost
 * @param binding the dimension that sets the number of units
 * @param lossBinds whether the loss of a zone or broker makes it larger than the peak alone would
 * @param byZone units in each zone in use, by its letter: as even as whole units allow
 * @param loss what is left after losing the largest zone, or one broker
 */
public record FleetCapacity(
        String component,
        String name,
        Amount units,
        Amount cost,
        Amount stranded,
        Amount strandedShare,
        String binding,
        boolean lossBinds,
        Loss loss,
        Map<String, Long> byZone,
        List<Dimension> dimensions,
        List<Tenant> tenants,
        List<Kept> reservations) {
    public FleetCapacity {
        byZone = Collections.unmodifiableMap(new LinkedHashMap<>(byZone));
        dimensions = List.copyOf(dimensions);
        tenants = List.copyOf(tenants);
        reservations = List.copyOf(reservations);
    }

    /**
     * One thing that may run out.
     *
     * @param demand in the peak; a number of units where nothing else is measured
     * @param capacity of all units
     * @param utilization demand over capacity
     * @param limit share of the capacity that may be used
     * @param headroom how much more demand fits below the limit; negative when it is exceeded
     * @param required units it asks for, not rounded up
     * @param stranded share of the capacity not in use
     * @param binds whether it sets the number of units
     */
    public record Dimension(
            String name,
            Amount demand,
            Amount capacity,
            Amount utilization,
            double limit,
            Amount headroom,
            Amount required,
            Amount stranded,
            boolean binds) {}

    /**
     * After losing a part.
     *
     * @param lost words for people: zone a, one broker
     * @param utilization of what is left, in the peak, of the dimension that is worst off; unknown when nothing is left
     * @param limit it must stay below
     * @param survives whether it does
     */
    public record Loss(String lost, Amount utilization, double limit, boolean survives) {}

    /**
     * A service on the hosts.
     *
     * @param utilization of its containers' rate in the peak, in the busiest zone
     * @param fills what a host runs out of first when it is filled with these containers: vCPU or memory
     */
    public record Tenant(
            String component, String name, Amount containers, Amount perHost, Amount utilization, String fills) {}

    /**
     * CPU and memory kept aside on each host.
     *
     * @param owner component on whose behalf; null for the group's own
     * @param share of a host, by the resource of which it takes most
     * @param allocated its share of the cost
     * @param avoidable what the group would save without it: only this is a saving
     * @param unitsWithout hosts the group would have without it
     */
    public record Kept(
            String id,
            String label,
            @Nullable String owner,
            Amount vcpu,
            Amount memoryGiB,
            Amount share,
            Amount allocated,
            Amount avoidable,
            Amount unitsWithout) {}

    public Optional<Dimension> dimension(String dimension) {
        return dimensions.stream().filter(each -> each.name().equals(dimension)).findFirst();
    }
}
