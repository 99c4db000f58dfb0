package io.spillway.app.figure;

import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Node;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figures;
import java.util.OptionalDouble;

/** Differences as they are shown. */
public final class Differences {
    private Differences() {}

    /** Difference of two figures, which is only known when what is unknown is the same on both sides. */
    public static OptionalDouble of(CostBreakdown here, Node node, CostBreakdown there, Node other) {
        if (node.width() != 1 || other.width() != 1 || node.unit() != other.unit()) {
            return OptionalDouble.empty();
        }
        if (here.evaluation().isKnown(node) && there.evaluation().isKnown(other)) {
            return OptionalDouble.of(
                    here.evaluation().value(node) - there.evaluation().value(other));
        }
        Difference difference = new Figures(here).of(node).minus(new Figures(there).of(other));
        return difference.isShown() ? OptionalDouble.of(difference.value()) : OptionalDouble.empty();
    }
}
