package io.spillway.app.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonText;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.editing.Recording;
import io.spillway.scenarios.editing.TopologyEdits;
import io.spillway.scenarios.editing.TreePath;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WorkspaceEditingTest {
    private static final TreePath BROKERS = TreePath.of("components", "kafka", "brokers");

    private final WorkspaceSession session = TestSessions.open();

    @Test
    void anEditOfTheBaselineChangesItsTotalAndCanBeUndone() {
        double before = total();
        Edited opened = edited();

        setBrokers(72);

        assertThat(total()).isGreaterThan(before);
        assertThat(edited().modified()).isTrue();
        assertThat(edited().undo()).contains("brokers");
        session.undo();
        assertThat(total()).isEqualTo(before);
        assertThat(edited().document()).isSameAs(opened.document());
        assertThat(edited().modified()).isFalse();
        assertThat(edited().redo()).contains("brokers");
    }

    @Test
    void anEditInAScenarioLeavesTheBaselineAsItIs() {
        double baseline = total();
        session.selectScenario("go");

        setBrokers(72);

        assertThat(TestSessions.shown(session).baseline().orThrow().total().value())
                .isEqualTo(baseline);
        assertThat(session.recordingProperty().get().scenario()).isEqualTo("go");
        Recording recording = session.recordingProperty().get();
        assertThat(TreePath.of("changes", recording.change(), "patch", "components", "kafka", "brokers")
                        .in(edited().document()))
                .isEqualTo(JsonNumber.of(72));
    }

    @Test
    void aDocumentWithErrorsShowsItsStructureAndNoTotal() {
        session.edit(Edit.of(
                "break",
                document -> TreePath.of("baseline")
                        .child("components")
                        .child("kafka")
                        .child("brokers")
                        .put(document, JsonText.of("many"))));

        Shown shown = TestSessions.shown(session);
        assertThat(shown.workspace()).isNull();
        assertThat(shown.breakdown()).isEmpty();
        assertThat(shown.results()).hasSize(5).allMatch(result -> result.breakdown() == null);
        assertThat(shown.sketch().boxes()).containsKey("kafka");
        assertThat(shown.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("many"));
        session.undo();
        assertThat(TestSessions.shown(session).breakdown()).isPresent();
    }

    @Test
    void savingMakesTheDocumentUnmodifiedAndUndoingMakesItModifiedAgain() {
        setBrokers(72);

        session.saved(edited().document(), Path.of("pipeline.spillway.json"));

        assertThat(edited().modified()).isFalse();
        assertThat(session.openedProperty().get().name()).isEqualTo("pipeline.spillway.json");
        session.undo();
        assertThat(edited().modified()).isTrue();
    }

    @Test
    void whatAnEditDoesNotReachIsNotCalculatedAgain() {
        session.selectScenario("go");
        Shown before = TestSessions.shown(session);

        setBrokers(72);

        Shown after = TestSessions.shown(session);
        assertThat(after.baseline()).isSameAs(before.baseline());
        assertThat(after.selected()).isNotSameAs(before.selected());
        assertThat(after.pending()).isEmpty();
    }

    private void setBrokers(double brokers) {
        session.editTopology("brokers", "", TopologyEdits.set(BROKERS, JsonNumber.of(brokers)));
    }

    private double total() {
        return TestSessions.shown(session).selected().orThrow().total().value();
    }

    private Edited edited() {
        return session.editedProperty().get().orElseThrow();
    }
}
