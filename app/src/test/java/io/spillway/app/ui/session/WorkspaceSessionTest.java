package io.spillway.app.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.finding.FindingRow;
import io.spillway.app.ui.finding.FindingsViewModel;
import io.spillway.model.file.JsonNumber;
import io.spillway.scenarios.editing.TopologyEdits;
import io.spillway.scenarios.editing.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceSessionTest {
    @Test
    void openingShowsTheBaselineFirst() {
        WorkspaceSession session = TestSessions.open();

        assertThat(TestSessions.shown(session).isBaseline()).isTrue();
        assertThat(TestSessions.shown(session).results())
                .extracting(result -> result.scenario().id())
                .containsExactly("baseline", "zone-aware", "go", "all", "today");
        assertThat(session.busyProperty().get()).isFalse();
    }

    @Test
    void choosingAScenarioKeepsTheResults() {
        WorkspaceSession session = TestSessions.open();
        Shown before = TestSessions.shown(session);

        session.selectScenario("go");

        assertThat(TestSessions.shown(session).results()).isEqualTo(before.results());
        assertThat(TestSessions.shown(session).selected().scenario().name()).isEqualTo("Go rewrite");
    }

    @Test
    void detailsFollowAnEditWhenTheFrameWithItsTotalIsMade() {
        Deque<Runnable> afterFrame = new ArrayDeque<>();
        WorkspaceSession session = TestSessions.open(afterFrame::add);
        Shown opened = TestSessions.shown(session);
        afterFrame.remove().run();
        assertThat(session.detailsProperty().get()).contains(opened);

        session.editTopology(
                "brokers", "", TopologyEdits.set(TreePath.of("components", "kafka", "brokers"), JsonNumber.of(72)));
        session.editTopology(
                "brokers", "", TopologyEdits.set(TreePath.of("components", "kafka", "brokers"), JsonNumber.of(48)));

        Shown edited = TestSessions.shown(session);
        assertThat(edited).isNotEqualTo(opened);
        assertThat(session.detailsProperty().get()).contains(opened);
        assertThat(afterFrame).hasSize(1);
        afterFrame.remove().run();
        assertThat(session.detailsProperty().get()).contains(edited);
        assertThat(afterFrame).isEmpty();
    }

    @Test
    void whatIsOpenedNextShowsNoDetailsOfWhatWasOpenBefore() {
        Deque<Runnable> afterFrame = new ArrayDeque<>();
        WorkspaceSession session = TestSessions.open(afterFrame::add);
        session.selectScenario("go");

        session.open("nowhere.spillway.json");

        assertThat(session.detailsProperty().get()).isEmpty();
        afterFrame.remove().run();
        assertThat(session.detailsProperty().get()).isEmpty();
    }

    @Test
    void aScenarioThatDoesNotExistChangesNothing() {
        WorkspaceSession session = TestSessions.open();

        session.selectScenario("nowhere");

        assertThat(TestSessions.shown(session).isBaseline()).isTrue();
    }

    @Test
    void aSelectionIsExplainedByItsCost() {
        WorkspaceSession session = TestSessions.open();

        session.select(new Selection.OfFlow("produce"));

        assertThat(session.figureProperty().get()).contains("produce.cost");
    }

    @Test
    void aFileWithErrorsShowsEveryFindingAndNoResult(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("broken.spillway.json");
        Files.writeString(
                file,
                Files.readString(TestSessions.pipeline())
                        .replace("\"c5.9xlarge\", \"zones\"", "\"c5.9xlarge\", \"zonez\"")
                        .replace("\"brokers\": 36", "\"brokers\": \"many\""));
        WorkspaceSession session = TestSessions.empty();
        FindingsViewModel findings = new FindingsViewModel(session);

        session.open(file.toString());

        assertThat(TestSessions.shown(session).results()).allMatch(result -> result.breakdown() == null);
        assertThat(TestSessions.shown(session).sketch().boxes()).isNotEmpty();
        assertThat(findings.rowsProperty().get())
                .extracting(FindingRow::message)
                .anyMatch(message -> message.contains("zonez"))
                .anyMatch(message -> message.contains("many"));
    }

    @Test
    void aFileThatIsNotThereIsAFinding() {
        WorkspaceSession session = TestSessions.empty();

        session.open("nowhere.spillway.json");

        assertThat(session.openedProperty().get())
                .isInstanceOfSatisfying(
                        OpenedWorkspace.Broken.class,
                        broken -> assertThat(broken.findings())
                                .singleElement()
                                .satisfies(
                                        finding -> assertThat(finding.message()).contains("nowhere.spillway.json")));
    }
}
