package io.spillway.scenarios.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private static final JsonObject DOCUMENT = json("""
            {"baseline": {"components": {"kafka": {"kind": "kafka-cluster", "brokers": 3, "retentionHours": 24},
                                         "api": {"kind": "service"}},
                          "flows": {"publish": {"from": "api", "to": "kafka"}}},
             "changes": {"grow": {"title": "Grow", "patch": {"components": {"kafka": {"brokers": 6}}}},
                         "keep": {"title": "Keep", "patch": {"components": {"kafka": {"retentionHours": 48}}}}},
             "scenarios": {"both": {"changes": ["grow", "keep"]}, "one": {"changes": ["grow"]}}}
            """);
    private static final TreePath BROKERS = TreePath.of("components", "kafka", "brokers");
    private static final TreePath RETENTION = TreePath.of("components", "kafka", "retentionHours");

    @Test
    void anEditOfTheBaselineIsSeenInEveryScenarioThatDoesNotOverrideIt() {
        JsonObject after = Recording.OF_BASELINE.record(DOCUMENT, TopologyEdits.set(RETENTION, JsonNumber.of(72)));

        assertThat(value(after, "baseline", RETENTION)).isEqualTo(JsonNumber.of(72));
        assertThat(value(after, "one", RETENTION)).isEqualTo(JsonNumber.of(72));
        assertThat(value(after, "both", RETENTION)).isEqualTo(JsonNumber.of(48));
    }

    @Test
    void anEditOfAScenarioGoesIntoItsChangeAndLeavesTheBaselineAlone() {
        JsonObject after = new Recording("both", "keep").record(DOCUMENT, TopologyEdits.set(BROKERS, JsonNumber.of(9)));

        assertThat(TreePath.of("changes", "keep", "patch").in(after))
                .isEqualTo(json("{\"components\": {\"kafka\": {\"retentionHours\": 48, \"brokers\": 9}}}"));
        assertThat(value(after, "both", BROKERS)).isEqualTo(JsonNumber.of(9));
        assertThat(after.get("baseline")).isSameAs(DOCUMENT.get("baseline"));
    }

    @Test
    void settingAValueBackToWhatItWasBeforeTheChangeRemovesItFromThePatch() {
        JsonObject after = new Recording("one", "grow").record(DOCUMENT, TopologyEdits.set(BROKERS, JsonNumber.of(3)));

        assertThat(TreePath.of("changes", "grow", "patch").in(after)).isEqualTo(json("{}"));
    }

    @Test
    void removingAComponentInAScenarioRemovesItsFlowsThereOnly() {
        JsonObject after = new Recording("one", "grow").record(DOCUMENT, TopologyEdits.remove(Set.of("kafka")));

        assertThat(Sketch.of(after, "one").boxes()).containsOnlyKeys("api");
        assertThat(Sketch.of(after, "one").arrows()).isEmpty();
        assertThat(Sketch.of(after, "baseline")).isEqualTo(Sketch.of(DOCUMENT, "baseline"));
    }

    @Test
    void addingAgainWhatTheChangeRemovedBringsTheWholeComponent() {
        Recording recording = new Recording("one", "grow");
        JsonObject removed = recording.record(DOCUMENT, TopologyEdits.remove(Set.of("kafka")));

        JsonObject after = recording.record(
                removed, TopologyEdits.set(TreePath.of("components", "kafka"), json("{\"kind\": \"destination\"}")));

        assertThat(TreePath.of("components", "kafka").in(Recording.topology(after, "one")))
                .isEqualTo(json("{\"kind\": \"destination\"}"));
    }

    @Test
    void whatAChangeWritesWithoutEffectTodayStaysInItsPatch() {
        JsonObject same = Recording.OF_BASELINE.record(DOCUMENT, TopologyEdits.set(BROKERS, JsonNumber.of(6)));

        JsonObject after = new Recording("one", "grow").record(same, TopologyEdits.set(RETENTION, JsonNumber.of(1)));

        assertThat(TreePath.of("changes", "grow", "patch").in(after))
                .isEqualTo(json("{\"components\": {\"kafka\": {\"brokers\": 6, \"retentionHours\": 1}}}"));
    }

    @Test
    void resettingRemovesWhatTheScenarioWritesFromAllItsChanges() {
        JsonObject after = Recording.reset(DOCUMENT, "both", BROKERS);

        assertThat(value(after, "both", BROKERS)).isEqualTo(JsonNumber.of(3));
        assertThat(value(after, "both", RETENTION)).isEqualTo(JsonNumber.of(48));
        assertThat(TreePath.of("changes", "grow", "patch").in(after)).isEqualTo(json("{}"));
    }

    @Test
    void theWritersOfAPlaceAreFoundAlsoWhereTheyWriteAboveIt() {
        JsonObject removed = new Recording("both", "keep").record(DOCUMENT, TopologyEdits.remove(Set.of("kafka")));

        assertThat(Recording.writers(removed, "both", BROKERS)).containsExactly("grow", "keep");
        assertThat(Recording.writers(DOCUMENT, "both", RETENTION)).containsExactly("keep");
    }

    @Test
    void theChangeOfAScenarioThatNoOtherUsesRecordsItsEdits() {
        assertThat(Recording.ownChange(DOCUMENT, "both")).contains("keep");
        assertThat(Recording.ownChange(DOCUMENT, "one")).isEmpty();
    }

    @Test
    void anEditWithoutEffectGivesTheSameDocument() {
        assertThat(Recording.OF_BASELINE.record(DOCUMENT, TopologyEdits.set(BROKERS, JsonNumber.of(3))))
                .isSameAs(DOCUMENT);
        assertThat(new Recording("one", "grow").record(DOCUMENT, TopologyEdits.set(BROKERS, JsonNumber.of(6))))
                .isSameAs(DOCUMENT);
    }

    @Test
    void anIdIsMadeFromTheNameAndIsFree() {
        assertThat(ElementIds.of("Kafka, Zürich № 2", "component", Set.of())).isEqualTo("kafka-zurich-2");
        assertThat(ElementIds.of("API", "component", Set.of("api", "api-2"))).isEqualTo("api-3");
        assertThat(ElementIds.of("日本", "component", Set.of())).isEqualTo("component");
    }

    @Test
    void aNewOrderOfIdsIsAnotherDocument() {
        JsonObject after = TreePath.of("scenarios").reorder(DOCUMENT, java.util.List.of("one", "both"));

        assertThat(Objects.requireNonNull(after.object("scenarios")).members().keySet())
                .containsExactly("one", "both");
        assertThat(EditHistory.of(DOCUMENT)
                        .after(Edit.of("reorder", before -> after), DOCUMENT)
                        .undoName())
                .contains("reorder");
    }

    private static Object value(JsonObject document, String scenario, TreePath path) {
        return Objects.requireNonNull(path.in(Recording.topology(document, scenario)), path::toString);
    }

    private static JsonObject json(String text) {
        return (JsonObject)
                JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "test").orThrow();
    }

    @Test
    void textsInAListOfChangesThatAreNoTextsAreLeftOut() {
        JsonObject odd = json("{\"scenarios\": {\"s\": {\"changes\": [\"a\", 1]}}}");

        assertThat(Recording.changesOf(odd, "s")).containsExactly("a");
    }
}
