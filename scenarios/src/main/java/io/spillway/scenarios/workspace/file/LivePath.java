package io.spillway.scenarios.workspace.file;

import io.spillway.model.field.FieldSpec;
import io.spillway.model.file.NearestName;
import io.spillway.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The path of a live field: a component's or flow's id and the field, or {@code assumptions} and the field. */
final class LivePath {

    /** Why a path names no live field. */
    record Problem(String message, String advice) {}

    private LivePath() {}

    /** Empty when the path names a live field of the topology; otherwise the one problem. */
    static List<Problem> problem(Topology topology, String path) {
        String[] keys = path.split("\\.", -1);
        if (keys.length == 1 && keys[0].equals("supportPlan")) {
            return List.of();
        }
        Object element = keys[0].equals("assumptions")
                ? topology.assumptions()
                : topology.components().containsKey(keys[0])
                        ? topology.components().get(keys[0])
                        : topology.flows().get(keys[0]);
        if (element == null) {
            List<String> ids = new ArrayList<>(topology.components().keySet());
            ids.addAll(topology.flows().keySet());
            return List.of(new Problem("no component or flow is '" + keys[0] + "'", NearestName.advice(keys[0], ids)));
        }
        return below(element, keys, 1);
    }

    private static List<Problem> below(Object element, String[] keys, int depth) {
        if (depth == keys.length) {
            return List.of(new Problem("it names no field", "write the id, a dot and the field"));
        }
        String key = keys[depth];
        FieldSpec spec = spec(element, key);
        if (spec == null) {
            List<String> known = FieldSpec.of(element.getClass()).stream()
                    .filter(field -> field.live() || Map.class.isAssignableFrom(field.type()))
                    .map(FieldSpec::name)
                    .toList();
            return List.of(new Problem(
                    "'" + keys[depth - 1] + "' has no field '" + key + "'", NearestName.advice(key, known)));
        }
        Object value = spec.valueIn(element);
        if (depth + 1 == keys.length) {
            return spec.live()
                    ? List.of()
                    : List.of(new Problem("'" + key + "' is no quantity or choice", "name a live field"));
        }
        if (value instanceof Map<?, ?> map) {
            Object member = map.get(keys[depth + 1]);
            if (member == null) {
                return List.of(new Problem(
                        "'" + key + "' has no '" + keys[depth + 1] + "'",
                        NearestName.advice(keys[depth + 1], texts(map.keySet()))));
            }
            return below(member, keys, depth + 2);
        }
        return value instanceof Record nested
                ? below(nested, keys, depth + 1)
                : List.of(new Problem("'" + key + "' has no fields below it", "end the path there"));
    }

    private static List<String> texts(Set<?> keys) {
        return keys.stream().map(String::valueOf).toList();
    }

    private static @Nullable FieldSpec spec(Object element, String name) {
        for (FieldSpec spec : FieldSpec.of(element.getClass())) {
            if (spec.name().equals(name)) {
                return spec;
            }
        }
        return null;
    }
}
