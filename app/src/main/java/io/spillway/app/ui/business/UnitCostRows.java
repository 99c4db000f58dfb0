package io.spillway.app.ui.business;

import io.spillway.app.figure.Differences;
import io.spillway.app.figure.Figures;
import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.AreaCost;
import io.spillway.pricing.cost.CostBreakdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Cost per million messages of the whole and of each product area, before and after. */
final class UnitCostRows {
    private final Notation notation;

    UnitCostRows(Notation notation) {
        this.notation = notation;
    }

    List<FigureRow> of(CostBreakdown before, CostBreakdown after) {
        Map<String, AreaCost> earlier = new LinkedHashMap<>();
        before.model().areas().forEach(area -> earlier.put(area.area(), area));
        List<FigureRow> rows = new ArrayList<>();
        rows.add(unitCost(
                Texts.of("business.all"),
                before.amount(before.model().unitCost()),
                after.amount(after.model().unitCost()),
                Differences.of(
                        after, after.model().unitCost(), before, before.model().unitCost())));
        for (AreaCost area : after.model().areas()) {
            AreaCost was = earlier.get(area.area());
            var now = area.unitCost();
            var then = was == null ? null : was.unitCost();
            if (now != null) {
                rows.add(unitCost(
                        area.name(),
                        then == null ? null : before.amount(then),
                        after.amount(now),
                        then == null ? OptionalDouble.empty() : Differences.of(after, now, before, then)));
            }
        }
        return List.copyOf(rows);
    }

    private FigureRow unitCost(String label, @Nullable Amount before, Amount after, OptionalDouble change) {
        return new FigureRow(
                label,
                before == null ? "" : notation.money(before),
                notation.money(after),
                change.isPresent() ? notation.difference(change.getAsDouble()) : "",
                change.isPresent()
                                && before != null
                                && !notation.difference(change.getAsDouble()).isEmpty()
                        ? Figures.relative(change.getAsDouble(), before.value())
                        : "",
                change.isPresent() && !notation.difference(change.getAsDouble()).isEmpty()
                        ? (int) Math.signum(change.getAsDouble())
                        : 0);
    }
}
