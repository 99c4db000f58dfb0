package io.spillway.bench;

import io.spillway.model.topology.Topology;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import io.spillway.pricing.cost.CostModel;
import io.spillway.pricing.cost.Pricer;
import io.spillway.pricing.formula.Evaluation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time to build the graph of a generated topology of eight components per pipeline and to evaluate it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--sun-misc-unsafe-memory-access=allow")
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class TopologyBenchmark {
    /** 40 and 1,000 components. */
    @Param({"5", "125"})
    public int pipelines;

    private final Pricer pricer = new Pricer(Snapshots.bundled("2018-11"));
    private Topology topology = GeneratedTopology.of(1);
    private CostModel model = pricer.model(topology);

    @Setup
    public void generate() {
        topology = GeneratedTopology.of(pipelines);
        model = pricer.model(topology);
        System.out.println("# " + model.graph().nodeCount() + " nodes");
    }

    @Benchmark
    public double buildAndEvaluate() {
        CostModel built = pricer.model(topology);
        return built.evaluate().evaluation().value(built.total());
    }

    @Benchmark
    public double evaluate() {
        return Evaluation.of(model.graph()).value(model.total());
    }
}
