package io.spillway.app.ui.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.chart.ChartContent;
import io.spillway.app.ui.input.ModelInput;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonText;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.editing.TopologyEdits;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SweepViewModelTest {
    private static final String RATE = "forwarders.messagesPerSecond";

    private final WorkspaceSession session = TestSessions.open();
    private final SweepViewModel model = new SweepViewModel(session, new WorkspacePricing(), TestSessions.atOnce());

    SweepViewModelTest() {
        session.open("validation-2018");
        model.onVisible(true);
    }

    @Test
    void everyLiveInputCanBeChosen() {
        assertThat(model.inputsProperty().get())
                .extracting(ModelInput::path)
                .contains(RATE, "hosts.instanceType", "validation.copyPerZone", "assumptions.hoursPerMonth");
        assertThat(model.inputsProperty().get())
                .extracting(ModelInput::label)
                .contains("Messages per second of Forwarders");
    }

    @Test
    void withoutAnInputTheChartSaysWhatToDo() {
        assertThat(model.chartProperty().get())
                .isInstanceOfSatisfying(
                        ChartContent.Nothing.class,
                        nothing -> assertThat(nothing.note()).startsWith("Choose an input"));
    }

    @Test
    void eachPointIsTheTotalWithThatValue() {
        model.onInput(0, RATE);
        model.onValues(0, "100000:200000:3");

        ChartContent.Lines lines = lines();
        CostBreakdown baseline = TestSessions.shown(session).baseline().orThrow();
        double half = baseline.model()
                .evaluate(Map.of(baseline.model().graph().get(RATE), 100_000.0))
                .total()
                .value();
        assertThat(lines.xs()).containsExactly(100_000.0, 150_000.0, 200_000.0);
        assertThat(lines.curves().getFirst().ys().getFirst()).isCloseTo(half, Percentage.withPercentage(1e-9));
        assertThat(lines.curves().getFirst().ys().getLast())
                .isCloseTo(baseline.total().value(), Percentage.withPercentage(1e-9));
    }

    @Test
    void theBreakEvenWithAnotherScenarioIsMarked() {
        session.selectScenario("go-pooled");
        model.onInput(0, RATE);
        model.onValues(0, "100000:1000000:91");

        ChartContent.Lines lines = lines();
        double baseline =
                TestSessions.shown(session).baseline().orThrow().total().value();
        assertThat(lines.points()).hasSize(1);
        ChartContent.Point point = lines.points().getFirst();
        assertThat(point.y()).isEqualTo(baseline);
        CostBreakdown go = TestSessions.shown(session).selected().orThrow();
        double there = go.model()
                .evaluate(Map.of(go.model().graph().get(RATE), point.x()))
                .total()
                .value();
        // Hosts come in whole ones, so the line between two points is a step.
        assertThat(there).isCloseTo(baseline, Percentage.withPercentage(2));
        model.onAgainst("");
        assertThat(lines().points()).isEmpty();
    }

    @Test
    void twoInputsMakeAHeatMap() {
        model.onInput(0, RATE);
        model.onInput(1, "hosts.targetUtilization");
        model.onValues(0, "100000,200000");
        model.onValues(1, "1,0.6,0.3");

        assertThat(model.chartProperty().get()).isInstanceOfSatisfying(ChartContent.HeatMap.class, map -> {
            assertThat(map.rows()).hasSize(2);
            assertThat(map.columns()).hasSize(3);
            assertThat(map.level())
                    .contains(TestSessions.shown(session)
                            .baseline()
                            .orThrow()
                            .total()
                            .value());
            double[] row = map.cells().get(1).stream()
                    .mapToDouble(ChartContent.Mark::value)
                    .toArray();
            assertThat(row[2]).isGreaterThan(row[0]);
        });
        assertThat(model.csv().lines().count()).isEqualTo(7);
        assertThat(model.csv()).startsWith(RATE + ",hosts.targetUtilization,");
    }

    /** Two zones of three carry 1.5 times the load: 0.55 leaves them below the 90 % allowed, 0.95 does not. */
    @Test
    void whatThePointsLoseInResilienceStandsBesideTheirCost() {
        session.open("segment-2018");
        model.onInput(0, "validation-hosts.targetUtilization");
        model.onValues(0, "0.5,0.55,0.95,1");

        assertThat(lines().note())
                .contains(
                        "Up to 0.55: as resilient as Baseline. From 0.95: loses the survival of a lost zone at Validation hosts");
        assertThat(lines().moments()).containsExactly(new ChartContent.Moment(0.95, "loses resilience"));
        List<String> csv = model.csv().lines().toList();
        assertThat(csv.getFirst()).endsWith(",loses,gains");
        assertThat(csv.get(2)).endsWith("known,,");
        assertThat(csv.get(3)).contains("the survival of a lost zone at Validation hosts (survivors 142.2 % used");
        model.onInput(1, "validation.copyPerZone");
        assertThat(model.chartProperty().get()).isInstanceOfSatisfying(ChartContent.HeatMap.class, map -> {
            assertThat(map.note()).contains("* 4 of 8 cells lose resilience beside Baseline");
            assertThat(map.cells().get(3).getFirst().label()).endsWith(" *");
            assertThat(map.cells().getFirst().getFirst().words()).endsWith("as resilient as Baseline");
        });
    }

    @Test
    void theOptionsOfAChoiceAreComparedByName() {
        model.onInput(0, "hosts.instanceType");
        model.onValues(0, "c5.4xlarge,c5.9xlarge");

        assertThat(lines().across().options()).containsExactly("c5.4xlarge", "c5.9xlarge");
        assertThat(model.csv().lines().toList().get(1)).startsWith("c5.4xlarge,");
    }

    @Test
    void theOptionInForceIsNoCheaperThanItsOwnScenario() {
        session.open("segment-2018");
        model.onInput(0, "archiver.copyPerZone");

        assertThat(lines().note()).contains("cheaper: none.");
    }

    @Test
    void aValueThatMayNotBeIsSaidAndNothingIsDrawn() {
        model.onInput(0, "hosts.targetUtilization");
        model.onValues(0, "0.3:many:4");

        assertThat(model.problemProperty().get()).contains("'many' is not a number");
        assertThat(model.chartProperty().get().isEmpty()).isTrue();
        assertThat(model.csv()).isEmpty();
    }

    @Test
    void tooManyPointsAreRefused() {
        model.onInput(0, RATE);
        model.onInput(1, "hosts.targetUtilization");
        model.onValues(0, "1000:2000:1000");
        model.onValues(1, "0.3:1:1000");

        assertThat(model.problemProperty().get()).contains("more than");
    }

    @Test
    void aStructuralInputIsSweptOverModelsOfItsOwn() {
        session.open(TestSessions.pipeline().toString());
        assertThat(model.inputsProperty().get())
                .contains(new ModelInput("edge.scheme", "Scheme of Edge balancer"))
                .extracting(ModelInput::path)
                .contains("api.hostGroup", "homeRegion")
                .doesNotContain("api.name", "api.area", "api.id");
        model.onInput(0, "edge.scheme");
        assertThat(model.valuesProperty(0).get()).isEqualTo("internal,internet-facing");

        assertThat(lines().across().options()).containsExactly("internal", "internet-facing");
        CostBreakdown baseline = TestSessions.shown(session).baseline().orThrow();
        assertThat(lines().curves().getFirst().ys().get(1))
                .isCloseTo(baseline.total().value(), Percentage.withPercentage(1e-9));
        session.editTopology(
                "scheme", "", TopologyEdits.set(TreePath.of("components", "edge", "scheme"), JsonText.of("internal")));
        CostBreakdown internal = TestSessions.shown(session).baseline().orThrow();
        assertThat(lines().curves().getFirst().ys().get(0))
                .isCloseTo(internal.total().value(), Percentage.withPercentage(1e-9));
    }

    @Test
    void aStructuralInputBesideALiveOneMakesAHeatMap() {
        session.open(TestSessions.pipeline().toString());
        model.onInput(0, "clients.messagesPerSecond");
        model.onInput(1, "edge.scheme");
        model.onValues(0, "100000,200000,300000");

        assertThat(model.chartProperty().get()).isInstanceOfSatisfying(ChartContent.HeatMap.class, map -> {
            assertThat(map.rows()).containsExactly("internal", "internet-facing");
            assertThat(map.columns()).hasSize(3);
            assertThat(map.cells().get(1).get(2).value())
                    .isGreaterThan(map.cells().get(1).get(0).value());
        });
        assertThat(model.csv()).startsWith("edge.scheme,clients.messagesPerSecond,");
        assertThat(model.csv().lines().count()).isEqualTo(7);
    }

    @Test
    void aValueWhoseModelCannotBeComputedLeavesAGapAndSaysWhy() {
        session.open(TestSessions.pipeline().toString());
        model.onInput(0, "clients.messagesPerSecond");
        model.onInput(1, "api.hostGroup");
        model.onValues(0, "100000,200000");
        model.onValues(1, "api-hosts,nowhere");

        assertThat(model.chartProperty().get()).isInstanceOfSatisfying(ChartContent.HeatMap.class, map -> {
            assertThat(map.cells().get(0)).noneMatch(mark -> Double.isNaN(mark.value()));
            assertThat(map.cells().get(1)).allMatch(mark -> Double.isNaN(mark.value()));
            assertThat(map.note()).contains("nowhere");
        });
    }

    @Test
    void aRangeOfAStructuralInputIsRefused() {
        session.open(TestSessions.pipeline().toString());
        model.onInput(0, "edge.scheme");
        model.onValues(0, "1:2:3");

        assertThat(model.problemProperty().get()).contains("'edge.scheme' is structural and has no range");
    }

    @Test
    void totalsThatLackLinesAreDrawnAndSaidToBeAtLeast() {
        session.open(TestSessions.pipeline().toString());
        model.onInput(0, "kafka.brokers");
        model.onValues(0, "36,48");

        assertThat(lines().curves().getFirst().ys()).doesNotContain(Double.NaN);
        assertThat(lines().points()).isEmpty();
        assertThat(lines().note()).contains("2 of 2 points lack lines of unknown cost");
    }

    @Test
    void linesMeetALevelBetweenTheirPoints() {
        assertThat(BreakEven.of(List.of(0.0, 10.0, 20.0), List.of(100.0, 200.0, 100.0), 150))
                .containsExactly(5.0, 15.0);
        assertThat(BreakEven.of(List.of(0.0, 10.0), List.of(100.0, 150.0), 150)).containsExactly(10.0);
        assertThat(BreakEven.of(List.of(0.0, 10.0), List.of(Double.NaN, 200.0), 150))
                .isEmpty();
        assertThat(BreakEven.of(List.of(0.0, 10.0), List.of(150.0, 150.0), 150)).containsExactly(0.0);
        assertThat(BreakEven.of(List.of(0.0, 10.0), List.of(Math.nextUp(150.0), 200.0), 150))
                .as("a difference of rounding alone")
                .containsExactly(0.0);
        assertThat(BreakEven.of(List.of(0.0, 10.0), List.of(1.0, 2.0), Double.NaN))
                .isEmpty();
    }

    @Test
    void theProposedValuesIncludeTheOneInForce() {
        model.onInput(0, RATE);

        assertThat(model.valuesProperty(0).get())
                .isEqualTo(JsonNumber.text(100_000) + ":" + JsonNumber.text(400_000) + ":41");
        assertThat(lines().marked())
                .hasValueSatisfying(point -> assertThat(point.x()).isEqualTo(200_000));
    }

    @Test
    void aSecondInputLeavesTheFirstFewerValuesUnlessTheyWereTyped() {
        model.onInput(0, RATE);
        model.onInput(1, "hosts.targetUtilization");
        assertThat(model.valuesProperty(0).get()).isEqualTo("100000:400000:13");
        model.onInput(1, "");
        assertThat(model.valuesProperty(0).get()).isEqualTo("100000:400000:41");

        model.onValues(0, "100000,200000");
        model.onInput(1, "hosts.targetUtilization");
        assertThat(model.valuesProperty(0).get()).isEqualTo("100000,200000");
    }

    private ChartContent.Lines lines() {
        return (ChartContent.Lines) model.chartProperty().get();
    }
}
