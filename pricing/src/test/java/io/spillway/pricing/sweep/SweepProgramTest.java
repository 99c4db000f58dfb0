package io.spillway.pricing.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepProgramTest {
    private static final int GRAPHS = 1_500;
    private static final int POINTS = 12;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aSweepEqualsEvaluatingEachPoint(long first) {
        for (long seed = first * 1_000_000; seed < first * 1_000_000 + GRAPHS; seed++) {
            compare(seed);
        }
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
