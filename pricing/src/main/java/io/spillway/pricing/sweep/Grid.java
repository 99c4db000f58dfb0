package io.spillway.pricing.sweep;

import io.spillway.pricing.formula.Node;
import java.util.Arrays;
import java.util.List;

/** All combinations of the values of axes; the last axis changes fastest. */
public final class Grid implements SweepInput {
    private final List<Axis> axes;
    private final long points;

    /**
     * Combines axes.
     *
     * @param most points allowed
     * @throws IllegalArgumentException when there are more points, or one leaf has two axes
     */
    public Grid(List<Axis> axes, long most) {
        this.axes = List.copyOf(axes);
        requireDistinct(axes);
        long product = 1;
        for (Axis axis : axes) {
            product = Math.multiplyHigh(product, axis.size()) != 0 ? Long.MAX_VALUE : product * axis.size();
            if (product > most || product < 0) {
                throw new IllegalArgumentException(
                        "the axes have more than " + most + " combinations; give fewer values or allow more points");
            }
        }
        this.points = product;
    }

    static void requireDistinct(List<Axis> axes) {
        long distinct = axes.stream().map(Axis::leaf).distinct().count();
        if (distinct < axes.size()) {
            throw new IllegalArgumentException("one input is varied twice: "
                    + axes.stream().map(axis -> axis.leaf().path()).toList());
        }
    }

    @Override
    public List<Node> leaves() {
        return axes.stream().map(Axis::leaf).toList();
    }

    @Override
    public long points() {
        return points;
    }

    @Override
    public void fill(long first, int count, double[][] columns) {
        long stride = 1;
        for (int axis = axes.size() - 1; axis >= 0; axis--) {
            double[] values = axes.get(axis).values();
            fill(columns[axis], count, values, first, stride);
            stride *= values.length;
        }
    }

    /** Each value stands {@code stride} points long. */
    private static void fill(double[] column, int count, double[] values, long first, long stride) {
        int value = (int) (first / stride % values.length);
        long rest = stride - first % stride;
        int at = 0;
        while (at < count) {
            int end = (int) Math.min(count, at + rest);
            Arrays.fill(column, at, end, values[value]);
            at = end;
            rest = stride;
            value = value + 1 == values.length ? 0 : value + 1;
        }
    }
}
