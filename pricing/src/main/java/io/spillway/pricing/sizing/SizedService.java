package io.spillway.pricing.sizing;

import io.spillway.model.component.Service;
import io.spillway.pricing.formula.Node;

/**
 * A service with its containers.
 *
 * @param containers in the peak hour
 * @param containersPerHost that one host of its group holds
 * @param hosts containers over containers per host, not rounded up
 * @param hourlyHosts the same by hour
 * @param dominantShare of one host's usable capacity that one container takes, the larger of CPU and memory
 * @param utilization of the containers' rate in the peak, in the busiest zone
 */
public record SizedService(
        Service service,
        Node containers,
        Node containersPerHost,
        Node hosts,
        Node hourlyHosts,
        Node vcpu,
        Node memoryGiB,
        Node dominantShare,
        Node utilization) {}
