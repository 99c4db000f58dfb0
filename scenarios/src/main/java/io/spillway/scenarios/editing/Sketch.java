package io.spillway.scenarios.editing;

import io.spillway.model.component.ComponentKind;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a topology as it stands in the tree, also where it cannot be computed yet: what is drawn while a pipeline
 * is being put together. Read without complaint; whoever wants to know what is wrong asks for the findings.
 *
 * @param topology the object it was read from
 */
public record Sketch(
        JsonObject topology, Map<String, Box> boxes, Map<String, Arrow> arrows, Map<String, String> areas) {

    /** No topology. */
    public static final Sketch EMPTY = new Sketch(JsonObject.of(Map.of()), Map.of(), Map.of(), Map.of());

    /**
     * A component.
     *
     * @param kind empty when the file names none that is known
     * @param area id of its product area; null for none
     */
    public record Box(
            String id,
            Optional<ComponentKind> kind,
            String name,
            @Nullable String area) {}

    /** A flow; its ends and what it passes through may be missing from the topology. */
    public record Arrow(String id, String from, String to, List<String> through) {
        public Arrow {
            through = List.copyOf(through);
        }
    }

    public Sketch {
        boxes = Collections.unmodifiableMap(new LinkedHashMap<>(boxes));
        arrows = Collections.unmodifiableMap(new LinkedHashMap<>(arrows));
        areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
    }

    /** The sketch of a scenario of a document. */
    public static Sketch of(JsonObject document, String scenario) {
        return of(Recording.topology(document, scenario));
    }

    /** The sketch of a topology's object. */
    public static Sketch of(JsonObject topology) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        members(topology, "components")
                .forEach((id, component) -> boxes.put(
                        id,
                        new Box(
                                id,
                                kind(component.text("kind")),
                                Optional.ofNullable(component.text("name")).orElse(id),
                                component.text("area"))));
        Map<String, Arrow> arrows = new LinkedHashMap<>();
        members(topology, "flows").forEach((id, flow) -> {
            String from = flow.text("from");
            String to = flow.text("to");
            if (from != null && to != null) {
                arrows.put(id, new Arrow(id, from, to, texts(flow.get("through"))));
            }
        });
        Map<String, String> areas = new LinkedHashMap<>();
        members(topology, "areas")
                .forEach((id, area) ->
                        areas.put(id, Optional.ofNullable(area.text("name")).orElse(id)));
        return new Sketch(topology, boxes, arrows, areas);
    }

    private static Map<String, JsonObject> members(JsonObject topology, String part) {
        Map<String, JsonObject> members = new LinkedHashMap<>();
        JsonObject object = topology.object(part);
        if (object != null) {
            object.members().forEach((id, member) -> {
                if (member instanceof JsonObject element) {
                    members.put(id, element);
                }
            });
        }
        return members;
    }

    private static List<String> texts(@Nullable Json value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof JsonArray array) {
            for (Json each : array.values()) {
                if (each instanceof JsonText text) {
                    texts.add(text.value());
                }
            }
        }
        return texts;
    }

    private static Optional<ComponentKind> kind(@Nullable String word) {
        if (word == null) {
            return Optional.empty();
        }
        for (ComponentKind kind : ComponentKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
