package io.spillway.scenarios.comparison;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.scenarios.evaluation.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing over all scenarios.
 *
 * @param key identity over scenarios within the section: a line's path, a component's id, ...
 * @param label words for people
 * @param cells one per column of the comparison
 */
public record Row(Section section, String key, String label, Unit unit, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /**
     * A column's difference as a share of the reference: -0.44 for 44 % less.
     *
     * @param column of the scenario
     * @param reference column of the reference
     * @return null when the difference is not shown, or there is nothing to be a share of
     */
    public @Nullable Double relative(int column, int reference) {
        Difference difference = cells.get(column).difference();
        Amount of = cells.get(reference).amount();
        return difference.isShown() && of != null && of.value() != 0 ? difference.value() / of.value() : null;
    }
}
