package io.spillway.bench;

import io.spillway.pricing.cost.CostModel;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.scenarios.byhand.ReferenceScenario;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time to build the graph of the reference baseline and to evaluate it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--sun-misc-unsafe-memory-access=allow")
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReferenceBenchmark {
    private final ReferenceScenario reference = new ReferenceScenario();

    @Benchmark
    public double buildAndEvaluate() {
        CostModel built = reference.build();
        return built.evaluate().evaluation().value(built.total());
    }

    @Benchmark
    public double evaluate() {
        return Evaluation.of(reference.graph()).value(reference.model().total());
    }
}
