package io.spillway.scenarios.sweep;

import io.spillway.model.field.FieldSpec;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNull;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.Place;
import io.spillway.model.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A structural field and the texts it is set to, each of which rebuilds the graph.
 *
 * @param path as the user writes it: {@code id.field} or {@code homeRegion}
 * @param keys of the field in the topology's object
 */
record StructuralAxis(String path, List<String> keys, List<String> values) {
    /** Text that stands for leaving the field out. */
    private static final String LEFT_OUT = "null";

    private static final String KIND = "kind";

    /**
     * Reads {@code path=value,value}, for a field with fixed choices also {@code path=*}.
     *
     * @return null when the path names no structural field
     * @throws IllegalArgumentException for people, when it does but the values make no sense
     */
    static @Nullable StructuralAxis parse(String text, Topology topology) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            return null;
        }
        String path = text.substring(0, equals).strip();
        String values = text.substring(equals + 1).strip();
        if (path.equals("homeRegion")) {
            return new StructuralAxis(path, List.of(path), list(path, values, List.of()));
        }
        String[] parts = path.split("\\.", -1);
        Object component = topology.components().get(parts[0]);
        Object element = component == null ? topology.flows().get(parts[0]) : component;
        if (element == null || parts.length != 2) {
            return null;
        }
        List<String> keys = List.of(component == null ? "flows" : "components", parts[0], parts[1]);
        if (component != null && parts[1].equals(KIND)) {
            return new StructuralAxis(path, keys, list(path, values, List.of()));
        }
        for (FieldSpec spec : FieldSpec.of(element.getClass())) {
            if (spec.name().equals(parts[1]) && !spec.live() && !spec.name().equals("id")) {
                if (spec.type() != String.class && !spec.type().isEnum()) {
                    throw new IllegalArgumentException("'" + path
                            + "' is no text, so a sweep cannot list its values; write a scenario for each instead");
                }
                return new StructuralAxis(path, keys, list(path, values, spec.choices()));
            }
        }
        return null;
    }

    /** The merge patch that sets one value. */
    JsonObject patch(int value) {
        Json leaf = values.get(value).equals(LEFT_OUT)
                ? new JsonNull(Place.NOWHERE)
                : new JsonText(values.get(value), Place.NOWHERE);
        for (int i = keys.size() - 1; i >= 0; i--) {
            leaf = JsonObject.of(Map.of(keys.get(i), leaf));
        }
        return (JsonObject) leaf;
    }

    private static List<String> list(String path, String text, List<String> choices) {
        if (text.equals("*") && !choices.isEmpty()) {
            return choices;
        }
        List<String> values =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (values.contains("")) {
            throw new IllegalArgumentException(
                    "'" + path + "' is structural: list its values with commas between them");
        }
        if (text.matches("[0-9.eE+-]+:[0-9.eE+-]+:[0-9]+(:log)?")) {
            throw new IllegalArgumentException(
                    "'" + path + "' is structural and has no range: list its values with commas between them");
        }
        return values;
    }
}
