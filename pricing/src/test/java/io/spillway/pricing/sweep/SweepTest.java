package io.spillway.pricing.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Provenance;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SweepTest {
    private final Formulas formulas = new Formulas();
    private final Node rate = formulas.input("in", "rate", "Rate", Unit.ONE, 10, Provenance.TYPED);
    private final Node capacity = formulas.input("in", "capacity", "Capacity", Unit.ONE, 3, Provenance.TYPED);
    private final Node price = formulas.input("in", "price", "Price", Unit.ONE, 2, Provenance.TYPED);
    private final Node hosts = rate.per(capacity).ceiling().as("out", "hosts", "Hosts");
    private final Node cost = hosts.times(price).as("out", "cost", "Cost");
    private final FormulaGraph graph = formulas.build();
    private final SweepProgram program = SweepProgram.compile(graph, List.of(rate, capacity), List.of(cost));

    @Test
    void eachPointIsComputedAndHandedOnInOrder() {
        Grid grid = new Grid(List.of(Axis.of(rate, 1, 3, 4, 9), Axis.of(capacity, 2, 3)), 100);
        List<SweepRows.Row> rows = new ArrayList<>();

        long points = new Sweep(program, grid, 2).run(new SweepRows(program, rows::add));

        assertThat(points).isEqualTo(8);
        List<SweepRows.Row> expected = new ArrayList<>();
        for (double r : new double[] {1, 3, 4, 9}) {
            for (double c : new double[] {2, 3}) {
                double value = Math.ceil(r / c) * 2;
                expected.add(
                        new SweepRows.Row(expected.size(), List.of(r, c), List.of(value), List.of(Certainty.KNOWN)));
            }
        }
        assertThat(rows).isEqualTo(expected);
    }

    @Test
    void statisticsFindTheExtremesAndWhereTheyAre() {
        Grid grid = new Grid(List.of(Axis.of(rate, 9, 1, 4), Axis.of(capacity, 3)), 100);
        SweepStatistics statistics = new SweepStatistics(program);

        new Sweep(program, grid, 1).run(statistics);

        assertThat(statistics.least(0)).isEqualTo(2.0);
        assertThat(statistics.leastPoint(0)).isEqualTo(1);
        assertThat(statistics.greatest(0)).isEqualTo(6.0);
        assertThat(statistics.greatestPoint(0)).isZero();
        assertThat(statistics.mean(0)).isEqualTo((6 + 2 + 4) / 3.0);
        assertThat(statistics.known(0)).isEqualTo(3);
        assertThat(statistics.notKnown(0)).isZero();
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        SweepInput points = randomPoints(5L * Sweep.STRETCH + 321);
        List<Double> one = new ArrayList<>();
        List<Double> two = new ArrayList<>();
        SweepStatistics statisticsOfOne = new SweepStatistics(program);
        SweepStatistics statisticsOfTwo = new SweepStatistics(program);

        new Sweep(program, points, 1)
                .run(new SweepRows(program, row -> one.add(row.values().getFirst())));
        new Sweep(program, points, 2)
                .run(new SweepRows(program, row -> two.add(row.values().getFirst())));
        new Sweep(program, points, 1).run(statisticsOfOne);
        new Sweep(program, points, 2).run(statisticsOfTwo);

        assertThat(two).isEqualTo(one).hasSize((int) points.points());
        assertThat(statisticsOfTwo.mean(0)).isEqualTo(statisticsOfOne.mean(0));
        assertThat(statisticsOfTwo.leastPoint(0)).isEqualTo(statisticsOfOne.leastPoint(0));
    }

    @Test
    void memoryDoesNotGrowWithThePoints() {
        allocated(10L * Sweep.STRETCH);

        long few = allocated(10L * Sweep.STRETCH);
        long many = allocated(100L * Sweep.STRETCH);

        long perStretch = 4096;
        assertThat(many - few).isLessThan(90 * perStretch);
        assertThat(perStretch / (double) Sweep.STRETCH).isLessThan(1);
    }

    @Test
    void progressIsReportedInOrderUpToAllPoints() {
        List<Long> seen = new ArrayList<>();
        long points = 3L * Sweep.STRETCH + 5;

        new Sweep(program, randomPoints(points), 2, seen::add, () -> false).run(new SweepStatistics(program));

        assertThat(seen)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 4)
                        .mapToObj(i -> Math.min(i * Sweep.STRETCH, points))
                        .toList());
    }

    @Test
    void aCancelledSweepEndsWithTheStretchesItFinished() {
        AtomicBoolean cancelled = new AtomicBoolean();
        List<Long> rows = new ArrayList<>();
        Sweep sweep = new Sweep(
                program,
                randomPoints(1_000_000_000L),
                2,
                done -> cancelled.set(done >= 3L * Sweep.STRETCH),
                cancelled::get);

        long points = sweep.run(new SweepRows(program, row -> rows.add(row.point())));

        assertThat(points).isBetween(3L * Sweep.STRETCH, 5L * Sweep.STRETCH);
        assertThat(rows).hasSize((int) points);
        assertThat(sweepThreads()).isEmpty();
    }

    @Test
    void anInterruptedSweepEndsAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        long points = new Sweep(program, randomPoints(1_000_000_000L), 2).run(new SweepStatistics(program));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(points).isLessThan(1_000_000_000L);
        assertThat(sweepThreads()).isEmpty();
    }

    @Test
    void aFailureInAThreadReachesTheCallerAndEndsAllThreads() {
        SweepRows failing = new SweepRows(program, row -> {
            throw new IllegalStateException("no space left at row " + row.point());
        });

        assertThatThrownBy(() -> new Sweep(program, randomPoints(1_000_000_000L), 2).run(failing))
                .hasMessage("no space left at row 0");
        assertThat(sweepThreads()).isEmpty();
    }

    @Test
    void programAndPointsMustVaryTheSameLeaves() {
        Grid other = new Grid(List.of(Axis.of(price, 1)), 10);

        assertThatThrownBy(() -> new Sweep(program, other, 1)).hasMessageContaining("in.price");
        assertThatThrownBy(() -> new Sweep(program, randomPoints(1), 0)).hasMessageContaining("not 0");
    }

    @Test
    void vectorsAreNoOutputs() {
        Formulas other = new Formulas();
        Node input = other.input("x", "a", "", Unit.ONE, 1, Provenance.TYPED);
        Node vector = other.vector(input, input);

        assertThatThrownBy(() -> SweepProgram.compile(other.build(), List.of(input), List.of(vector)))
                .hasMessageContaining("take its total");
    }

    @Test
    void figuresThatDoNotVaryAreConstant() {
        SweepProgram constant = SweepProgram.compile(graph, List.of(price), List.of(hosts));
        SweepStatistics statistics = new SweepStatistics(constant);

        new Sweep(constant, new Grid(List.of(Axis.of(price, 1, 2)), 10), 1).run(statistics);

        assertThat(constant.report().instructions()).isZero();
        assertThat(constant.report().liveNodes()).isZero();
        assertThat(statistics.least(0)).isEqualTo(4.0);
        assertThat(statistics.greatest(0)).isEqualTo(4.0);
    }

    private SweepInput randomPoints(long points) {
        return new RandomPoints(List.of(Axis.of(rate, 1, 1000), Axis.of(capacity, 1, 30)), points, 11);
    }

    private long allocated(long points) {
        SweepStatistics statistics = new SweepStatistics(program);
        Sweep sweep = new Sweep(program, randomPoints(points), 1);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        sweep.run(statistics);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static List<String> sweepThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("sweep-"))
                .toList();
    }
}
