package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.BookColumn;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.model.component.Component;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Structural fields: what a workbook cannot change, because it would be another graph. Locked cells that say so. */
final class StructuralRows {
    private static final String REMEDY = "change in Spillway";

    private final List<BookColumn> columns;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private record Row(String owner, String label, Map<Integer, String> values) {}

    StructuralRows(List<BookColumn> columns) {
        this.columns = columns;
        for (int c = 0; c < columns.size(); c++) {
            Topology topology = columns.get(c).breakdown().model().topology();
            put(c, "topology.homeRegion", "Topology", "Home region", topology.homeRegion());
            for (Component component : topology.components().values()) {
                String id = component.id();
                put(c, id + ".kind", component.name(), "Kind", FieldSpec.choiceText(ComponentKind.of(component)));
                put(c, id + ".region", component.name(), "Region", topology.regionOf(component));
                fields(c, id, component.name(), component);
            }
            for (Flow flow : topology.flows().values()) {
                fields(c, flow.id(), "Flow " + flow.id(), flow);
            }
        }
    }

    private void fields(int column, String id, String owner, Object record) {
        for (FieldSpec spec : FieldSpec.of(record.getClass())) {
            Object value = spec.valueIn(record);
            if (!spec.live()
                    && value != null
                    && !spec.name().equals("id")
                    && !spec.name().equals("region")
                    && (value instanceof String || value instanceof Enum<?> || value instanceof List<?>)) {
                String text = value instanceof Enum<?> constant
                        ? FieldSpec.choiceText(constant)
                        : value instanceof List<?> list
                                ? String.join(
                                        ", ", list.stream().map(String::valueOf).toList())
                                : (String) value;
                if (!text.isEmpty()) {
                    put(column, id + "." + spec.name(), owner, spec.label(), text);
                }
            }
        }
    }

    private void put(int column, String path, String owner, String label, String value) {
        rows.computeIfAbsent(path, key -> new Row(owner, label, new HashMap<>()))
                .values
                .put(column, value);
    }

    int size() {
        return rows.size() + 1;
    }

    void write(SheetXml xml, Styles styles, int from, int firstValue, int sourceColumn) {
        int at = from;
        xml.row(at++);
        xml.text(0, "The shape of the model (" + REMEDY + ")", styles.heading());
        for (Map.Entry<String, Row> entry : rows.entrySet()) {
            Row row = entry.getValue();
            xml.row(at++);
            xml.text(0, row.owner, styles.muted());
            xml.text(1, row.label, styles.muted());
            xml.text(2, entry.getKey(), styles.muted());
            for (int c = 0; c < columns.size(); c++) {
                String value = row.values.get(c);
                if (value != null) {
                    xml.text(firstValue + c, value, styles.muted());
                }
            }
            xml.text(sourceColumn, REMEDY, styles.mutedIndented());
        }
    }
}
