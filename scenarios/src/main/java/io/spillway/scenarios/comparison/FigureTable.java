package io.spillway.scenarios.comparison;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.AreaCost;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.CostModel;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.formula.Node;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of one scenario that a comparison shows. */
record FigureTable(Map<Key, Entry> entries) {
    private static final String ONLY = "";

    record Key(Section section, String key) {}

    record Entry(String label, Figure figure) {}

    @Nullable
    Figure figure(Key key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.figure;
    }

    static FigureTable of(CostBreakdown breakdown) {
        CostModel model = breakdown.model();
        Reader reader = new Reader(new Figures(breakdown));
        reader.add(Section.TOTAL, ONLY, "Total", model.total());
        reader.add(Section.LIST, ONLY, "At list prices", model.list());
        reader.add(Section.VOLUME, ONLY, "Millions of messages", model.volume());
        reader.add(Section.UNIT_COST, ONLY, "Per million messages", model.unitCost());
        model.categories()
                .forEach((category, cost) ->
                        reader.addUnlessNothing(Section.CATEGORY, category.name(), category.label(), cost));
        for (AreaCost area : model.areas()) {
            reader.add(Section.AREA, area.area(), area.name(), area.cost());
            if (area.unitCost() != null) {
                reader.add(Section.AREA_UNIT_COST, area.area(), area.name(), area.unitCost());
            }
        }
        model.topology()
                .components()
                .forEach((id, component) ->
                        reader.addUnlessNothing(Section.COMPONENT, id, component.name(), model.card(id)));
        model.topology().flows().keySet().forEach(id -> reader.addUnlessNothing(Section.FLOW, id, id, model.flow(id)));
        reader.others(breakdown);
        breakdown.lines().forEach(line -> reader.add(Section.LINE, line.path(), line.label(), line.cost()));
        return new FigureTable(reader.entries);
    }

    private static final class Reader {
        private final Figures figures;
        private final Map<Key, Entry> entries = new LinkedHashMap<>();

        Reader(Figures figures) {
            this.figures = figures;
        }

        void add(Section section, String key, String label, Node node) {
            entries.put(new Key(section, key), new Entry(label, figures.of(node)));
        }

        void addUnlessNothing(Section section, String key, String label, Node node) {
            Figure figure = figures.of(node);
            if (figure.amount().value() != 0 || !figure.amount().isKnown()) {
                entries.put(new Key(section, key), new Entry(label, figure));
            }
        }

        void others(CostBreakdown breakdown) {
            Map<String, List<Figure>> owners = new LinkedHashMap<>();
            Map<String, String> labels = new LinkedHashMap<>();
            for (LineItem line : breakdown.lines()) {
                String owner = line.owner();
                if (!breakdown.model().topology().components().containsKey(owner)
                        && !breakdown.model().topology().flows().containsKey(owner)) {
                    owners.computeIfAbsent(owner, key -> new ArrayList<>()).add(figures.of(line.cost()));
                    labels.putIfAbsent(owner, line.label());
                }
            }
            owners.forEach((owner, costs) -> entries.put(
                    new Key(Section.OTHER, owner),
                    new Entry(labels.getOrDefault(owner, owner), Figure.sum(costs, Unit.USD_PER_MONTH))));
        }
    }
}
