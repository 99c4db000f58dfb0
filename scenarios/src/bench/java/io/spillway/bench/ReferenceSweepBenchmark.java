package io.spillway.bench;

import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sweep.RandomPoints;
import io.spillway.pricing.sweep.Sweep;
import io.spillway.pricing.sweep.SweepProgram;
import io.spillway.pricing.sweep.SweepRows;
import io.spillway.pricing.sweep.SweepStatistics;
import io.spillway.scenarios.byhand.ReferenceByHand;
import io.spillway.scenarios.byhand.ReferenceScenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Points per second of the reference baseline with twelve inputs varied at once: swept, evaluated one by one, and by the same
 * model written by hand. They agree to 1e-9 before anything is measured: by hand at every point, evaluation at the points it is
 * measured with.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--sun-misc-unsafe-memory-access=allow")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReferenceSweepBenchmark {
    private static final int POINTS = 1_000_000;
    private static final int EVALUATED = 1_000;
    private static final int SEED = 7;
    private static final double AGREEMENT = 1e-9;

    private final ReferenceScenario reference = new ReferenceScenario();
    private final ReferenceByHand byHand = new ReferenceByHand(reference);
    private final List<Node> leaves = reference.leaves();
    private final Node total = reference.model().total();
    private final SweepProgram program = SweepProgram.compile(reference.graph(), leaves, List.of(total));
    private final RandomPoints points = new RandomPoints(reference.axes(), POINTS, SEED);
    private final double[][] columns = new double[leaves.size()][POINTS];

    public ReferenceSweepBenchmark() {
        points.fill(0, POINTS, columns);
        requireAgreement();
        System.out.println("# " + program.report());
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double sweepOnOneThread() {
        return sweep(1);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double sweepOnTwoThreads() {
        return sweep(2);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double byHand() {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            sum += byHand.total(columns, i);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(EVALUATED)
    public double evaluateEachPoint() {
        double sum = 0;
        for (int i = 0; i < EVALUATED; i++) {
            sum += evaluate(i).value(total);
        }
        return sum;
    }

    private double sweep(int threads) {
        SweepStatistics statistics = new SweepStatistics(program);
        new Sweep(program, points, threads).run(statistics);
        return statistics.mean(0);
    }

    private Evaluation evaluate(int point) {
        Map<Node, Double> values = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            values.put(leaves.get(i), columns[i][point]);
        }
        return Evaluation.of(reference.graph(), values);
    }

    private void requireAgreement() {
        new Sweep(program, points, 1).run(new SweepRows(program, row -> {
            int i = (int) row.point();
            double swept = row.values().getFirst();
            require(i, swept, byHand.total(columns, i));
            if (i < EVALUATED) {
                require(i, swept, evaluate(i).value(total));
            }
            if (row.certainties().getFirst() != Certainty.KNOWN) {
                throw new IllegalStateException("point " + i + ": the total is not known");
            }
        }));
    }

    private static void require(int point, double swept, double other) {
        if (!(Math.abs(swept - other) <= AGREEMENT * Math.abs(other))) {
            throw new IllegalStateException("point " + point + ": " + swept + " swept, but " + other);
        }
    }
}
