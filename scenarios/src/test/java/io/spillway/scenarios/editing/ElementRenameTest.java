package io.spillway.scenarios.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillway.model.component.ComponentKind;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.field.Reference;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonReader;
import io.spillway.model.file.JsonWriter;
import io.spillway.model.file.Parsed;
import io.spillway.model.finding.Finding;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.ProductArea;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ElementRenameTest {
    private static final JsonObject REFERENCE =
            BundledWorkspaces.open("segment-2018").orThrow().document();

    @Test
    void everyNameOfAnElementFollowsInTheReferenceWorkspace() {
        for (String id : ids(REFERENCE)) {
            JsonObject renamed = ElementRename.of(REFERENCE, id, "another-name");

            Parsed<Workspace> bound = WorkspaceFile.bind(renamed);
            assertThat(bound.findings()).as(id).noneMatch(Finding::isError);
            assertThat(ids(renamed)).as(id).contains("another-name").doesNotContain(id);
            assertThat(ElementRename.of(renamed, "another-name", id))
                    .as(id + " and back")
                    .isEqualTo(REFERENCE);
        }
    }

    @Test
    void noTotalOfAnyScenarioChanges() {
        WorkspacePricing pricing = new WorkspacePricing();
        JsonObject renamed = REFERENCE;
        List<String> ids = new ArrayList<>(ids(REFERENCE));
        for (int i = 0; i < ids.size(); i++) {
            renamed = ElementRename.of(renamed, ids.get(i), "element-" + i);
        }
        Workspace before = WorkspaceFile.bind(REFERENCE).orThrow();
        Workspace after = WorkspaceFile.bind(renamed).orThrow();

        for (String scenario : List.of("baseline", "all-projects", "what-is-left")) {
            double was = pricing.result(before, before.scenario(scenario))
                    .orThrow()
                    .total()
                    .value();
            double is = pricing.result(after, after.scenario(scenario))
                    .orThrow()
                    .total()
                    .value();
            assertThat(Math.abs(is - was)).as(scenario).isLessThanOrEqualTo(1e-9 * was);
        }
    }

    @Test
    void theLayoutAndTheGuessesFollow() {
        JsonObject document = tree("""
                {"baseline": {"components": {"a": {"kind": "destination", "name": "A"}}},
                 "layout": {"positions": {"a": {"x": 1, "y": 2}, "ab": {"x": 3, "y": 4}}},
                 "guesses": {"a.retentionDays": {"reasoning": "r"}, "ab.retentionDays": {"reasoning": "s"}}}
                """);

        assertThat(ElementRename.of(document, "a", "b")).isEqualTo(tree("""
                {"baseline": {"components": {"b": {"kind": "destination", "name": "A"}}},
                 "layout": {"positions": {"b": {"x": 1, "y": 2}, "ab": {"x": 3, "y": 4}}},
                 "guesses": {"b.retentionDays": {"reasoning": "r"}, "ab.retentionDays": {"reasoning": "s"}}}
                """));
    }

    @Test
    void aRemovalInAChangeFollows() {
        JsonObject document = tree("""
                {"baseline": {"components": {"a": {}, "h": {}}, "flows": {"f": {"from": "a", "to": "h", "through": ["x", "a"]}}},
                 "changes": {"c": {"title": "C", "patch": {"components": {"a": null, "s": {"hostGroup": "a"}}}}}}
                """);

        assertThat(ElementRename.of(document, "a", "b")).isEqualTo(tree("""
                {"baseline": {"components": {"b": {}, "h": {}}, "flows": {"f": {"from": "b", "to": "h", "through": ["x", "b"]}}},
                 "changes": {"c": {"title": "C", "patch": {"components": {"b": null, "s": {"hostGroup": "b"}}}}}}
                """));
    }

    @Test
    void anIdThatIsTakenOrNoneIsRefused() {
        JsonObject document = tree("""
                {"baseline": {"components": {"a": {}}, "flows": {"f": {}}},
                 "changes": {"c": {"patch": {"components": {"later": {}}}}}}
                """);

        assertThat(ElementRename.refusal(document, "a", "f")).contains(ElementRename.Refusal.TAKEN);
        assertThat(ElementRename.refusal(document, "a", "later")).contains(ElementRename.Refusal.TAKEN);
        assertThat(ElementRename.refusal(document, "a", "Not an id")).contains(ElementRename.Refusal.NO_ID);
        assertThat(ElementRename.refusal(document, "a", "a")).isEmpty();
        assertThat(ElementRename.of(document, "a", "a")).isSameAs(document);
        assertThatThrownBy(() -> ElementRename.of(document, "a", "f")).isInstanceOf(IllegalArgumentException.class);
    }

    /** A field that names elements and is not followed would leave a name that leads nowhere. */
    @Test
    void everyFieldThatNamesAnElementIsFollowed() {
        Set<Reference> elements = EnumSet.of(Reference.COMPONENT, Reference.FLOW, Reference.HOST_GROUP);
        List<Class<?>> records = new ArrayList<>(List.of(Flow.class, ProductArea.class));
        Arrays.stream(ComponentKind.values()).map(ComponentKind::type).forEach(records::add);
        for (Class<?> type : records) {
            for (FieldSpec spec : FieldSpec.of(type)) {
                if (elements.contains(spec.reference())) {
                    boolean list = spec.type() == List.class;
                    String value = list ? "[\"a\"]" : "\"a\"";
                    String part = type == Flow.class ? "flows" : type == ProductArea.class ? "areas" : "components";
                    JsonObject document = tree(
                            "{\"baseline\": {\"" + part + "\": {\"x\": {\"" + spec.name() + "\": " + value + "}}}}");
                    String renamed = JsonWriter.text(ElementRename.of(document, "a", "b"));
                    assertThat(renamed)
                            .as(type.getSimpleName() + "." + spec.name())
                            .contains("\"b\"");
                }
            }
        }
    }

    private static Set<String> ids(JsonObject document) {
        Set<String> ids = new LinkedHashSet<>(ElementIds.taken(Objects.requireNonNull(document.object("baseline"))));
        JsonObject changes = Objects.requireNonNull(document.object("changes"));
        changes.members().keySet().forEach(change -> {
            JsonObject patch = TreePath.of("changes", change, "patch").objectIn(document);
            if (patch != null) {
                ids.addAll(ElementIds.taken(patch));
            }
        });
        return ids;
    }

    private static JsonObject tree(String text) {
        return (JsonObject) Objects.requireNonNull(
                JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "test").value());
    }
}
