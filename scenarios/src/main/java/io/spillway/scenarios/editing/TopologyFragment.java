package io.spillway.scenarios.editing;

import io.spillway.model.file.Ids;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonReader;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.JsonWriter;
import io.spillway.model.file.Place;
import io.spillway.scenarios.editing.DiagramLayout.Spot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Components with the flows among them, as they are copied from one drawing to another.
 *
 * @param components their objects by id
 * @param flows objects of the flows that begin and end at them, by id
 * @param positions where their cards stood; of some, perhaps
 */
public record TopologyFragment(
        Map<String, JsonObject> components, Map<String, JsonObject> flows, Map<String, Spot> positions) {

    /** More components than this are not pasted. */
    public static final int MOST_COMPONENTS = 2_000;

    /** More flows than this are not pasted. */
    public static final int MOST_FLOWS = 5_000;

    /** Longer texts are not read. */
    public static final int LONGEST_TEXT = 4 << 20;

    private static final String MARK = "spillwayFragment";
    private static final double VERSION = 1;
    private static final Set<String> KEYS = Set.of(MARK, "components", "flows", "positions");

    public TopologyFragment {
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        flows = Collections.unmodifiableMap(new LinkedHashMap<>(flows));
        positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
    }

    /** What was pasted.
     *
     * @param ids of the new components and flows by those they were copied from
     */
    public record Pasted(Map<String, String> ids, TopologyEdit edit, Map<String, Spot> positions) {}

    /** The components of a topology among some ids, and the flows that join two of them. */
    public static TopologyFragment of(JsonObject topology, Set<String> ids, Map<String, Spot> spots) {
        Sketch sketch = Sketch.of(topology);
        Map<String, JsonObject> components = new LinkedHashMap<>();
        Map<String, Spot> positions = new LinkedHashMap<>();
        sketch.boxes().keySet().stream().filter(ids::contains).forEach(id -> {
            put(components, id, TreePath.of("components", id).objectIn(topology));
            Spot spot = spots.get(id);
            if (spot != null) {
                positions.put(id, spot);
            }
        });
        Map<String, JsonObject> flows = new LinkedHashMap<>();
        sketch.arrows().values().forEach(arrow -> {
            if (components.containsKey(arrow.from()) && components.containsKey(arrow.to())) {
                put(flows, arrow.id(), TreePath.of("flows", arrow.id()).objectIn(topology));
            }
        });
        return new TopologyFragment(components, flows, positions);
    }

    /** The fragment as a JSON text. */
    public String text() {
        Map<String, Json> places = new LinkedHashMap<>();
        positions.forEach((id, spot) -> {
            Map<String, Json> place = new LinkedHashMap<>();
            place.put("x", JsonNumber.of(spot.x()));
            place.put("y", JsonNumber.of(spot.y()));
            places.put(id, JsonObject.of(place));
        });
        Map<String, Json> root = new LinkedHashMap<>();
        root.put(MARK, JsonNumber.of(VERSION));
        root.put("components", JsonObject.of(new LinkedHashMap<>(components)));
        root.put("flows", JsonObject.of(new LinkedHashMap<>(flows)));
        root.put("positions", JsonObject.of(places));
        return JsonWriter.text(JsonObject.of(root));
    }

    /** The fragment of a text; empty when the text is anything else, too large, or does not hold together. */
    public static Optional<TopologyFragment> parse(String text) {
        if (text.length() > LONGEST_TEXT || !text.contains(MARK)) {
            return Optional.empty();
        }
        Json tree = JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "clipboard")
                .value();
        if (!(tree instanceof JsonObject root)
                || !KEYS.containsAll(root.members().keySet())
                || !(root.get(MARK) instanceof JsonNumber version)
                || version.value() != VERSION) {
            return Optional.empty();
        }
        Map<String, JsonObject> components = objects(root.object("components"), MOST_COMPONENTS);
        Map<String, JsonObject> flows = objects(root.object("flows"), MOST_FLOWS);
        JsonObject places = root.object("positions");
        if (components == null || flows == null || places == null || components.isEmpty()) {
            return Optional.empty();
        }
        JsonObject topology = JsonObject.of(Map.of(
                "components", JsonObject.of(new LinkedHashMap<>(components)),
                "flows", JsonObject.of(new LinkedHashMap<>(flows))));
        Sketch sketch = Sketch.of(topology);
        boolean holds = sketch.boxes().values().stream()
                        .allMatch(box -> box.kind().isPresent())
                && sketch.arrows().size() == flows.size()
                && sketch.arrows().values().stream()
                        .allMatch(arrow -> components.containsKey(arrow.from()) && components.containsKey(arrow.to()));
        if (!holds) {
            return Optional.empty();
        }
        Map<String, Spot> positions = new LinkedHashMap<>(DiagramLayout.of(
                        JsonObject.of(Map.of("layout", JsonObject.of(Map.of("positions", places)))))
                .positions());
        positions.keySet().retainAll(components.keySet());
        return Optional.of(new TopologyFragment(components, flows, positions));
    }

    /** Pastes the fragment into a topology under new ids, moved by some points. References among what is pasted follow it. */
    public Pasted pastedInto(JsonObject topology, double dx, double dy) {
        Set<String> taken = ElementIds.taken(topology);
        Map<String, String> ids = new LinkedHashMap<>();
        for (String id : components.keySet()) {
            renamed(id, taken, ids);
        }
        for (String id : flows.keySet()) {
            renamed(id, taken, ids);
        }
        Map<String, JsonObject> newComponents = new LinkedHashMap<>();
        components.forEach((id, component) -> put(newComponents, ids.get(id), following(component, ids)));
        Map<String, JsonObject> newFlows = new LinkedHashMap<>();
        flows.forEach((id, flow) -> put(newFlows, ids.get(id), following(flow, ids)));
        Map<String, Spot> moved = new LinkedHashMap<>();
        positions.forEach((id, spot) -> {
            String now = ids.get(id);
            if (now != null) {
                moved.put(now, new Spot(spot.x() + dx, spot.y() + dy));
            }
        });
        TopologyEdit edit = before -> TopologyEdits.addFlows(newFlows)
                .apply(TopologyEdits.addComponents(newComponents).apply(before));
        return new Pasted(ids, edit, moved);
    }

    private static void renamed(String id, Set<String> taken, Map<String, String> ids) {
        String free = taken.contains(id) ? ElementIds.of(id.replaceAll("-[0-9]+$", ""), "copy", taken) : id;
        taken.add(free);
        ids.put(id, free);
    }

    /** With ids among the fields that name elements replaced; a list of flows or components keeps what was copied along, and what is no copy. */
    private static JsonObject following(JsonObject element, Map<String, String> ids) {
        JsonObject result = element;
        for (String field : List.of("from", "to", "hostGroup")) {
            String id = element.text(field);
            String now = id == null ? null : ids.get(id);
            if (now != null) {
                result = result.with(field, JsonText.of(now));
            }
        }
        for (String field : List.of("through", "carries", "agentsOn")) {
            if (element.get(field) instanceof JsonArray array) {
                List<Json> values = new ArrayList<>();
                for (Json value : array.values()) {
                    String now = value instanceof JsonText id ? ids.get(id.value()) : null;
                    if (now != null) {
                        values.add(JsonText.of(now));
                    } else if (!field.equals("carries")) {
                        values.add(value);
                    }
                }
                result = values.isEmpty()
                        ? result.without(field)
                        : result.with(field, new JsonArray(values, Place.NOWHERE));
            }
        }
        return result;
    }

    private static @Nullable Map<String, JsonObject> objects(@Nullable JsonObject from, int most) {
        if (from == null || from.members().size() > most) {
            return null;
        }
        Map<String, JsonObject> objects = new LinkedHashMap<>();
        for (Map.Entry<String, Json> member : from.members().entrySet()) {
            if (!Ids.isId(member.getKey()) || !(member.getValue() instanceof JsonObject object)) {
                return null;
            }
            objects.put(member.getKey(), object);
        }
        return objects;
    }

    private static void put(Map<String, JsonObject> into, @Nullable String id, @Nullable JsonObject element) {
        if (id != null && element != null) {
            into.put(id, element);
        }
    }
}
