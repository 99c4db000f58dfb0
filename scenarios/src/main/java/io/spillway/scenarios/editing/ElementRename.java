package io.spillway.scenarios.editing;

import io.spillway.model.file.Ids;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Gives a component or flow another id wherever it is named: in the baseline and in every change, in the layout, and among the
 * guesses. No number changes by it.
 */
public final class ElementRename {
    private static final List<String> PARTS = List.of("components", "flows");
    private static final List<String> NAMES = List.of("from", "to", "hostGroup", "volumeOf");
    private static final List<String> LISTS = List.of("through", "carries", "agentsOn");

    private final String id;
    private final String now;

    private ElementRename(String id, String now) {
        this.id = id;
        this.now = now;
    }

    /** Why an id cannot be had. */
    public enum Refusal {
        /** It has other characters than an id may have. */
        NO_ID,
        /** Another component or flow has it, perhaps in a change. */
        TAKEN
    }

    /** Why an element cannot have an id; empty when it can. */
    public static Optional<Refusal> refusal(JsonObject document, String id, String now) {
        if (!Ids.isId(now)) {
            return Optional.of(Refusal.NO_ID);
        }
        return !now.equals(id) && taken(document).contains(now) ? Optional.of(Refusal.TAKEN) : Optional.empty();
    }

    /**
     * The document with the element under its new id.
     *
     * @throws IllegalArgumentException when it cannot have the id
     */
    public static JsonObject of(JsonObject document, String id, String now) {
        refusal(document, id, now).ifPresent(refusal -> {
            throw new IllegalArgumentException("'" + id + "' cannot become '" + now + "': " + refusal);
        });
        if (id.equals(now)) {
            return document;
        }
        ElementRename rename = new ElementRename(id, now);
        JsonObject result = at(document, TreePath.of("baseline"), rename::topology);
        JsonObject changes = TreePath.of("changes").objectIn(result);
        if (changes != null) {
            for (String change : changes.members().keySet()) {
                result = at(result, TreePath.of("changes", change, "patch"), rename::topology);
            }
        }
        result = at(result, TreePath.of("layout", "positions"), rename::keys);
        return at(result, TreePath.of("guesses"), rename::paths);
    }

    /** Ids of components and flows, in the baseline and in what changes add. */
    private static Set<String> taken(JsonObject document) {
        Set<String> taken = new HashSet<>();
        JsonObject baseline = TreePath.of("baseline").objectIn(document);
        if (baseline != null) {
            taken.addAll(ElementIds.taken(baseline));
        }
        for (String change : ChangeEdits.ids(document)) {
            JsonObject patch = TreePath.of("changes", change, "patch").objectIn(document);
            if (patch != null) {
                taken.addAll(ElementIds.taken(patch));
            }
        }
        return taken;
    }

    private static JsonObject at(JsonObject root, TreePath path, UnaryOperator<JsonObject> edit) {
        JsonObject before = path.objectIn(root);
        if (before == null) {
            return root;
        }
        JsonObject after = edit.apply(before);
        return after.equals(before) ? root : path.put(root, after);
    }

    /** A topology's object, or a patch of one. */
    private JsonObject topology(JsonObject topology) {
        JsonObject result = topology;
        for (String part : PARTS) {
            result = at(result, TreePath.of(part), elements -> members(keys(elements)));
        }
        return at(result, TreePath.of("areas"), this::members);
    }

    private JsonObject members(JsonObject elements) {
        Map<String, Json> members = new LinkedHashMap<>();
        elements.members()
                .forEach((key, value) ->
                        members.put(key, value instanceof JsonObject element ? references(element) : value));
        return JsonObject.of(members);
    }

    private JsonObject references(JsonObject element) {
        JsonObject result = element;
        for (String field : NAMES) {
            if (id.equals(element.text(field))) {
                result = result.with(field, JsonText.of(now));
            }
        }
        for (String field : LISTS) {
            if (element.get(field) instanceof JsonArray array) {
                List<Json> values = new ArrayList<>();
                array.values()
                        .forEach(value -> values.add(
                                value instanceof JsonText text && text.value().equals(id) ? JsonText.of(now) : value));
                result = result.with(field, new JsonArray(values, Place.NOWHERE));
            }
        }
        return result;
    }

    private JsonObject keys(JsonObject object) {
        Map<String, Json> members = new LinkedHashMap<>();
        object.members().forEach((key, value) -> members.put(key.equals(id) ? now : key, value));
        return JsonObject.of(members);
    }

    /** Keys such as {@code id.field}. */
    private JsonObject paths(JsonObject object) {
        Map<String, Json> members = new LinkedHashMap<>();
        object.members()
                .forEach((key, value) ->
                        members.put(key.startsWith(id + ".") ? now + key.substring(id.length()) : key, value));
        return JsonObject.of(members);
    }
}
