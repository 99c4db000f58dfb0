package io.spillway.model.topology;

import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directed edge: what one component sends to another.
 *
 * @param area product area its transfer is charged to; null for the sender's
 * @param through components the flow passes through, in order: load balancer, NAT gateway, VPC endpoint, service discovery
 * @param carries flows into the sender whose messages this one carries on, such as one topic of a cluster; empty for all
 */
public record Flow(
        @Structural(label = "Id") String id,

        @Structural(label = "Name", optional = true) @Nullable
        String name,

        @Structural(label = "From", reference = Reference.COMPONENT)
        String from,

        @Structural(label = "To", reference = Reference.COMPONENT)
        String to,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Live(
                label = "Messages sent per message handled",
                unit = "1",
                max = 1e6,
                byDefault = "1",
                source = "every message is passed on once")
        double messagesPerMessage,

        @Live(
                label = "Size of a message sent relative to one handled",
                max = 1e6,
                byDefault = "1",
                source = "messages keep their size")
        double bytesFactor,

        @Live(
                label = "Bytes added to each message",
                unit = "B/msg",
                max = 1e9,
                byDefault = "0",
                source = "headers and envelopes are part of the message size")
        double overheadBytesPerMessage,

        @Live(
                label = "Response bytes per message",
                unit = "B/msg",
                max = 1e12,
                byDefault = "0",
                source = "responses are acknowledgements of negligible size")
        double responseBytesPerMessage,

        @Live(
                label = "Share of messages sent again",
                max = 100,
                byDefault = "0",
                source = "no retries in a healthy pipeline")
        double retryShare,

        @Live(
                label = "Compression ratio on the wire",
                min = 0.01,
                max = 1e4,
                byDefault = "1",
                source = "no compression")
        double compressionRatio,

        @Live(
                label = "Messages per request",
                unit = "msg/request",
                min = 1e-6,
                max = 1e9,
                byDefault = "1",
                source = "no batching")
        double messagesPerRequest,

        @Live(
                label = "Routing policy",
                byDefault = "any-zone",
                source = "a client that knows no zones picks any receiver")
        RoutingPolicy routing,

        @Live(
                label = "Load a zone's receivers take over their share before traffic spills",
                min = 1,
                max = 100,
                byDefault = "1",
                source = "no receiver gets more than its share")
        double headroom,

        @Structural(label = "Passes through", optional = true, reference = Reference.COMPONENT)
        List<String> through,

        @Structural(label = "Carries on only", optional = true, reference = Reference.FLOW)
        List<String> carries) {
    public Flow {
        through = List.copyOf(through);
        carries = List.copyOf(carries);
    }
}
