package io.spillway.scenarios.sweep;

import io.spillway.model.component.Component;
import io.spillway.model.component.HostGroup;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.field.Reference;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * A structural field that can be swept: a choice, or a text that names something.
 *
 * @param path such as {@code balancer.scheme}
 * @param owner id of the component or flow; empty for the topology's own
 * @param label of the field
 * @param now its value; empty when it is left out
 * @param values that it may well be swept over, the one in force among them
 */
public record StructuralField(String path, String owner, String label, String now, List<String> values) {
    private static final String HOME_REGION = "homeRegion";

    public StructuralField {
        values = List.copyOf(values);
    }

    /** Those of a topology, in its order. */
    public static List<StructuralField> of(Topology topology) {
        List<StructuralField> fields = new ArrayList<>();
        String region = topology.homeRegion();
        fields.add(new StructuralField(
                HOME_REGION, "", FieldSpec.of(Topology.class, HOME_REGION).label(), region, List.of(region)));
        for (Component component : topology.components().values()) {
            add(fields, component.id(), component, topology);
        }
        for (Flow flow : topology.flows().values()) {
            add(fields, flow.id(), flow, topology);
        }
        return List.copyOf(fields);
    }

    private static void add(List<StructuralField> fields, String id, Object element, Topology topology) {
        for (FieldSpec spec : FieldSpec.of(element.getClass())) {
            boolean names = spec.type() == String.class
                    && spec.reference() != Reference.NONE
                    && spec.reference() != Reference.PRODUCT_AREA;
            if (!spec.live() && (names || spec.type().isEnum())) {
                Object value = spec.valueIn(element);
                String now = value == null
                        ? ""
                        : value instanceof Enum<?> choice ? FieldSpec.choiceText(choice) : String.valueOf(value);
                fields.add(new StructuralField(
                        id + "." + spec.name(), id, spec.label(), now, values(spec, now, topology)));
            }
        }
    }

    private static List<String> values(FieldSpec spec, String now, Topology topology) {
        if (spec.type().isEnum()) {
            return spec.choices();
        }
        if (spec.reference() == Reference.HOST_GROUP) {
            return topology.components().values().stream()
                    .filter(HostGroup.class::isInstance)
                    .map(Component::id)
                    .toList();
        }
        return now.isEmpty() ? List.of() : List.of(now);
    }
}
