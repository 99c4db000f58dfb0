package io.spillway.pricing.traffic;

import io.spillway.model.topology.Flow;
import io.spillway.pricing.formula.Node;
import org.jspecify.annotations.Nullable;

/**
 * What moves along a flow.
 *
 * @param messages logical messages
 * @param attempts messages with those sent again
 * @param requests attempts in batches
 * @param payload bytes of the logical messages, uncompressed
 * @param wire bytes sent, with those sent again, compressed
 * @param response bytes that come back
 * @param from shares of the sender by zone; null when it has none
 * @param crossing share of the bytes that crosses zones between sender and receiver, or between client and balancer
 * @param targetCrossing share that crosses between a balancer and its targets and is billed; 0 otherwise
 * @param arrival shares by zone at the receiver; null when it has none
 * @param lost share that finds no receiver
 */
public record FlowTraffic(
        Flow flow,
        Load messages,
        Load attempts,
        Load requests,
        Load payload,
        Load wire,
        Load response,
        @Nullable Node from,
        Node crossing,
        Node targetCrossing,
        @Nullable Node arrival,
        Node lost) {}
