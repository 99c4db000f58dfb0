package io.spillway.app.ui.cost;

import io.spillway.pricing.formula.Node;
import java.util.Optional;

/**
 * A row of the breakdown.
 *
 * @param detail the formula of a step, or where a leaf comes from; empty for other rows
 * @param here the figure in the scenario shown; empty when it lacks it
 * @param there the figure in the baseline; empty when it lacks it
 * @param amount for people, in its unit; likewise {@code baseline} and {@code difference}
 * @param sign of the difference: -1 a saving, 1 a cost, 0 neither
 */
public record CostRow(
        Level level,
        String label,
        String detail,
        Optional<Node> here,
        Optional<Node> there,
        String amount,
        String baseline,
        String difference,
        int sign,
        boolean expandable) {

    /** What a row stands for. */
    public enum Level {
        TOTAL,
        AREA,
        CARD,
        LINE,
        STEP
    }

    /** Path of the figure; empty for a step without a name. */
    public String path() {
        return here.or(() -> there).map(Node::path).orElse("");
    }
}
