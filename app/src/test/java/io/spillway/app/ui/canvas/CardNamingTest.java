package io.spillway.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.app.diagram.Box;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A component gets another name or id in the drawing. */
final class CardNamingTest {
    private final TestCanvas canvas = new TestCanvas();
    private final WorkspaceSession session = canvas.session;
    private final CanvasViewModel model = canvas.model;
    private final CanvasSelection selection = canvas.selection;
    private final CanvasEdits edits = canvas.edits;
    private final CardNaming naming = new CardNaming(model, selection, edits);

    @Test
    void aCardIsRenamedInTheScenarioShown() {
        session.selectScenario("go");
        selection.select(Set.of("kafka"));
        naming.onName();
        assertThat(naming.typedProperty().get()).contains(new CardNaming.Typed("kafka", false, name("kafka")));

        naming.onTyped("  The log ");

        assertThat(name("kafka")).isEqualTo("The log");
        assertThat(canvas.edited().undo()).contains("rename to The log");
        session.selectScenario("baseline");
        assertThat(name("kafka")).isNotEqualTo("The log");
    }

    @Test
    void anIdIsChangedEverywhereInOneStep() {
        Map<String, Box> before = model.arrangement().cards();
        double total =
                TestSessions.shown(session).breakdown().orElseThrow().total().value();
        selection.select(Set.of("kafka"));
        naming.onId();

        naming.onTyped("event-log");

        assertThat(model.sketch().boxes()).containsKey("event-log").doesNotContainKey("kafka");
        assertThat(selection.ids()).containsExactly("event-log");
        assertThat(canvas.box("event-log")).isEqualTo(before.get("kafka"));
        assertThat(TestSessions.shown(session).breakdown().orElseThrow().total().value())
                .isCloseTo(total, within(1e-6));
        assertThat(TestSessions.shown(session).results()).allMatch(result -> result.breakdown() != null);
        assertThat(canvas.edited().undo()).contains("change the id kafka to event-log");
        session.undo();
        assertThat(canvas.edited().document()).isSameAs(canvas.opened);
    }

    @Test
    void anIdThatIsTakenIsRefusedInWords() {
        selection.select(Set.of("kafka"));
        naming.onId();
        naming.onTyped("api");
        assertThat(model.hintProperty().get()).startsWith("'api' is the id of another component or flow");

        naming.onId();
        naming.onTyped("Event log");
        assertThat(model.hintProperty().get()).startsWith("'Event log' is not an id");
        assertThat(canvas.edited().document()).isSameAs(canvas.opened);
    }

    @Test
    void nothingTypedRenamesNothing() {
        selection.select(Set.of("kafka"));
        naming.onName();
        naming.onTyped("   ");
        naming.onName();
        naming.onCancel();
        naming.onTyped("Late");

        assertThat(canvas.edited().document()).isSameAs(canvas.opened);
        assertThat(naming.typedProperty().get()).isEmpty();
    }

    private String name(String id) {
        return Objects.requireNonNull(model.sketch().boxes().get(id)).name();
    }
}
