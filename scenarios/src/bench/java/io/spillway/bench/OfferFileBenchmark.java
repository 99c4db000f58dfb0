package io.spillway.bench;

import io.spillway.model.finding.Finding;
import io.spillway.model.instance.InstanceType;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.source.RateSink;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.offer.PriceFileSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Importing a generated offer file of EC2 of some 450 MB beside a bare scan of the same file, which looks at every token and
 * at nothing in it. A heap of 96 MB for both. The processor time of the thread is printed too, for machines that do other
 * things meanwhile.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx96m", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 3)
@Measurement(iterations = 7)
public class OfferFileBenchmark {

    /** 1,200 On-Demand rates, and of twelve Reserved terms 12 effective rates, 8 upfront and 4 hourly parts each. */
    private static final int RATES = GeneratedOffer.INSTANCE_TYPES * (1 + 12 + 8 + 4);

    private final JsonFactory json = new JsonFactory();
    private Path file = Path.of("");
    private long started;

    @Setup
    public void generate() throws IOException {
        file = Files.createTempFile("offer", ".json");
        GeneratedOffer.write(file);
        System.out.println("# " + (Files.size(file) >> 20) + " MiB");
    }

    @TearDown
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    @Setup(Level.Iteration)
    public void start() {
        started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @TearDown(Level.Iteration)
    public void stop() {
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started;
        System.out.print("(processor " + spent / 1_000_000 + " ms) ");
    }

    @Benchmark
    public long bareScan() throws IOException {
        long tokens = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser parser = json.createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    @Benchmark
    public int importFile() throws Exception {
        Counting sink = new Counting();
        new PriceFileSource(file, List.of("us-west-2")).read(sink, ReadProgress.NONE);
        if (sink.rates != RATES || sink.findings != 0) {
            throw new IllegalStateException(
                    sink.rates + " rates and " + sink.findings + " findings, expected " + RATES);
        }
        return sink.rates;
    }

    private static final class Counting implements RateSink {
        private int rates;
        private int findings;

        @Override
        public void rate(Rate rate) {
            rates++;
        }

        @Override
        public void instanceType(InstanceType type) {
            throw new IllegalStateException("an offer has no instance types");
        }

        @Override
        public void finding(Finding finding) {
            findings++;
        }
    }
}
