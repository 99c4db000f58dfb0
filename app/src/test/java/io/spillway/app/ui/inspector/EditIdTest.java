package io.spillway.app.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.form.FormEntry;
import io.spillway.app.ui.form.IdEntry;
import io.spillway.app.ui.session.Edited;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.Place;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ids of components and flows are changed in the inspector. */
class EditIdTest {
    private final WorkspaceSession session = TestSessions.open();
    private final InspectorViewModel model = new InspectorViewModel(
            session,
            new WorkspacePricing(),
            document -> TreePath.of("layout", "kept").put(document, JsonText.of("here")));
    private final JsonObject opened = edited().document();

    @Test
    void theChangesThatNameAFlowFollowItsId() {
        session.edit(Edit.of(
                "carry",
                document -> TreePath.of("baseline", "flows", "produce", "carries")
                        .put(document, new JsonArray(List.of(JsonText.of("read")), Place.NOWHERE))));
        JsonObject before = edited().document();
        double total = total();
        session.select(new Selection.OfFlow("read"));

        id().onTyped("read-all");
        assertThat(edited().document()).as("while it is typed").isSameAs(before);
        assertThat(id().stateProperty().get().hint())
                .isEqualTo("Enter changes it everywhere: in flows, changes and all scenarios");
        id().onTaken();

        assertThat(at("baseline", "flows", "read")).isNull();
        assertThat(at("baseline", "flows", "read-all", "from")).isEqualTo(JsonText.of("mesh"));
        assertThat(at("changes", "zone-aware", "patch", "flows", "read-all", "routing"))
                .isEqualTo(JsonText.of("zone-local"));
        assertThat(at("baseline", "flows", "produce", "carries"))
                .isEqualTo(new JsonArray(List.of(JsonText.of("read-all")), Place.NOWHERE));
        assertThat(at("layout", "kept")).isEqualTo(JsonText.of("here"));
        assertThat(total()).isEqualTo(total);
        assertThat(session.selectionProperty().get()).isEqualTo(new Selection.OfFlow("read-all"));
        assertThat(id().textProperty().get()).isEqualTo("read-all");
        assertThat(edited().undo()).contains("change the id read to read-all");
        session.undo();
        assertThat(edited().document()).isSameAs(before);
    }

    @Test
    void aComponentKeepsItsSelectionUnderItsNewId() {
        session.selectScenario("go");
        session.select(new Selection.OfComponent("validation"));

        id().onTyped("  checks ");
        id().onTaken();

        assertThat(session.selectionProperty().get()).isEqualTo(new Selection.OfComponent("checks"));
        assertThat(at("baseline", "flows", "read", "to")).isEqualTo(JsonText.of("checks"));
        assertThat(at("changes", "go", "patch", "components", "checks")).isNotNull();
    }

    @Test
    void anIdThatCannotBeHadStaysInTheFieldWithTheReason() {
        session.select(new Selection.OfFlow("read"));

        for (String typed : List.of("Read all", "kafka", "")) {
            id().onTyped(typed);
            id().onTaken();
            assertThat(id().stateProperty().get().isWrong()).as(typed).isTrue();
            assertThat(id().textProperty().get()).isEqualTo(typed);
        }
        id().onTyped("kafka");
        assertThat(id().stateProperty().get().message().orElseThrow().text())
                .isEqualTo("'kafka' is the id of another component or flow, perhaps in a change; type another one.");
        id().onRevert();

        assertThat(id().textProperty().get()).isEqualTo("read");
        assertThat(id().stateProperty().get().isWrong()).isFalse();
        assertThat(edited().document()).isSameAs(opened);
    }

    @Test
    void theSameIdAgainIsNoStep() {
        session.select(new Selection.OfFlow("read"));

        id().onTyped("read ");
        id().onTaken();

        assertThat(edited().document()).isSameAs(opened);
        assertThat(edited().undo()).isEmpty();
    }

    private IdEntry id() {
        return (IdEntry) model.formProperty().get().stream()
                .flatMap(section -> section.entries().stream())
                .filter(IdEntry.class::isInstance)
                .map(FormEntry.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private double total() {
        return TestSessions.shown(session).breakdown().orElseThrow().total().value();
    }

    private Edited edited() {
        return session.editedProperty().get().orElseThrow();
    }

    private @Nullable Json at(String... keys) {
        return TreePath.of(keys).in(edited().document());
    }
}
