package io.spillway.scenarios.editing;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys from an object down to a member, such as {@code components, kafka, replicationFactor}. */
public record TreePath(List<String> keys) {

    /** @throws IllegalArgumentException when there is no key */
    public TreePath {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a path needs a key");
        }
    }

    public static TreePath of(String... keys) {
        return new TreePath(List.of(keys));
    }

    /** The path of a member of the object this path leads to. */
    public TreePath child(String key) {
        List<String> longer = new java.util.ArrayList<>(keys);
        longer.add(key);
        return new TreePath(longer);
    }

    public String last() {
        return keys.getLast();
    }

    /** What stands there; null when a key on the way is missing or no object. */
    public @Nullable Json in(JsonObject root) {
        Json here = root;
        for (String key : keys) {
            if (!(here instanceof JsonObject object)) {
                return null;
            }
            here = object.get(key);
            if (here == null) {
                return null;
            }
        }
        return here;
    }

    /** The object that stands there; null when there is none. */
    public @Nullable JsonObject objectIn(JsonObject root) {
        return in(root) instanceof JsonObject object ? object : null;
    }

    /** The root with a value there; objects that are missing on the way are made. */
    public JsonObject put(JsonObject root, Json value) {
        return put(root, 0, value);
    }

    private JsonObject put(JsonObject object, int depth, Json value) {
        String key = keys.get(depth);
        if (depth == keys.size() - 1) {
            return object.with(key, value);
        }
        JsonObject below = object.object(key);
        return object.with(key, put(below == null ? JsonObject.of(Map.of()) : below, depth + 1, value));
    }

    /** The root without what stands there; the same root when nothing does. Objects that become empty stay. */
    public JsonObject remove(JsonObject root) {
        return in(root) == null ? root : remove(root, 0);
    }

    private JsonObject remove(JsonObject object, int depth) {
        String key = keys.get(depth);
        if (depth == keys.size() - 1) {
            return object.without(key);
        }
        JsonObject below = object.object(key);
        return below == null ? object : object.with(key, remove(below, depth + 1));
    }

    /**
     * The root with the members of the object there in another order; members that are not named come last, as they were.
     *
     * @param order keys of the object
     */
    public JsonObject reorder(JsonObject root, List<String> order) {
        JsonObject object = objectIn(root);
        if (object == null) {
            return root;
        }
        Map<String, Json> ordered = new LinkedHashMap<>();
        for (String key : order) {
            Json member = object.get(key);
            if (member != null) {
                ordered.put(key, member);
            }
        }
        object.members().forEach(ordered::putIfAbsent);
        // With a new key order, places of keys would lie; what is edited has none anyway.
        return put(root, JsonObject.of(ordered));
    }

    /** Keys with dots between. */
    @Override
    public String toString() {
        return String.join(".", keys);
    }
}
