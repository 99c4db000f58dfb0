package io.spillway.pricing.sweep;

import io.spillway.pricing.formula.Node;
import java.util.List;

/**
 * Points drawn evenly and independently from axes: a number between the axis's least and greatest value, a whole number or a
 * choice from its values. A point depends on the seed and its own number alone, so any thread can make it.
 */
public final class RandomPoints implements SweepInput {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private final List<Axis> axes;
    private final long points;
    private final long seed;
    private final double[] least;
    private final double[] width;

    /** @throws IllegalArgumentException when points is negative or one leaf has two axes */
    public RandomPoints(List<Axis> axes, long points, long seed) {
        if (points < 0) {
            throw new IllegalArgumentException("the number of points is at least 0, not " + points);
        }
        this.axes = List.copyOf(axes);
        Grid.requireDistinct(axes);
        this.points = points;
        this.seed = seed;
        this.least = axes.stream().mapToDouble(Axis::least).toArray();
        this.width = axes.stream()
                .mapToDouble(axis -> axis.greatest() - axis.least())
                .toArray();
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
        for (int axis = 0; axis < columns.length; axis++) {
            long start = mix(seed + GOLDEN * (axis + 1));
            double[] column = columns[axis];
            for (int i = 0; i < count; i++) {
                column[i] = (mix(start + GOLDEN * (first + i)) >>> 11) * UNIT;
            }
            if (axes.get(axis).isContinuous()) {
                for (int i = 0; i < count; i++) {
                    column[i] = least[axis] + width[axis] * column[i];
                }
            } else {
                double[] values = axes.get(axis).values();
                for (int i = 0; i < count; i++) {
                    column[i] = values[(int) (column[i] * values.length)];
                }
            }
        }
    }

    /** Finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
