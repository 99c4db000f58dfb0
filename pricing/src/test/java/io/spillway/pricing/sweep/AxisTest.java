package io.spillway.pricing.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Provenance;
import io.spillway.pricing.formula.Range;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    private final Formulas formulas = new Formulas();
    private final Node rate = formulas.input(
            "web",
            "messagesPerSecond",
            "Rate",
            Unit.MESSAGES_PER_SECOND,
            10,
            Provenance.TYPED,
            new Range(0, 1e6, false));
    private final Node replication = formulas.input(
            "k", "replicationFactor", "Replication", Unit.ONE, 3, Provenance.TYPED, new Range(1, 6, true));
    private final Node type = formulas.choice(
            "workers", "instanceType", "Type", 0, List.of("c5.9xlarge", "m5.4xlarge"), Provenance.TYPED);
    private final Node computed = rate.times(replication).as("web", "copies", "Copies");
    private final FormulaGraph graph = formulas.build();

    @Test
    void aRangeHasBothEndsAndEqualSteps() {
        assertThat(values("web.messagesPerSecond=1000:5000:9"))
                .containsExactly(1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5000);
        assertThat(values("web.messagesPerSecond=7:9:1")).containsExactly(7);
    }

    @Test
    void aLogarithmicRangeHasEqualRatios() {
        double[] values = values("web.messagesPerSecond=1:10000:5:log");

        for (int i = 0; i < 5; i++) {
            assertThat(values[i] / Math.pow(10, i)).isBetween(1 - 1e-12, 1 + 1e-12);
        }
        assertThat(values[4]).isEqualTo(10000);
    }

    @Test
    void wholeNumbersAreKeptWholeAndOnce() {
        assertThat(values("k.replicationFactor=1:5:5")).containsExactly(1, 2, 3, 4, 5);
        assertThat(values("k.replicationFactor=1:3:9")).containsExactly(1, 2, 3);
    }

    @Test
    void listsAndOptionsAreTakenAsTheyStand() {
        assertThat(values("web.messagesPerSecond=5,1,2.5")).containsExactly(5, 1, 2.5);
        assertThat(values("workers.instanceType=m5.4xlarge,c5.9xlarge")).containsExactly(1, 0);
        assertThat(values("workers.instanceType=*")).containsExactly(0, 1);
        assertThat(Axis.parse("workers.instanceType=m5.4xlarge", graph).text(0)).isEqualTo("m5.4xlarge");
        assertThat(Axis.parse("web.messagesPerSecond=5", graph).text(0)).isEqualTo("5 msg/s");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "web.mesagesPerSecond=1:2:3       | no input 'web.mesagesPerSecond'; the nearest is 'web.messagesPerSecond'",
                "web.copies=1:2:3                 | web.copies is computed, so it cannot be varied",
                "web.messagesPerSecond            | 'web.messagesPerSecond' does not say what to vary: expected path=from:to:count or path=value,value",
                "web.messagesPerSecond=1:2        | web.messagesPerSecond: '1:2' is not a range: expected from:to:count or from:to:count:log",
                "web.messagesPerSecond=1:2:3:exp  | web.messagesPerSecond: '1:2:3:exp' is not a range: expected from:to:count or from:to:count:log",
                "web.messagesPerSecond=1:x:3      | web.messagesPerSecond: 'x' is not a number",
                "web.messagesPerSecond=NaN        | web.messagesPerSecond: 'NaN' is not a number",
                "web.messagesPerSecond=1e999      | web.messagesPerSecond: '1e999' is not a number",
                "web.messagesPerSecond=1:2:0      | web.messagesPerSecond: the count of a range is a whole number from 1 to 10,000,000, not '0'",
                "web.messagesPerSecond=1:2:1e9    | web.messagesPerSecond: the count of a range is a whole number from 1 to 10,000,000, not '1e9'",
                "web.messagesPerSecond=0:2:3:log  | web.messagesPerSecond: a logarithmic range needs ends above 0, not '0:2:3:log'",
                "web.messagesPerSecond=-1:2:3     | web.messagesPerSecond is a number from 0 to 1000000 msg/s, not -1",
                "k.replicationFactor=2.5          | k.replicationFactor is a whole number from 1 to 6, not 2.5",
                "k.replicationFactor=1:9:3        | k.replicationFactor is a whole number from 1 to 6, not 9",
                "workers.instanceType=c5.9xlrge   | workers.instanceType has no option 'c5.9xlrge'; choose from c5.9xlarge, m5.4xlarge",
            })
    void anErrorNamesTheInputTheValueAndWhatIsAllowed(String text, String message) {
        assertThatThrownBy(() -> Axis.parse(text, graph))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void onlyLeavesCanBeVaried() {
        assertThatThrownBy(() -> Axis.of(computed, 1)).hasMessageContaining("web.copies is computed");
        assertThatThrownBy(() -> SweepProgram.compile(graph, List.of(computed), List.of(computed)))
                .hasMessageContaining("web.copies");
        assertThatThrownBy(() -> Axis.of(rate)).hasMessageContaining("no value");
    }

    @Test
    void aGridHasAllCombinationsTheLastAxisFastest() {
        Grid grid = new Grid(List.of(Axis.of(rate, 1, 2), Axis.of(replication, 1, 2, 3), Axis.of(type, 0, 1)), 12);

        double[][] columns = new double[3][12];
        grid.fill(0, 12, columns);
        assertThat(columns[0]).containsExactly(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2);
        assertThat(columns[1]).containsExactly(1, 1, 2, 2, 3, 3, 1, 1, 2, 2, 3, 3);
        assertThat(columns[2]).containsExactly(0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        double[][] middle = new double[3][4];
        grid.fill(5, 4, middle);
        assertThat(middle[0]).containsExactly(1, 2, 2, 2);
        assertThat(middle[1]).containsExactly(3, 1, 1, 2);
        assertThat(middle[2]).containsExactly(1, 0, 1, 0);
    }

    @Test
    void aGridWithTooManyPointsIsRefused() {
        Axis many = Axis.parse("web.messagesPerSecond=1:1000000:1000000", graph);

        assertThatThrownBy(() -> new Grid(List.of(many, Axis.of(type, 0, 1)), 1_000_000))
                .hasMessageContaining("more than 1000000 combinations");
        assertThatThrownBy(() -> new Grid(List.of(many, many), Long.MAX_VALUE)).hasMessageContaining("varied twice");
    }

    @Test
    void zippedAxesStandSideBySide() {
        Zipped zipped = new Zipped(List.of(Axis.of(rate, 1, 2, 3), Axis.of(replication, 4, 5, 6)));

        double[][] columns = new double[2][2];
        zipped.fill(1, 2, columns);
        assertThat(zipped.points()).isEqualTo(3);
        assertThat(columns[0]).containsExactly(2, 3);
        assertThat(columns[1]).containsExactly(5, 6);
        assertThatThrownBy(() -> new Zipped(List.of(Axis.of(rate, 1), Axis.of(replication, 4, 5))))
                .hasMessageContaining("web.messagesPerSecond has 1")
                .hasMessageContaining("k.replicationFactor has 2");
    }

    @Test
    void randomPointsStayInTheirRangesAndDependOnTheSeedAndTheirNumberAlone() {
        List<Axis> axes = List.of(Axis.of(rate, 10, 20), Axis.of(replication, 1, 3), Axis.of(type, 0, 1));
        RandomPoints points = new RandomPoints(axes, 1000, 42);
        double[][] all = new double[3][1000];
        points.fill(0, 1000, all);
        double[][] part = new double[3][10];
        new RandomPoints(axes, 1000, 42).fill(500, 10, part);
        double[][] other = new double[3][1000];
        new RandomPoints(axes, 1000, 43).fill(0, 1000, other);

        for (int c = 0; c < 3; c++) {
            assertThat(part[c]).containsExactly(Arrays.copyOfRange(all[c], 500, 510));
        }
        assertThat(all[0]).isNotEqualTo(other[0]);
        assertThat(Arrays.stream(all[0]).summaryStatistics().getAverage()).isBetween(14.5, 15.5);
        assertThat(all[0])
                .satisfies(v -> assertThat(Arrays.stream(v).allMatch(x -> x >= 10 && x < 20))
                        .isTrue());
        assertThat(Arrays.stream(all[1]).distinct().sorted().toArray()).containsExactly(1, 3);
    }

    private double[] values(String text) {
        return Axis.parse(text, graph).values();
    }
}
