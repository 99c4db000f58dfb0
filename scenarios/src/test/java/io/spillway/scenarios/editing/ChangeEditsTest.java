package io.spillway.scenarios.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeEditsTest {
    private static final JsonObject DOCUMENT = json("""
            {"changes": {"kafka": {"title": "Kafka", "effortDays": 5, "patch": {}},
                         "i3": {"title": "i3", "requires": ["kafka"], "patch": {}},
                         "affinity": {"title": "Affinity", "requires": ["kafka", "i3"], "patch": {}}},
             "scenarios": {"all": {"name": "All", "changes": ["kafka", "i3", "affinity"]}}}
            """);

    @Test
    void aFieldIsSetAndLeftOutAgain() {
        JsonObject ten = ChangeEdits.set(DOCUMENT, "kafka", "effortDays", JsonNumber.of(10));

        assertThat(TreePath.of("changes", "kafka", "effortDays").in(ten)).isEqualTo(JsonNumber.of(10));
        assertThat(TreePath.of("changes", "kafka", "effortDays").in(ChangeEdits.set(ten, "kafka", "effortDays", null)))
                .isNull();
    }

    @Test
    void settingWhatIsThereChangesNothing() {
        assertThat(ChangeEdits.set(DOCUMENT, "kafka", "effortDays", JsonNumber.of(5)))
                .isSameAs(DOCUMENT);
        assertThat(ChangeEdits.set(DOCUMENT, "kafka", "owner", null)).isSameAs(DOCUMENT);
        assertThat(ChangeEdits.set(DOCUMENT, "nowhere", "effortDays", JsonNumber.of(5)))
                .isSameAs(DOCUMENT);
    }

    @Test
    void aDeletedChangeLeavesScenariosAndRequirementsToo() {
        JsonObject after = ChangeEdits.delete(DOCUMENT, "kafka");

        assertThat(after).isEqualTo(json("""
                {"changes": {"i3": {"title": "i3", "patch": {}},
                             "affinity": {"title": "Affinity", "requires": ["i3"], "patch": {}}},
                 "scenarios": {"all": {"name": "All", "changes": ["i3", "affinity"]}}}
                """));
    }

    @Test
    void aNewChangeOfAScenarioStandsLast() {
        String id = ChangeEdits.newId(DOCUMENT, "Kafka");
        JsonObject after = ChangeEdits.addTo(DOCUMENT, "all", id, "Kafka");

        assertThat(id).isEqualTo("kafka-2");
        assertThat(Recording.changesOf(after, "all")).isEqualTo(List.of("kafka", "i3", "affinity", "kafka-2"));
        assertThat(ChangeEdits.title(after, id)).isEqualTo("Kafka");
        assertThat(ChangeEdits.title(after, "nowhere")).isEqualTo("nowhere");
    }

    private static JsonObject json(String text) {
        return (JsonObject)
                JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "test").orThrow();
    }
}
