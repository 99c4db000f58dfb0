package io.spillway.pricing.traffic;

import io.spillway.pricing.formula.Node;
import org.jspecify.annotations.Nullable;

/**
 * What arrives at a component.
 *
 * @param messages logical messages: what it passes on
 * @param attempts messages with those sent again: what it is sized for
 * @param bytes payload of the logical messages, uncompressed
 * @param zones shares of the traffic by zone; null for what has no zone, such as clients on the internet
 * @param zoneLocal 1 when a flow is routed to its sender's zone only, else 0
 */
public record ComponentTraffic(
        Load messages, Load attempts, Load bytes, @Nullable Node zones, Node zoneLocal) {}
