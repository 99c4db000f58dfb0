package io.spillway.scenarios.editing;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Edits of the library of changes. */
public final class ChangeEdits {
    private static final TreePath CHANGES = TreePath.of("changes");

    private ChangeEdits() {}

    /** Ids of the library's changes in order. */
    public static List<String> ids(JsonObject document) {
        JsonObject changes = CHANGES.objectIn(document);
        return changes == null ? List.of() : List.copyOf(changes.members().keySet());
    }

    /** An id for a new change. */
    public static String newId(JsonObject document, String title) {
        return ElementIds.of(title, "change", new LinkedHashSet<>(ids(document)));
    }

    /** A change's title; its id when it has none. */
    public static String title(JsonObject document, String id) {
        JsonObject change = CHANGES.child(id).objectIn(document);
        String title = change == null ? null : change.text("title");
        return title == null ? id : title;
    }

    /** What a change requires, as it stands in the tree. */
    public static List<String> requires(JsonObject document, String id) {
        List<String> required = new ArrayList<>();
        if (CHANGES.child(id).child("requires").in(document) instanceof JsonArray array) {
            for (Json value : array.values()) {
                if (value instanceof JsonText text) {
                    required.add(text.value());
                }
            }
        }
        return required;
    }

    /** A new change without effect, put last into the library. */
    public static JsonObject create(JsonObject document, String id, String title) {
        Map<String, Json> change = new LinkedHashMap<>();
        change.put("title", JsonText.of(title));
        change.put("patch", JsonObject.of(Map.of()));
        return CHANGES.child(id).put(document, JsonObject.of(change));
    }

    /** A new change without effect, put last into a scenario. */
    public static JsonObject addTo(JsonObject document, String scenario, String id, String title) {
        List<String> changes = new ArrayList<>(Recording.changesOf(document, scenario));
        changes.add(id);
        return ScenarioEdits.withChanges(create(document, id, title), scenario, changes);
    }

    /**
     * With a field of a change set, or left out so that its default holds. The same document when that is so already, or there is
     * no such change.
     *
     * @param value null to leave the field out
     */
    public static JsonObject set(JsonObject document, String id, String field, @Nullable Json value) {
        JsonObject change = CHANGES.child(id).objectIn(document);
        if (change == null) {
            return document;
        }
        Json before = change.get(field);
        if (value == null ? before == null : value.equals(before)) {
            return document;
        }
        return CHANGES.child(id).put(document, value == null ? change.without(field) : change.with(field, value));
    }

    /** Without a change, in the library, in every scenario and in what others require. */
    public static JsonObject delete(JsonObject document, String id) {
        JsonObject result = CHANGES.child(id).remove(document);
        for (String scenario : ScenarioEdits.ids(document)) {
            List<String> changes = Recording.changesOf(document, scenario);
            if (changes.contains(id)) {
                result = ScenarioEdits.withChanges(result, scenario, without(changes, id));
            }
        }
        for (String other : ids(result)) {
            List<String> required = requires(result, other);
            if (required.contains(id)) {
                List<Json> left = new ArrayList<>();
                without(required, id).forEach(each -> left.add(JsonText.of(each)));
                result = set(result, other, "requires", left.isEmpty() ? null : new JsonArray(left, Place.NOWHERE));
            }
        }
        return result;
    }

    /** Adds to an ordered collection what a change requires, directly or not, and then the change, as far as they are missing. */
    static void withRequired(JsonObject document, String change, Collection<String> changes) {
        withRequired(document, change, changes, new LinkedHashSet<>());
    }

    private static void withRequired(
            JsonObject document, String change, Collection<String> changes, Set<String> visited) {
        if (changes.contains(change) || !visited.add(change)) {
            return;
        }
        requires(document, change).forEach(each -> withRequired(document, each, changes, visited));
        changes.add(change);
    }

    /** Those of some changes that require a change, directly or not. */
    public static Set<String> dependents(JsonObject document, String change, List<String> among) {
        Set<String> dependents = new LinkedHashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (String other : among) {
                boolean needs = requires(document, other).stream()
                        .anyMatch(each -> each.equals(change) || dependents.contains(each));
                grown |= needs && !other.equals(change) && dependents.add(other);
            }
        }
        return dependents;
    }

    private static List<String> without(List<String> ids, String id) {
        return ids.stream().filter(each -> !each.equals(id)).toList();
    }
}
