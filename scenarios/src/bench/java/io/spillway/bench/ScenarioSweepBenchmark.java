package io.spillway.bench;

import io.spillway.pricing.catalogue.snapshot.Snapshots;
import io.spillway.pricing.cost.CostModel;
import io.spillway.pricing.cost.Pricer;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sweep.Axis;
import io.spillway.pricing.sweep.RandomPoints;
import io.spillway.pricing.sweep.Sweep;
import io.spillway.pricing.sweep.SweepProgram;
import io.spillway.pricing.sweep.SweepRows;
import io.spillway.pricing.sweep.SweepStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
 * Points per second of the priced graph of a generated topology of forty components, twelve inputs of one pipeline varied at once:
 * swept and evaluated one by one, which agree to 1e-9 at the points evaluated, and compiled.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--sun-misc-unsafe-memory-access=allow")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScenarioSweepBenchmark {
    private static final int POINTS = 1_000_000;
    private static final int EVALUATED = 1_000;
    private static final double AGREEMENT = 1e-9;

    private final CostModel model = new Pricer(Snapshots.bundled("2018-11")).model(GeneratedTopology.of(5));
    private final FormulaGraph graph = model.graph();
    private final List<Axis> axes = Stream.of(
                    "src0.messagesPerSecond=10000:40000:2",
                    "src0.messageBytes=500:3000:2",
                    "src0.burst=1:2:2",
                    "src0.dailyProfile.h18=0.5:2:2",
                    "q0.messagesPerMessage=0.5:2:2",
                    "hosts0.instanceType=m5.2xlarge,m5.4xlarge,c5.4xlarge,c5.9xlarge",
                    "q0.routing=*",
                    "hosts0.zones.a=0.5:4:2",
                    "kafka0.replicationFactor=1:3:3",
                    "kafka0.retentionHours=6:72:2",
                    "prices.AmazonEC2/us-west-2/EBS:VolumeUsage.gp2=0.05:0.2:2",
                    "hosts0.targetUtilization=0.4:0.8:2")
            .map(axis -> Axis.parse(axis, graph))
            .toList();
    private final List<Node> leaves = axes.stream().map(Axis::leaf).toList();
    private final SweepProgram program = SweepProgram.compile(graph, leaves, List.of(model.total()));
    private final RandomPoints points = new RandomPoints(axes, POINTS, 7);
    private final double[][] columns = new double[leaves.size()][EVALUATED];

    public ScenarioSweepBenchmark() {
        points.fill(0, EVALUATED, columns);
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
    @OperationsPerInvocation(EVALUATED)
    public double evaluateEachPoint() {
        double sum = 0;
        for (int i = 0; i < EVALUATED; i++) {
            sum += evaluate(i).value(model.total());
        }
        return sum;
    }

    @Benchmark
    public SweepProgram compile() {
        return SweepProgram.compile(graph, leaves, List.of(model.total()));
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
        return Evaluation.of(graph, values);
    }

    private void requireAgreement() {
        new Sweep(program, new RandomPoints(axes, EVALUATED, 7), 1).run(new SweepRows(program, row -> {
            Evaluation expected = evaluate((int) row.point());
            double value = expected.value(model.total());
            double swept = row.values().getFirst();
            if (!(Math.abs(swept - value) <= AGREEMENT * Math.abs(value))
                    || row.certainties().getFirst() != expected.certainty(model.total())) {
                throw new IllegalStateException("point " + row.point() + ": " + swept + " swept, but " + value);
            }
        }));
    }
}
