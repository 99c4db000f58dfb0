package io.spillway.scenarios.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sweep.RandomPoints;
import io.spillway.pricing.sweep.Sweep;
import io.spillway.pricing.sweep.SweepProgram;
import io.spillway.pricing.sweep.SweepRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceByHandTest {
    private static final int SEED = 20_180_901;
    private static final int POINTS = 500;
    private static final double AGREEMENT = 1e-9;

    private final ReferenceScenario reference = new ReferenceScenario();
    private final List<Node> leaves = reference.leaves();
    private final RandomPoints points = new RandomPoints(reference.axes(), POINTS, SEED);
    private final double[][] columns = new double[leaves.size()][POINTS];

    ReferenceByHandTest() {
        points.fill(0, POINTS, columns);
    }

    @Test
    void theReferenceWrittenByHandCostsWhatTheGraphSays() {
        ReferenceByHand byHand = new ReferenceByHand(reference);
        Node total = reference.model().total();
        for (int i = 0; i < POINTS; i++) {
            Evaluation evaluation = evaluate(i);
            double expected = evaluation.value(total);

            assertThat(evaluation.certainty(total)).isEqualTo(Certainty.KNOWN);
            assertThat(byHand.total(columns, i))
                    .as("point %d of seed %d", i, SEED)
                    .isCloseTo(expected, within(AGREEMENT * expected));
        }
    }

    @Test
    void aSweepOfTheReferenceCostsTheSameAsOnePointAfterTheOther() {
        ReferenceByHand byHand = new ReferenceByHand(reference);
        SweepProgram program = SweepProgram.compile(
                reference.graph(), leaves, List.of(reference.model().total()));
        List<Double> swept = new ArrayList<>();

        new Sweep(program, points, 1)
                .run(new SweepRows(program, row -> swept.add(row.values().getFirst())));

        for (int i = 0; i < POINTS; i++) {
            double expected = byHand.total(columns, i);
            assertThat(swept.get(i))
                    .as("point %d of seed %d", i, SEED)
                    .isCloseTo(expected, within(AGREEMENT * expected));
        }
    }

    private Evaluation evaluate(int point) {
        Map<Node, Double> values = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            values.put(leaves.get(i), columns[i][point]);
        }
        return Evaluation.of(reference.graph(), values);
    }
}
