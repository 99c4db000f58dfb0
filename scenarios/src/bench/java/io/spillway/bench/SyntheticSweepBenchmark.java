package io.spillway.bench;

import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.sweep.Axis;
import io.spillway.pricing.sweep.RandomPoints;
import io.spillway.pricing.sweep.Sweep;
import io.spillway.pricing.sweep.SweepProgram;
import io.spillway.pricing.sweep.SweepRows;
import io.spillway.pricing.sweep.SweepStatistics;
import java.util.ArrayList;
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
 * Points per second of {@link SyntheticPipeline} with twelve inputs varied at once: swept, evaluated one by one, and by the
 * same model written by hand. All three agree to 1e-9 at every point before anything is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--sun-misc-unsafe-memory-access=allow")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SyntheticSweepBenchmark {
    private static final int POINTS = 1_000_000;
    private static final int EVALUATED = 1_000;
    private static final int GROUPS = 12;
    private static final double AGREEMENT = 1e-9;
    private static final double[][] RANGES = {
        {100_000, 300_000},
        {500, 3_000},
        {1, 2},
        {0.5, 2.5},
        {1, 3},
        {},
        {},
        {0.34, 0.8},
        {1, 5},
        {6, 72},
        {0.005, 0.02},
        {0.4, 0.8}
    };

    private final SyntheticPipeline pipeline = new SyntheticPipeline(GROUPS);
    private final FormulaGraph graph = pipeline.graph();
    private final List<Node> varied = pipeline.varied();
    private final SweepProgram program = SweepProgram.compile(graph, varied, List.of(pipeline.total()));
    private final RandomPoints points = new RandomPoints(axes(), POINTS, 7);
    private final SyntheticByHand byHand = new SyntheticByHand(GROUPS);
    private final double[][] columns = new double[RANGES.length][POINTS];

    public SyntheticSweepBenchmark() {
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
            sum += byHand(i);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(EVALUATED)
    public double evaluateEachPoint() {
        double sum = 0;
        for (int i = 0; i < EVALUATED; i++) {
            sum += evaluated(i);
        }
        return sum;
    }

    private double sweep(int threads) {
        SweepStatistics statistics = new SweepStatistics(program);
        new Sweep(program, points, threads).run(statistics);
        return statistics.mean(0);
    }

    private double evaluated(int point) {
        Map<Node, Double> leaves = new HashMap<>();
        for (int i = 0; i < varied.size(); i++) {
            leaves.put(varied.get(i), columns[i][point]);
        }
        return Evaluation.of(graph, leaves).value(pipeline.total());
    }

    private double byHand(int i) {
        return byHand.total(
                columns[0][i],
                columns[1][i],
                columns[2][i],
                columns[3][i],
                columns[4][i],
                (int) columns[5][i],
                (int) columns[6][i],
                columns[7][i],
                columns[8][i],
                columns[9][i],
                columns[10][i],
                columns[11][i]);
    }

    private List<Axis> axes() {
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < varied.size(); i++) {
            Node leaf = varied.get(i);
            axes.add(leaf.op() == Op.CHOICE ? Axis.parse(leaf.path() + "=*", graph) : Axis.of(leaf, RANGES[i]));
        }
        return axes;
    }

    private void requireAgreement() {
        new Sweep(program, points, 1).run(new SweepRows(program, row -> {
            int i = (int) row.point();
            double swept = row.values().getFirst();
            require(i, swept, byHand(i));
            if (i < EVALUATED) {
                require(i, swept, evaluated(i));
            }
        }));
    }

    private static void require(int point, double swept, double other) {
        if (!(Math.abs(swept - other) <= AGREEMENT * Math.abs(other))) {
            throw new IllegalStateException("point " + point + ": " + swept + " swept, but " + other);
        }
    }
}
