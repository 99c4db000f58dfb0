package io.spillway.pricing.sizing;

import io.spillway.pricing.formula.Node;
import org.jspecify.annotations.Nullable;

/**
 * CPU and memory kept aside on each host of a group.
 *
 * @param id within the group
 * @param owner component on whose behalf it is kept, which its allocated cost is charged to; null for the group's own
 */
public record HostReservation(String id, @Nullable String owner, String label, Node vcpu, Node memoryGiB) {}
