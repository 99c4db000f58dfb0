package io.spillway.pricing.sizing;

import io.spillway.model.component.NsqDaemon;
import io.spillway.pricing.formula.Node;

/**
 * nsqd on the hosts of its group.
 *
 * @param hosts that carry it, in the peak hour
 * @param endurance hours it holds when readers stop
 * @param disk bytes of disk per host
 */
public record SizedNsq(NsqDaemon nsqd, Node hosts, Node endurance, Node disk) {}
