package io.spillway.scenarios.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonReader;
import io.spillway.model.file.Parsed;
import io.spillway.model.file.TopologyReader;
import io.spillway.model.topology.Topology;
import io.spillway.scenarios.editing.Connections.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    private static final JsonObject TOPOLOGY = json("""
            {"homeRegion": "us-west-2",
             "components": {
               "clients": {"kind": "traffic-source", "name": "Clients", "messagesPerSecond": 10, "messageBytes": 100},
               "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.large", "zones": {"a": 1}},
               "first": {"kind": "service", "name": "First", "hostGroup": "hosts",
                         "messagesPerSecondPerContainer": 10, "vcpuPerContainer": 1, "memoryGiBPerContainer": 1},
               "second": {"kind": "service", "name": "Second", "hostGroup": "hosts",
                         "messagesPerSecondPerContainer": 10, "vcpuPerContainer": 1, "memoryGiBPerContainer": 1},
               "kafka": {"kind": "kafka-cluster", "name": "Kafka", "instanceType": "c5.large", "zones": {"a": 1},
                         "volume": {"sizeGiB": 100}},
               "balancer": {"kind": "load-balancer", "name": "Balancer", "zones": {"a": 1}},
               "partners": {"kind": "destination", "name": "Partners"}},
             "flows": {"in": {"from": "clients", "to": "first"},
                       "raw": {"from": "first", "to": "kafka"},
                       "read": {"from": "kafka", "to": "second", "carries": ["raw"]}}}
            """);

    private final Connections connections = new Connections(Sketch.of(TOPOLOGY));

    @Test
    void aFlowMayNotLeadWhereNoMessagesGo() {
        assertThat(connections.refusal("first", "first")).contains(Refusal.ITSELF);
        assertThat(connections.refusal("first", "clients")).contains(Refusal.INTO_SOURCE);
        assertThat(connections.refusal("partners", "first")).contains(Refusal.OUT_OF_DESTINATION);
        assertThat(connections.refusal("hosts", "first")).contains(Refusal.SENDER_HANDLES_NO_MESSAGES);
        assertThat(connections.refusal("first", "hosts")).contains(Refusal.RECEIVER_HANDLES_NO_MESSAGES);
        assertThat(connections.refusal("first", "balancer")).contains(Refusal.PASSED_THROUGH);
        assertThat(connections.refusal("clients", "first")).contains(Refusal.JOINED_ALREADY);
        assertThat(connections.refusal("clients", "partners")).isEmpty();
    }

    @Test
    void aCircleIsRefusedAlsoThroughFlowsThatCarryOnlySome() {
        assertThat(connections.refusal("second", "first")).contains(Refusal.CIRCLE);
        assertThat(connections.refusal("kafka", "first")).contains(Refusal.CIRCLE);
        assertThat(connections.targets("second")).containsExactly("kafka", "partners");
        assertThat(connections.targets("partners")).isEmpty();
    }

    @Test
    void aTargetIsOfferedExactlyWhenReadingTheTopologyFindsNoErrorInTheFlow() {
        Sketch sketch = Sketch.of(TOPOLOGY);
        for (String from : sketch.boxes().keySet()) {
            for (String to : sketch.boxes().keySet()) {
                Optional<Refusal> refusal = connections.refusal(from, to);
                if (refusal.equals(Optional.of(Refusal.JOINED_ALREADY))) {
                    continue;
                }
                JsonObject joined = TopologyEdits.connect("new", from, to).apply(TOPOLOGY);
                Parsed<Topology> read = TopologyReader.bind(joined, "baseline");
                assertThat(read.hasErrors())
                        .as("%s -> %s: %s, %s", from, to, refusal, read.findings())
                        .isEqualTo(refusal.isPresent());
                assertThat(connections.targets(from).contains(to)).isEqualTo(refusal.isEmpty());
            }
        }
    }

    private static JsonObject json(String text) {
        return (JsonObject) Objects.requireNonNull(
                JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "test").orThrow());
    }
}
