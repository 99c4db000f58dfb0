package io.spillway.scenarios.byhand;

import io.spillway.model.component.KafkaCluster;
import io.spillway.model.component.TrafficSource;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Traffic: what a point scales, worked out once for every flow. */
final class Flows {
    private final Topology topology;
    private final Map<String, Sent> sent = new HashMap<>();

    Flows(Topology topology) {
        this.topology = topology;
    }

    /** What moves along a flow, as in {@link io.spillway.pricing.traffic.FlowTraffic}. */
    record Sent(Stream messages, Stream attempts, Stream requests, Stream payload, Stream wire, Stream response) {
        Stream moved() {
            return wire.plus(response);
        }
    }

    Sent of(Flow flow) {
        Sent known = sent.get(flow.id());
        if (known == null) {
            known = send(flow);
            sent.put(flow.id(), known);
        }
        return known;
    }

    List<Sent> into(String component) {
        return topology.flows().values().stream()
                .filter(flow -> flow.to().equals(component))
                .map(this::of)
                .toList();
    }

    List<Sent> outOf(String component) {
        return topology.flows().values().stream()
                .filter(flow -> flow.from().equals(component))
                .map(this::of)
                .toList();
    }

    List<Sent> through(String component) {
        return topology.flows().values().stream()
                .filter(flow -> flow.through().contains(component))
                .map(this::of)
                .toList();
    }

    private Sent send(Flow flow) {
        List<Sent> carried = flow.carries().isEmpty()
                ? into(flow.from())
                : flow.carries().stream()
                        .map(id -> of(Objects.requireNonNull(topology.flows().get(id), id)))
                        .toList();
        Stream before = Stream.sum(carried.stream().map(Sent::messages).toList());
        Stream bytes = Stream.sum(carried.stream().map(Sent::payload).toList());
        if (topology.component(flow.from()) instanceof TrafficSource source) {
            before = messages(source);
            bytes = bytes(source);
        }
        boolean varied = flow.id().equals("deliver");
        Stream messages = varied ? before.delivered() : before.times(flow.messagesPerMessage());
        Stream payload = (varied ? bytes.delivered() : bytes.times(flow.messagesPerMessage()))
                .times(flow.bytesFactor())
                .plus(messages.times(flow.overheadBytesPerMessage()));
        Stream attempts = messages.times(1 + flow.retryShare());
        return new Sent(
                messages,
                attempts,
                attempts.times(1 / flow.messagesPerRequest()),
                payload,
                payload.times((1 + flow.retryShare()) / compression(flow)),
                attempts.times(flow.responseBytesPerMessage()));
    }

    private static Stream messages(TrafficSource source) {
        return switch (source.id()) {
            case "clients" -> new Stream(1, 0, 0, 0, 0);
            case "cloud-apis" -> new Stream(0, 0, 0, 0, source.messagesPerSecond());
            default -> throw new IllegalStateException(source.id() + " is not written by hand");
        };
    }

    private static Stream bytes(TrafficSource source) {
        return source.id().equals("clients")
                ? new Stream(0, 1, 0, 0, 0)
                : messages(source).times(source.messageBytes());
    }

    private double compression(Flow flow) {
        if (topology.component(flow.to()) instanceof KafkaCluster kafka) {
            return flow.compressionRatio() * kafka.compressionRatio();
        }
        return topology.component(flow.from()) instanceof KafkaCluster kafka
                ? flow.compressionRatio() * kafka.compressionRatio()
                : flow.compressionRatio();
    }
}
