package io.spillway.pricing.sizing;

import io.spillway.model.component.HostGroup;
import io.spillway.pricing.formula.Node;
import java.util.List;
import java.util.Map;

/**
 * A host group with its hosts and what stands on them.
 *
 * @param vcpuPerHost before reservations
 * @param memoryPerHost before reservations
 * @param hostsWithout hosts it would need without one reservation, by the reservation's id
 * @param utilizationCpu of the usable vCPU by containers, in the peak hour
 * @param utilizationMemory of the usable memory by containers
 * @param utilizationNetwork of the baseline bandwidth, the busier direction
 */
public record SizedHostGroup(
        HostGroup group,
        Fleet fleet,
        Node vcpuPerHost,
        Node memoryPerHost,
        List<SizedService> services,
        List<HostReservation> reservations,
        Map<String, Node> hostsWithout,
        Node utilizationCpu,
        Node utilizationMemory,
        Node utilizationNetwork) {
    /** Name of the requirement of what its containers fill. */
    public static final String CONTAINERS = "containers";

    public SizedHostGroup {
        services = List.copyOf(services);
        reservations = List.copyOf(reservations);
    }
}
