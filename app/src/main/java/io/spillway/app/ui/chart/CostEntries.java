package io.spillway.app.ui.chart;

import io.spillway.app.figure.Names;
import io.spillway.app.text.Texts;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.AreaCost;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.formula.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a breakdown is cut into. */
final class CostEntries {
    private CostEntries() {}

    /** A part with its amount. */
    record Entry(String label, Amount amount) {}

    /** Parts by id. */
    static Map<String, Entry> of(ChartKind kind, CostBreakdown breakdown) {
        return switch (kind) {
            case AREA -> areas(breakdown);
            case CATEGORY -> categories(breakdown);
            case COMPONENT -> components(breakdown);
            case UNIT_COST -> unitCosts(breakdown);
            case TRANSFER, ZONES, DAY, CURVE ->
                throw new IllegalArgumentException(kind + " does not cut the total into parts");
        };
    }

    private static Map<String, Entry> areas(CostBreakdown breakdown) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        boolean only = breakdown.model().areas().size() == 1;
        for (AreaCost area : breakdown.model().areas()) {
            String name = only && area.area().equals(AreaCost.UNALLOCATED) ? Texts.of("chart.everything") : area.name();
            entries.put(area.area(), new Entry(name, breakdown.amount(area.cost())));
        }
        return entries;
    }

    private static Map<String, Entry> categories(CostBreakdown breakdown) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        breakdown
                .model()
                .categories()
                .forEach((category, node) ->
                        entries.put(category.name(), new Entry(category.label(), breakdown.amount(node))));
        return entries;
    }

    /** Cards, flows, and charges that belong to neither. */
    private static Map<String, Entry> components(CostBreakdown breakdown) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        breakdown
                .model()
                .topology()
                .components()
                .forEach((id, component) -> entries.put(id, new Entry(component.name(), breakdown.card(id))));
        breakdown
                .model()
                .topology()
                .flows()
                .forEach((id, flow) -> entries.put(
                        id, new Entry(Names.of(flow, breakdown.model().topology()), breakdown.flow(id))));
        for (LineItem line : breakdown.model().lines()) {
            if (!entries.containsKey(line.owner())) {
                entries.put(line.path(), new Entry(line.label(), breakdown.amount(line.cost())));
            }
        }
        return entries;
    }

    private static Map<String, Entry> unitCosts(CostBreakdown breakdown) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (AreaCost area : breakdown.model().areas()) {
            Node unitCost = area.unitCost();
            Node volume = area.volume();
            if (unitCost != null && volume != null) {
                String of = volume.label().replaceAll("^Millions of | per month$", "");
                entries.put(
                        area.area(), new Entry(Texts.of("chart.areaPer", area.name(), of), breakdown.amount(unitCost)));
            }
        }
        return entries;
    }
}
