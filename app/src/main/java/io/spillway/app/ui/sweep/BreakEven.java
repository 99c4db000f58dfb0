package io.spillway.app.ui.sweep;

import io.spillway.pricing.formula.Rounding;
import java.util.ArrayList;
import java.util.List;

/** Where a line meets a level, by linear interpolation between the points computed. */
final class BreakEven {
    private BreakEven() {}

    /**
     * Places along the line, ascending as the points do.
     *
     * @param ys one per x; not a number where it is not known, where no place is found
     */
    static List<Double> of(List<Double> xs, List<Double> ys, double level) {
        List<Double> places = new ArrayList<>();
        if (Double.isNaN(level)) {
            return places;
        }
        for (int i = 0; i < xs.size(); i++) {
            double here = difference(ys.get(i), level);
            if (here == 0) {
                boolean flat = i > 0 && difference(ys.get(i - 1), level) == 0;
                if (!flat) {
                    places.add(xs.get(i));
                }
            } else if (i > 0) {
                double before = difference(ys.get(i - 1), level);
                if (before != 0 && Math.signum(before) * Math.signum(here) < 0) {
                    places.add(xs.get(i - 1) + (xs.get(i) - xs.get(i - 1)) * (0 - before) / (here - before));
                }
            }
        }
        return places;
    }

    /** Zero where the two differ by no more than they may by the order in which they were summed. */
    private static double difference(double value, double level) {
        return Rounding.greater(value, level) || Rounding.greater(level, value) || Double.isNaN(value)
                ? value - level
                : 0;
    }
}
