package io.spillway.pricing.sizing;

import io.spillway.model.component.NsqDaemon;
import io.spillway.pricing.formula.Node;
import org.jspecify.annotations.Nullable;

/**
 * nsqd on the hosts of its group.
 *
 * @param hosts that carry it, in the peak hour
 * @param endurance hours it holds when readers stop
 * @param disk bytes of disk per host
 * @param inflow bytes queued per second and host while readers stall
 * @param writes bytes per second the disk of a host writes
 * @param drain hours to read a full backlog with what readers have to spare, unknown when they have nothing; null without
 *     readers
 * @param connections of its readers, each container to each host; null without readers
 */
public record SizedNsq(
        NsqDaemon nsqd,
        Node hosts,
        Node endurance,
        Node disk,
        Node inflow,
        Node writes,
        @Nullable Node drain,
        @Nullable Node connections) {}
