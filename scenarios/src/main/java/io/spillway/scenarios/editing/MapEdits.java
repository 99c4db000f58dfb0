package io.spillway.scenarios.editing;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Edits of what stands under keys. */
public final class MapEdits {
    private MapEdits() {}

    /** Removes a member, and the object itself when it was the last one. */
    public static TopologyEdit remove(TreePath map, String key) {
        return root -> {
            JsonObject before = map.objectIn(root);
            if (before == null || !before.has(key)) {
                return root;
            }
            JsonObject after = before.without(key);
            return after.members().isEmpty() ? map.remove(root) : map.put(root, after);
        };
    }

    /** Gives a member another key, at its place among the others. Nothing changes when the key is taken. */
    public static TopologyEdit rename(TreePath map, String from, String to) {
        return root -> {
            JsonObject before = map.objectIn(root);
            if (before == null || !before.has(from) || before.has(to)) {
                return root;
            }
            Map<String, Json> members = new LinkedHashMap<>();
            before.members().forEach((key, value) -> members.put(key.equals(from) ? to : key, value));
            return map.put(root, JsonObject.of(members));
        };
    }

    /** Removes a product area: what belonged to it belongs to none. */
    public static TopologyEdit removeArea(String area) {
        return root -> {
            JsonObject result = remove(TreePath.of("areas"), area).apply(root);
            for (String part : new String[] {"components", "flows"}) {
                JsonObject elements = result.object(part);
                if (elements == null) {
                    continue;
                }
                for (Map.Entry<String, Json> element : elements.members().entrySet()) {
                    if (element.getValue() instanceof JsonObject object && area.equals(object.text("area"))) {
                        result = TreePath.of(part, element.getKey(), "area").remove(result);
                    }
                }
            }
            return result;
        };
    }
}
