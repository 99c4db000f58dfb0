package io.spillway.pricing.sweep;

import io.spillway.pricing.formula.Certainty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands on each point as a row, in the order of points; keeps no more than the stretches under way. */
public final class SweepRows implements SweepSink<List<SweepRows.Row>> {
    private final int leaves;
    private final int outputs;
    private final Consumer<Row> consumer;

    public SweepRows(SweepProgram program, Consumer<Row> consumer) {
        this.leaves = program.leaves().size();
        this.outputs = program.outputs().size();
        this.consumer = consumer;
    }

    /**
     * One point.
     *
     * @param point its number, from 0
     * @param leaves values of the varied leaves, indices for choices
     * @param values of the outputs
     * @param certainties of the outputs
     */
    public record Row(long point, List<Double> leaves, List<Double> values, List<Certainty> certainties) {}

    @Override
    public List<Row> begin() {
        return new ArrayList<>();
    }

    @Override
    public void accept(List<Row> stretch, SweepBlock block) {
        for (int i = 0; i < block.size(); i++) {
            List<Double> inputs = new ArrayList<>(leaves);
            for (int leaf = 0; leaf < leaves; leaf++) {
                inputs.add(block.leaf(leaf, i));
            }
            List<Double> values = new ArrayList<>(outputs);
            List<Certainty> certainties = new ArrayList<>(outputs);
            for (int output = 0; output < outputs; output++) {
                values.add(block.value(output, i));
                certainties.add(block.certainty(output, i));
            }
            stretch.add(new Row(block.first() + i, inputs, values, certainties));
        }
    }

    @Override
    public void end(List<Row> stretch) {
        stretch.forEach(consumer);
    }
}
