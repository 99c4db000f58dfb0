package io.spillway.pricing.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Provenance;
import io.spillway.pricing.formula.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepProgramTest {
    private static final int GRAPHS = 500;
    private static final int POINTS = 12;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aSweepEqualsEvaluatingEachPoint(long first) {
        for (long seed = first * 1_000_000; seed < first * 1_000_000 + GRAPHS; seed++) {
            compare(seed);
        }
    }

    @Test
    void whatDoesNotDependOnTheHourIsComputedOnce() {
        Formulas formulas = new Formulas();
        Node rate = formulas.input("in", "rate", "", Unit.ONE, 10, Provenance.TYPED, new Range(0, 1e9, false));
        Node capacity = formulas.input("in", "capacity", "", Unit.ONE, 3, Provenance.TYPED, new Range(0, 1e9, false));
        Node[] hours = IntStream.range(0, 24)
                .mapToObj(h -> formulas.input("hour", "h" + h, "", Unit.ONE, 1 + h / 10.0, Provenance.TYPED))
                .toArray(Node[]::new);
        Node load = rate.times(formulas.vector(hours));
        Node total = load.per(capacity).total();
        Node hosts = load.per(capacity).ceiling().peak();

        SweepProgram program = SweepProgram.compile(formulas.build(), List.of(rate, capacity), List.of(total, hosts));

        // 1/capacity, times rate, times the sum of the profile; its greatest hour rounded up.
        assertThat(program.report())
                .isEqualTo(new SweepReport(formulas.build().nodeCount(), 8, 1 + 1 + 24 + 24 + 1 + 24 + 24 + 1, 4, 6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 7, 1000, 123_456})
    void ceilingsNearWholeNumbersAreThoseOfEvaluation(double whole) {
        Formulas formulas = new Formulas();
        Node number = formulas.input("in", "number", "", Unit.ONE, whole, Provenance.TYPED);
        Node third = number.per(formulas.constant(3, "1"));
        Node up = third.times(formulas.constant(3, "1")).ceiling();
        Node down = number.floor();
        Node more = number.exceeds(formulas.constant(whole, "1"));
        FormulaGraph graph = formulas.build();
        List<Map<Node, Double>> points = new ArrayList<>();
        for (double off : new double[] {0, 1e-12, 1e-10, 0.9e-9, 1.1e-9, 1e-8, 0.5}) {
            points.add(Map.of(number, whole + off * Math.max(1, whole)));
            points.add(Map.of(number, whole - off * Math.max(1, whole)));
        }
        SweepBlock block = new SweepBlock(SweepProgram.compile(graph, List.of(number), List.of(up, down, more)));

        block.compute(listed(List.of(number), points), 0, points.size());

        for (int i = 0; i < points.size(); i++) {
            Evaluation expected = Evaluation.of(graph, points.get(i));
            assertThat(List.of(block.value(0, i), block.value(1, i), block.value(2, i)))
                    .as(points.get(i).toString())
                    .containsExactly(expected.value(up), expected.value(down), expected.value(more));
        }
    }

    @Test
    void noCertaintyIsComputedWhereNoUnknownCanBeReached() {
        Formulas formulas = new Formulas();
        Node number = formulas.input("in", "number", "", Unit.ONE, 1, Provenance.TYPED);
        RateLookup missing = new RateLookup.Unknown(RateKey.interZone("us-west-2"), "not in the snapshot");
        Node price = formulas.rate("rate", "price", "", Unit.ONE, 0, missing);
        Node known = number.times(number);
        Node choice = formulas.choice("in", "choice", "", 0, List.of("a", "b"), Provenance.TYPED);
        Node selected = formulas.select(choice, known, number.times(price));
        FormulaGraph graph = formulas.build();

        SweepProgram fixed = SweepProgram.compile(graph, List.of(number), List.of(selected));
        SweepProgram open = SweepProgram.compile(graph, List.of(number, choice), List.of(selected));

        assertThat(fixed.report().instructions()).isEqualTo(1);
        assertThat(open.report().instructions()).isGreaterThan(2);
    }

    @Test
    void nothingUsedCostsNothingThoughWhatItIsDividedByIsUnknown() {
        Formulas formulas = new Formulas();
        Node used = formulas.input("in", "used", "", Unit.ONE, 3, Provenance.TYPED, new Range(0, 10, false));
        Node load = formulas.input("in", "load", "", Unit.ONE, 5, Provenance.TYPED, new Range(0, 10, false));
        RateLookup missing = new RateLookup.Unknown(RateKey.interZone("us-west-2"), "not in the snapshot");
        Node capacity = formulas.rate("rate", "capacity", "", Unit.ONE, 0, missing);
        Node cost = used.times(load.per(capacity));
        Node total = cost.plus(load);
        FormulaGraph graph = formulas.build();
        List<Map<Node, Double>> points = List.of(Map.of(used, 0.0, load, 5.0), Map.of(used, 2.0, load, 5.0));
        SweepBlock block = new SweepBlock(SweepProgram.compile(graph, List.of(used, load), List.of(cost, total)));

        block.compute(listed(List.of(used, load), points), 0, 2);

        assertThat(List.of(block.certainty(0, 0), block.certainty(1, 0), block.certainty(0, 1), block.certainty(1, 1)))
                .containsExactly(Certainty.KNOWN, Certainty.KNOWN, Certainty.UNKNOWN, Certainty.AT_LEAST);
        assertThat(List.of(block.value(0, 0), block.value(1, 0), block.value(1, 1)))
                .containsExactly(0.0, 5.0, 5.0);
    }

    private static void compare(long seed) {
        RandomGraph random = new RandomGraph(seed);
        List<Node> outputs = random.outputs(6);
        FormulaGraph graph = random.build();
        SplittableRandom which = new SplittableRandom(seed);
        List<Node> varied = new ArrayList<>(random.leaves());
        varied.removeIf(leaf -> which.nextInt(3) == 0);
        List<Map<Node, Double>> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            Map<Node, Double> point = new HashMap<>();
            varied.forEach(leaf -> point.put(leaf, random.another(leaf)));
            points.add(point);
        }
        SweepProgram program = SweepProgram.compile(graph, varied, outputs);
        SweepBlock block = new SweepBlock(program);

        block.compute(listed(varied, points), 0, POINTS);

        for (int i = 0; i < POINTS; i++) {
            Evaluation expected = Evaluation.of(graph, points.get(i));
            for (int o = 0; o < outputs.size(); o++) {
                Node output = outputs.get(o);
                String place = "seed " + seed + ", point " + points.get(i) + ", output " + output;
                assertThat(block.certainty(o, i)).as(place).isEqualTo(expected.certainty(output));
                if (expected.certainty(output) != Certainty.UNKNOWN) {
                    double value = expected.value(output);
                    assertThat(Math.abs(block.value(o, i) - value))
                            .as(place + ": " + block.value(o, i) + " instead of " + value)
                            .isLessThanOrEqualTo(1e-9 * Math.max(1, Math.abs(value)));
                }
            }
        }
    }

    static SweepInput listed(List<Node> leaves, List<Map<Node, Double>> points) {
        return new SweepInput() {
            @Override
            public List<Node> leaves() {
                return leaves;
            }

            @Override
            public long points() {
                return points.size();
            }

            @Override
            public void fill(long first, int count, double[][] columns) {
                for (int c = 0; c < columns.length; c++) {
                    for (int i = 0; i < count; i++) {
                        columns[c][i] = points.get((int) first + i).getOrDefault(leaves.get(c), Double.NaN);
                    }
                }
            }
        };
    }
}
