package io.spillway.app.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.figure.Figures;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.editing.TopologyEdits;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.resilience.Loss;
import io.spillway.scenarios.resilience.Resilience;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioListViewModelTest {
    private final WorkspaceSession session = TestSessions.open();
    private final ScenarioListViewModel model = new ScenarioListViewModel(session, TestSessions.atOnce());

    @Test
    void aScenarioShowsItsDifferenceFromTheBaseline() {
        Shown shown = TestSessions.shown(session);
        double baseline = shown.results().get(0).orThrow().total().value();
        double rewrite = shown.results().get(2).orThrow().total().value();
        ScenarioRow row = model.rowsProperty().get().get(2);

        assertThat(row.name()).isEqualTo("Go rewrite");
        assertThat(rewrite).isLessThan(baseline);
        assertThat(row.difference()).isEqualTo("−" + Figures.dollars(baseline - rewrite));
        assertThat(row.sign()).isEqualTo(-1);
    }

    @Test
    void rowsOfScenariosThatAreNotShownFollowAFrameAfterTheTotal() {
        Deque<Runnable> afterFrame = new ArrayDeque<>();
        WorkspaceSession edited = TestSessions.open(afterFrame::add);
        ScenarioListViewModel list = new ScenarioListViewModel(edited, TestSessions.atOnce());
        edited.selectScenario("go");
        afterFrame.remove().run();
        List<String> before = figures(list);

        edited.edit(Edit.of(
                "brokers",
                document -> TreePath.of("baseline", "components", "kafka", "brokers")
                        .put(document, JsonNumber.of(72))));

        List<String> first = figures(list);
        afterFrame.remove().run();
        List<String> all = figures(list);
        assertThat(first).isNotEqualTo(before).isNotEqualTo(all);
        assertThat(first).containsExactly(all.getFirst(), before.get(1), all.get(2), before.get(3), before.get(4));
    }

    private static List<String> figures(ScenarioListViewModel list) {
        return list.rowsProperty().get().stream()
                .map(row -> row.id() + " " + row.total() + " " + row.difference())
                .toList();
    }

    @Test
    void theBaselineHasNoDifferenceAndIsChosenFirst() {
        ScenarioRow baseline = model.rowsProperty().get().getFirst();

        assertThat(baseline.difference()).isEmpty();
        assertThat(baseline.chosen()).isTrue();
    }

    @Test
    void resilienceStandsBesideDollars() {
        Shown shown = TestSessions.shown(session);
        for (int i = 0; i < shown.results().size(); i++) {
            Resilience resilience = Resilience.of(shown.results().get(i).orThrow());
            long fails = resilience.zoneLosses().stream()
                    .filter(loss -> !loss.isSurvived())
                    .count();
            String words = fails == 0
                    ? "survives the loss of a zone"
                    : "zone loss: " + fails + " of " + resilience.zoneLosses().size() + " fail";

            ZoneLoss shownLoss = model.rowsProperty().get().get(i).zoneLoss();
            assertThat(shownLoss.words()).isEqualTo(words);
            assertThat(shownLoss.fails()).isEqualTo(fails);
            assertThat(shownLoss.failing()).isNotEmpty();
        }
    }

    @Test
    void aScenarioThatLosesMoreThanTheBaselineIsMarked() {
        session.selectScenario("go");
        session.editTopology(
                "one zone",
                "",
                TopologyEdits.set(
                        TreePath.of("components", "api-hosts", "zones"), JsonObject.of(Map.of("a", JsonNumber.of(1)))));

        ScenarioRow baseline = model.rowsProperty().get().getFirst();
        ScenarioRow edited = model.rowsProperty().get().get(2);
        assertThat(edited.zoneLoss().outcome()).isEqualTo(ZoneLoss.Outcome.FAILS);
        assertThat(edited.zoneLoss().fails()).isGreaterThan(baseline.zoneLoss().fails());
        assertThat(edited.zoneLoss().failing()).contains("API hosts: ");
        assertThat(edited.lessResilient()).isTrue();
        assertThat(baseline.lessResilient()).isFalse();
    }

    @Test
    void aZoneLossIsTriedInTheBackgroundAndTheFormerOneStandsMeanwhile() {
        List<Runnable> waiting = new ArrayList<>();
        ScenarioListViewModel list = new ScenarioListViewModel(session, new LatestWins(waiting::add, Runnable::run));
        assertThat(list.rowsProperty().get().getFirst().zoneLoss()).isEqualTo(ZoneLoss.AWAITED);
        waiting.removeFirst().run();
        ZoneLoss before = list.rowsProperty().get().getFirst().zoneLoss();
        assertThat(before.outcome()).isEqualTo(ZoneLoss.Outcome.SURVIVED);

        session.editTopology(
                "one zone",
                "",
                TopologyEdits.set(
                        TreePath.of("components", "api-hosts", "zones"), JsonObject.of(Map.of("a", JsonNumber.of(1)))));

        assertThat(list.rowsProperty().get().getFirst().zoneLoss()).isEqualTo(before);
        waiting.forEach(Runnable::run);
        assertThat(list.rowsProperty().get().getFirst().zoneLoss().outcome()).isEqualTo(ZoneLoss.Outcome.FAILS);
    }

    @Test
    void whatCannotBeComputedHasNothingToLose() {
        assertThat(ZoneLoss.of((CostBreakdown) null)).isEqualTo(ZoneLoss.NONE);
        assertThat(ZoneLoss.of(List.of())).isEqualTo(ZoneLoss.NONE);
    }

    @Test
    void anOutcomeThatNobodyKnowsIsNoSurvival() {
        ZoneLoss loss = ZoneLoss.of(List.of(new Loss("kafka", "Kafka", 3, 1 / 3.0, null, 0.9, Loss.Outcome.UNKNOWN)));

        assertThat(loss).isEqualTo(new ZoneLoss(ZoneLoss.Outcome.UNKNOWN, "zone loss: not known", "Kafka: unknown", 0));
    }

    @Test
    void choosingAScenarioMarksIt() {
        model.onScenario("all");

        assertThat(model.rowsProperty().get())
                .filteredOn(ScenarioRow::chosen)
                .extracting(ScenarioRow::id)
                .containsExactly("all");
    }

    @Test
    void aNewScenarioIsShownAndItsNameIsTyped() {
        model.onNew();

        ScenarioRow made = model.rowsProperty().get().getLast();
        assertThat(made.name()).isEqualTo("New scenario");
        assertThat(made.chosen()).isTrue();
        assertThat(made.total()).isEqualTo(model.rowsProperty().get().getFirst().total());
        assertThat(model.renamingProperty().get()).contains(made.id());
        model.onRenamed(made.id(), "  Smaller ");
        assertThat(model.rowsProperty().get().getLast().name()).isEqualTo("Smaller");
        assertThat(session.editedProperty().get().orElseThrow().undo()).contains("rename to Smaller");
    }

    @Test
    void aDuplicateStandsBehindItsOriginalAndCostsTheSame() {
        model.onScenario("go");

        model.onDuplicate();

        assertThat(model.rowsProperty().get())
                .extracting(ScenarioRow::name)
                .containsSubsequence("Go rewrite", "Copy of Go rewrite", "All projects");
        ScenarioRow original = row("go");
        ScenarioRow copy = row(model.chosen());
        assertThat(copy.total()).isEqualTo(original.total());
    }

    @Test
    void twoNewScenariosHaveDifferentNames() {
        model.onNew();
        model.onNew();

        assertThat(model.rowsProperty().get()).extracting(ScenarioRow::name).contains("New scenario", "New scenario 2");
    }

    @Test
    void aScenarioMovesDownAndBackByUndo() {
        model.onScenario("zone-aware");

        model.onMoveBy(1);

        assertThat(model.rowsProperty().get())
                .extracting(ScenarioRow::id)
                .containsExactly("baseline", "go", "zone-aware", "all", "today");
        session.undo();
        assertThat(model.rowsProperty().get())
                .extracting(ScenarioRow::id)
                .containsExactly("baseline", "zone-aware", "go", "all", "today");
    }

    @Test
    void deletingSaysWhatStaysInTheLibraryAndShowsAnother() {
        model.onScenario("all");

        model.onDelete("all");

        assertThat(model.chosen()).isEqualTo("today");
        assertThat(model.noticeProperty().get())
                .isEqualTo("'All projects' is deleted. What only it used stays in the library: "
                        + "'Balancer to Consul', 'Consumers in the leader's zone'.");
        session.undo();
        assertThat(row("all").name()).isEqualTo("All projects");
    }

    @Test
    void theBaselineIsNeitherDeletedNorRenamedNorMoved() {
        Object before = session.editedProperty().get().orElseThrow().document();

        model.onDelete("baseline");
        model.onRename("baseline");
        model.onMove("baseline", 3);

        assertThat(session.editedProperty().get().orElseThrow().document()).isSameAs(before);
        assertThat(model.renamingProperty().get()).isEmpty();
    }

    private ScenarioRow row(String id) {
        return model.rowsProperty().get().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
