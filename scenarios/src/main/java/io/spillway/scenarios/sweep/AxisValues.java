package io.spillway.scenarios.sweep;

import io.spillway.pricing.sweep.Axis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What axes are set to at each point of their grid, each value put into words once. */
final class AxisValues {
    /** Of a longer axis no words are kept: most of it is asked for once, when it changes fastest. */
    private static final int MOST_KEPT = 100_000;

    private final List<Axis> axes;
    private final SweepPoint.@Nullable Value[][] kept;

    AxisValues(List<Axis> axes) {
        this.axes = List.copyOf(axes);
        kept = new SweepPoint.Value[axes.size()][];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = new SweepPoint.Value
                    [axes.get(i).size() <= MOST_KEPT ? axes.get(i).size() : 0];
        }
    }

    /**
     * Writes the values of all axes at a point, of which the last axis changes fastest.
     *
     * @param values whose last elements they become
     */
    void at(long point, SweepPoint.Value[] values) {
        long rest = point;
        for (int i = kept.length - 1; i >= 0; i--) {
            int size = axes.get(i).size();
            values[values.length - kept.length + i] = value(i, (int) (rest % size));
            rest /= size;
        }
    }

    private SweepPoint.Value value(int axis, int index) {
        SweepPoint.@Nullable Value[] row = kept[axis];
        SweepPoint.@Nullable Value known = index < row.length ? row[index] : null;
        if (known == null) {
            known = new SweepPoint.Value(
                    axes.get(axis).text(index), axes.get(axis).value(index));
            if (index < row.length) {
                row[index] = known;
            }
        }
        return known;
    }
}
