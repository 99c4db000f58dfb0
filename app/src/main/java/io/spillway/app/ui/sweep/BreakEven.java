package io.spillway.app.ui.sweep;

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
            double here = ys.get(i) - level;
            if (here == 0) {
                boolean flat = i > 0 && ys.get(i - 1) == level;
                if (!flat) {
                    places.add(xs.get(i));
                }
            } else if (i > 0) {
                double before = ys.get(i - 1) - level;
                if (before != 0 && Math.signum(before) * Math.signum(here) < 0) {
                    places.add(xs.get(i - 1) + (xs.get(i) - xs.get(i - 1)) * (0 - before) / (here - before));
                }
            }
        }
        return places;
    }
}
