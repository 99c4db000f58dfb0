package io.spillway.pricing.sweep;

import io.spillway.pricing.formula.Node;
import java.util.List;

/** Axes of one length side by side: point i has the i-th value of each. */
public final class Zipped implements SweepInput {
    private final List<Axis> axes;

    /** @throws IllegalArgumentException when axes differ in length, there is none, or one leaf has two */
    public Zipped(List<Axis> axes) {
        this.axes = List.copyOf(axes);
        Grid.requireDistinct(axes);
        if (axes.stream().mapToInt(Axis::size).distinct().count() != 1) {
            throw new IllegalArgumentException("axes side by side need the same number of values: "
                    + axes.stream()
                            .map(axis -> axis.leaf().path() + " has " + axis.size())
                            .toList());
        }
    }

    @Override
    public List<Node> leaves() {
        return axes.stream().map(Axis::leaf).toList();
    }

    @Override
    public long points() {
        return axes.getFirst().size();
    }

    @Override
    public void fill(long first, int count, double[][] columns) {
        for (int axis = 0; axis < columns.length; axis++) {
            System.arraycopy(axes.get(axis).values(), (int) first, columns[axis], 0, count);
        }
    }
}
