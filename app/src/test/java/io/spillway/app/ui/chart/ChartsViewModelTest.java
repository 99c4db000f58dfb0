package io.spillway.app.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.app.ui.input.ModelInput;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.pricing.cost.CostBreakdown;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsViewModelTest {
    private final WorkspaceSession session = TestSessions.open();
    private final ChartsViewModel model = new ChartsViewModel(session, TestSessions.atOnce());

    @Test
    void nothingIsComputedWhileTheChartIsOutOfSight() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        ChartsViewModel hidden = new ChartsViewModel(session, new LatestWins(waiting::add, Runnable::run));

        hidden.kindProperty().set(ChartKind.TRANSFER);
        session.selectScenario("go");
        assertThat(waiting).isEmpty();

        hidden.onScreenProperty().set(true);
        assertThat(waiting).hasSize(1);
        assertThat(hidden.computingProperty().get()).isTrue();
        waiting.pop().run();
        assertThat(hidden.computingProperty().get()).isFalse();
        assertThat(hidden.contentProperty().get().title()).contains("Go rewrite");
    }

    @Test
    void partsOfTheScenarioAndOfTheBaselineStandBesideEachOther() {
        session.selectScenario("go");
        ChartContent.Bars bars = bars(ChartKind.AREA, false);
        CostBreakdown here = shown().selected().orThrow();

        assertThat(bars.stacked()).isFalse();
        assertThat(bars.series()).extracting(ChartContent.Series::name).containsExactly("Go rewrite", "Baseline");
        assertThat(sum(bars.series().getFirst())).isCloseTo(here.total().value(), within(1e-6));
        assertThat(sum(bars.series().getLast()))
                .isCloseTo(shown().baseline().orThrow().total().value(), within(1e-6));
    }

    @Test
    void theStackOfEachScenarioIsItsTotal() {
        ChartContent.Bars bars = bars(ChartKind.COMPONENT, true);

        assertThat(bars.stacked()).isTrue();
        assertThat(bars.groups())
                .extracting(ChartContent.Group::id)
                .containsExactly("baseline", "zone-aware", "go", "all", "today");
        for (int i = 0; i < bars.groups().size(); i++) {
            int group = i;
            double stack = bars.series().stream()
                    .map(series -> series.marks().get(group))
                    .filter(ChartContent.Mark::isDrawn)
                    .mapToDouble(ChartContent.Mark::value)
                    .sum();
            assertThat(stack)
                    .isCloseTo(shown().results().get(i).orThrow().total().value(), within(1e-3));
        }
    }

    @Test
    void aFlowIsDrawnInThePartsThatStayAndCross() {
        ChartContent.Bars bars = bars(ChartKind.TRANSFER, false);
        int read = bars.groups().stream().map(ChartContent.Group::id).toList().indexOf("read");
        var evaluation = shown().selected().orThrow().evaluation();
        double gb = evaluation.value("read.gb");

        // Readers stand in three even zones and connect to any: two thirds of what they read crosses.
        assertThat(bars.series().get(0).marks().get(read).value()).isCloseTo(gb / 3, within(1e-6 * gb));
        assertThat(bars.series().get(1).marks().get(read).value()).isCloseTo(gb * 2 / 3, within(1e-6 * gb));
        assertThat(bars.series().get(2).marks().get(read).isDrawn()).isFalse();
    }

    @Test
    void theDayOfAComponentIsTheDayOfItsSources() {
        session.select(new Selection.OfComponent("validation"));
        ChartContent.Lines lines = (ChartContent.Lines) content(ChartKind.DAY, false);

        // A flat profile: 176,000 messages a second in every hour.
        assertThat(lines.curves().getFirst().ys())
                .hasSize(24)
                .allSatisfy(rate -> assertThat(rate).isCloseTo(176_000, within(1e-6)));
        assertThat(lines.title()).contains("Validation");
    }

    @Test
    void theCurvePassesThroughTheTotalAtTheValueInForce() {
        model.onScreenProperty().set(true);
        ModelInput input = model.suggest("messages per second of Web").getFirst();
        model.onInput(input);
        ChartContent.Lines lines = (ChartContent.Lines) content(ChartKind.CURVE, false);
        ChartContent.Point marked = lines.marked().orElseThrow();

        assertThat(input.path()).isEqualTo("clients.messagesPerSecond");
        assertThat(model.fromProperty().get()).isEqualTo("88000");
        assertThat(model.toProperty().get()).isEqualTo("352000");
        assertThat(marked.x()).isEqualTo(176_000);
        assertThat(marked.y()).isEqualTo(shown().selected().orThrow().total().value());
        int after = (int) lines.xs().stream().filter(x -> x <= 176_000).count();
        assertThat(marked.y())
                .isBetween(
                        lines.curves().getFirst().ys().get(after - 1),
                        lines.curves().getFirst().ys().get(after));
    }

    @Test
    void aChoiceHasABarForEachOptionAndTheOneInForceStandsOut() {
        model.onScreenProperty().set(true);
        model.onInput(new ModelInput("kafka.consumerPolicy", "Consumer policy"));
        ChartContent.Bars bars = bars(ChartKind.CURVE, false);

        assertThat(model.hasRange()).isFalse();
        assertThat(bars.groups()).extracting(ChartContent.Group::label).contains("any-zone", "leader-affinity");
        List<ChartContent.Mark> inForce = bars.series().getFirst().marks();
        assertThat(inForce.stream().filter(ChartContent.Mark::isDrawn))
                .singleElement()
                .satisfies(mark -> assertThat(mark.value())
                        .isCloseTo(shown().selected().orThrow().total().value(), within(1e-6)));
    }

    @Test
    void aRangeThatMakesNoSenseIsExplained() {
        model.onScreenProperty().set(true);
        model.onInput(new ModelInput("clients.messagesPerSecond", "Messages"));
        content(ChartKind.CURVE, false);

        model.fromProperty().set("many");
        assertThat(model.contentProperty().get().note()).contains("'many' is not a number");
        model.fromProperty().set("500000");
        assertThat(model.contentProperty().get().note()).contains("begin with the smaller value");
    }

    @Test
    void clickingABarSelectsWhatItStandsFor() {
        bars(ChartKind.COMPONENT, false);
        model.onGroup(new ChartContent.Group("validation", "Validation"));
        assertThat(session.selectionProperty().get()).isEqualTo(new Selection.OfComponent("validation"));

        bars(ChartKind.AREA, true);
        model.onGroup(new ChartContent.Group("go", "Go rewrite"));
        assertThat(shown().selected().scenario().id()).isEqualTo("go");
    }

    @Test
    void withoutAWorkspaceTheChartSaysSo() {
        ChartsViewModel empty = new ChartsViewModel(TestSessions.empty(), TestSessions.atOnce());
        empty.onScreenProperty().set(true);

        assertThat(empty.contentProperty().get().isEmpty()).isTrue();
        assertThat(empty.contentProperty().get().note()).contains("Open a workspace");
    }

    private ChartContent content(ChartKind kind, boolean all) {
        model.onScreenProperty().set(true);
        model.kindProperty().set(kind);
        model.allScenariosProperty().set(all);
        return model.contentProperty().get();
    }

    private ChartContent.Bars bars(ChartKind kind, boolean all) {
        return (ChartContent.Bars) content(kind, all);
    }

    private Shown shown() {
        return TestSessions.shown(session);
    }

    private static double sum(ChartContent.Series series) {
        return series.marks().stream()
                .filter(ChartContent.Mark::isDrawn)
                .mapToDouble(ChartContent.Mark::value)
                .sum();
    }
}
