package io.spillway.scenarios.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonReader;
import io.spillway.scenarios.editing.DiagramLayout.Spot;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopologyFragmentTest {
    private static final JsonObject TOPOLOGY = json("""
            {"components": {"hosts": {"kind": "host-group"},
                            "api": {"kind": "service", "hostGroup": "hosts"},
                            "kafka": {"kind": "kafka-cluster"},
                            "balancer": {"kind": "load-balancer"}},
             "flows": {"publish": {"from": "api", "to": "kafka", "through": ["balancer"], "carries": ["in"]},
                       "in": {"from": "clients", "to": "api"}}}
            """);

    @Test
    void aCopyTakesItsFlowsAlongAndItsReferencesFollow() {
        TopologyFragment copied = TopologyFragment.of(
                TOPOLOGY, Set.of("hosts", "api", "kafka"), Map.of("api", new Spot(10, 20), "other", new Spot(0, 0)));
        TopologyFragment read = TopologyFragment.parse(copied.text()).orElseThrow();
        assertThat(read).isEqualTo(copied);

        TopologyFragment.Pasted pasted = read.pastedInto(TOPOLOGY, 5, 5);

        assertThat(pasted.ids())
                .isEqualTo(Map.of("hosts", "hosts-2", "api", "api-2", "kafka", "kafka-2", "publish", "publish-2"));
        assertThat(pasted.positions()).isEqualTo(Map.of("api-2", new Spot(15, 25)));
        JsonObject after = pasted.edit().apply(TOPOLOGY);
        assertThat(TreePath.of("components", "api-2").in(after))
                .isEqualTo(json("{\"kind\": \"service\", \"hostGroup\": \"hosts-2\"}"));
        assertThat(TreePath.of("flows", "publish-2").in(after))
                .isEqualTo(json("{\"from\": \"api-2\", \"to\": \"kafka-2\", \"through\": [\"balancer\"]}"));
        assertThat(TreePath.of("components", "api").in(after))
                .isEqualTo(TreePath.of("components", "api").in(TOPOLOGY));
    }

    @Test
    void aCopyKeepsItsHostGroupWhenThatStays() {
        TopologyFragment copied = TopologyFragment.of(TOPOLOGY, Set.of("api"), Map.of());

        JsonObject after = copied.pastedInto(TOPOLOGY, 0, 0).edit().apply(TOPOLOGY);

        assertThat(TreePath.of("components", "api-2", "hostGroup").in(after))
                .isEqualTo(TreePath.of("components", "api", "hostGroup").in(TOPOLOGY));
        assertThat(copied.flows()).isEmpty();
    }

    @Test
    void anythingElseOnTheClipboardIsNotPasted() {
        String good =
                TopologyFragment.of(TOPOLOGY, Set.of("api", "kafka"), Map.of()).text();
        assertThat(TopologyFragment.parse(good)).isPresent();

        assertThat(TopologyFragment.parse("")).isEmpty();
        assertThat(TopologyFragment.parse("hello")).isEmpty();
        assertThat(TopologyFragment.parse(good.replace("kafka-cluster", "zeppelin")))
                .isEmpty();
        assertThat(TopologyFragment.parse(good.replace("\"kafka\"", "\"../x\"")))
                .isEmpty();
        assertThat(TopologyFragment.parse(good.replace("\"to\"", "\"towards\"")))
                .isEmpty();
        assertThat(TopologyFragment.parse(good.replace("\"positions\"", "\"places\"")))
                .isEmpty();
        assertThat(TopologyFragment.parse(good.replaceFirst("\"spillwayFragment\": *1", "\"spillwayFragment\": 2")))
                .isEmpty();
        assertThat(TopologyFragment.parse("[".repeat(100_000) + "spillwayFragment"))
                .isEmpty();
        assertThat(TopologyFragment.parse(good + " ".repeat(TopologyFragment.LONGEST_TEXT)))
                .isEmpty();
    }

    private static JsonObject json(String text) {
        return (JsonObject) Objects.requireNonNull(
                JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "test").orThrow());
    }
}
