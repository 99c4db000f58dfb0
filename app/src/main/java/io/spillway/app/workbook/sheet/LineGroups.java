package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.BookColumn;
import io.spillway.model.component.Component;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.cost.LineItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The charges of all scenarios by product area, and in each by what they are for. */
final class LineGroups {
    private static final String OTHER = "";

    private LineGroups() {}

    /**
     * A product area.
     *
     * @param id empty for what stands in none
     */
    record Area(String id, String name, List<Part> parts) {
        /** Paths of all charges. */
        List<String> paths() {
            return parts.stream().flatMap(part -> part.lines.keySet().stream()).toList();
        }
    }

    /**
     * What charges are for: a component, a flow, or all.
     *
     * @param lines by their paths
     */
    record Part(String name, String area, Map<String, LineItem> lines) {}

    /** Areas with charges, in the order of the topologies, what stands in none last. */
    static List<Area> of(List<BookColumn> scenarios) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Part> parts = new LinkedHashMap<>();
        for (BookColumn column : scenarios) {
            Topology topology = column.breakdown().model().topology();
            topology.areas().values().forEach(area -> names.putIfAbsent(area.id(), area.name()));
            for (LineItem line : column.breakdown().model().lines()) {
                parts.computeIfAbsent(line.owner(), owner -> part(topology, owner, line))
                        .lines
                        .putIfAbsent(line.path(), line);
            }
        }
        names.put(OTHER, "Without an area");
        List<Area> areas = new ArrayList<>();
        names.forEach((id, name) -> {
            List<Part> of =
                    parts.values().stream().filter(part -> part.area.equals(id)).toList();
            if (!of.isEmpty()) {
                areas.add(new Area(id, name, of));
            }
        });
        return areas;
    }

    private static Part part(Topology topology, String owner, LineItem line) {
        Component component = topology.components().get(owner);
        Flow flow = topology.flows().get(owner);
        Component sender = flow == null ? null : topology.components().get(flow.from());
        String own = flow == null ? null : flow.area();
        @Nullable
        String area = component != null ? component.area() : own != null ? own : sender == null ? null : sender.area();
        String name = component != null ? component.name() : flow != null ? "Flow " + owner : line.label();
        boolean known = area != null && topology.areas().containsKey(area);
        return new Part(name, known && area != null ? area : OTHER, new LinkedHashMap<>());
    }
}
