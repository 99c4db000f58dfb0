package io.spillway.scenarios.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonReader;
import io.spillway.model.file.JsonText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScenarioEditsTest {
    private static final JsonObject DOCUMENT = json("""
            {"changes": {"kafka": {"title": "Kafka", "patch": {}},
                         "i3": {"title": "i3", "requires": ["kafka"], "patch": {}},
                         "affinity": {"title": "Affinity", "requires": ["i3"], "patch": {}},
                         "go": {"title": "Go", "patch": {}}},
             "scenarios": {"one": {"name": "One", "changes": ["kafka", "i3"], "snapshot": "current"},
                           "two": {"name": "Two", "changes": ["go", "kafka"]},
                           "three": {"name": "Three"}}}
            """);

    @Test
    void aNewScenarioStandsLastAndHasNoChanges() {
        JsonObject after = ScenarioEdits.create(DOCUMENT, "four", "Four");

        assertThat(ScenarioEdits.ids(after)).containsExactly("one", "two", "three", "four");
        assertThat(Recording.changesOf(after, "four")).isEmpty();
    }

    @Test
    void theFirstScenarioOfADocumentWithoutAnyMakesTheList() {
        assertThat(ScenarioEdits.ids(ScenarioEdits.create(json("{}"), "first", "First")))
                .containsExactly("first");
    }

    @Test
    void anIdIsNeitherTakenNorThatOfTheBaseline() {
        assertThat(ScenarioEdits.newId(DOCUMENT, "One")).isEqualTo("one-2");
        assertThat(ScenarioEdits.newId(DOCUMENT, "Baseline")).isEqualTo("baseline-2");
        assertThat(ScenarioEdits.newId(DOCUMENT, "???")).isEqualTo("scenario");
    }

    @Test
    void aDuplicateStandsBehindItsOriginalWithTheSameChangesAndPrices() {
        JsonObject after = ScenarioEdits.duplicate(DOCUMENT, "one", "copy", "Copy");

        assertThat(ScenarioEdits.ids(after)).containsExactly("one", "copy", "two", "three");
        assertThat(TreePath.of("scenarios", "copy").in(after))
                .isEqualTo(json("{\"name\": \"Copy\", \"changes\": [\"kafka\", \"i3\"], \"snapshot\": \"current\"}"));
    }

    @Test
    void aDuplicateOfTheBaselineComesFirstWithoutChanges() {
        JsonObject after = ScenarioEdits.duplicate(DOCUMENT, "baseline", "copy", "Copy");

        assertThat(ScenarioEdits.ids(after)).containsExactly("copy", "one", "two", "three");
        assertThat(Recording.changesOf(after, "copy")).isEmpty();
    }

    @Test
    void renamingToTheSameNameChangesNothing() {
        assertThat(ScenarioEdits.rename(DOCUMENT, "one", "One")).isSameAs(DOCUMENT);
        assertThat(ScenarioEdits.rename(DOCUMENT, "nowhere", "New")).isSameAs(DOCUMENT);
        assertThat(TreePath.of("scenarios", "one", "name").in(ScenarioEdits.rename(DOCUMENT, "one", "New")))
                .isEqualTo(JsonText.of("New"));
    }

    @Test
    void aScenarioMovesUpAndDownButNotBeyondTheEnds() {
        assertThat(ScenarioEdits.ids(ScenarioEdits.move(DOCUMENT, "three", 0))).containsExactly("three", "one", "two");
        assertThat(ScenarioEdits.ids(ScenarioEdits.move(DOCUMENT, "one", 9))).containsExactly("two", "three", "one");
        assertThat(ScenarioEdits.move(DOCUMENT, "one", -1)).isSameAs(DOCUMENT);
    }

    @Test
    void deletingAScenarioKeepsItsChangesInTheLibrary() {
        JsonObject after = ScenarioEdits.delete(DOCUMENT, "one");

        assertThat(ScenarioEdits.ids(after)).containsExactly("two", "three");
        assertThat(ChangeEdits.ids(after)).containsExactly("kafka", "i3", "affinity", "go");
        assertThat(ScenarioEdits.changesOnlyIn(DOCUMENT, "one")).containsExactly("i3");
    }

    @Test
    void whatAChangeRequiresIsPutBeforeIt() {
        JsonObject after = ScenarioEdits.include(DOCUMENT, "three", "affinity");

        assertThat(Recording.changesOf(after, "three")).containsExactly("kafka", "i3", "affinity");
        assertThat(ScenarioEdits.include(DOCUMENT, "one", "i3")).isSameAs(DOCUMENT);
        assertThat(Recording.changesOf(ScenarioEdits.include(DOCUMENT, "two", "affinity"), "two"))
                .containsExactly("go", "kafka", "i3", "affinity");
    }

    @Test
    void whatRequiresAChangeLeavesWithIt() {
        JsonObject all = ScenarioEdits.include(DOCUMENT, "two", "affinity");

        assertThat(Recording.changesOf(ScenarioEdits.exclude(all, "two", "kafka"), "two"))
                .containsExactly("go");
        assertThat(Recording.changesOf(ScenarioEdits.exclude(all, "two", "go"), "two"))
                .containsExactly("kafka", "i3", "affinity");
        assertThat(ScenarioEdits.exclude(DOCUMENT, "three", "go")).isSameAs(DOCUMENT);
    }

    @Test
    void requirementsThatGoRoundInACircleAreIncludedOnce() {
        JsonObject circle = json("""
                {"changes": {"a": {"title": "A", "requires": ["b"], "patch": {}},
                             "b": {"title": "B", "requires": ["a"], "patch": {}}},
                 "scenarios": {"s": {"name": "S"}}}
                """);

        assertThat(Recording.changesOf(ScenarioEdits.include(circle, "s", "a"), "s"))
                .containsExactly("b", "a");
    }

    @Test
    void aChangeMovesOnlyAsFarAsItsRequirementsAllow() {
        JsonObject all = ScenarioEdits.include(DOCUMENT, "two", "affinity");

        assertThat(Recording.changesOf(ScenarioEdits.moveChange(all, "two", "i3", 0), "two"))
                .containsExactly("go", "kafka", "i3", "affinity");
        assertThat(Recording.changesOf(ScenarioEdits.moveChange(all, "two", "kafka", 3), "two"))
                .containsExactly("go", "kafka", "i3", "affinity");
        assertThat(Recording.changesOf(ScenarioEdits.moveChange(all, "two", "go", 3), "two"))
                .containsExactly("kafka", "i3", "affinity", "go");
        assertThat(Recording.changesOf(ScenarioEdits.moveChange(all, "two", "kafka", 0), "two"))
                .containsExactly("kafka", "go", "i3", "affinity");
    }

    private static JsonObject json(String text) {
        return (JsonObject)
                JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "test").orThrow();
    }
}
