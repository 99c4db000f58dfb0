package io.spillway.scenarios.editing;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Edits of the library of changes. */
public final class ChangeEdits {
    private ChangeEdits() {}

    /** A new change without effect, put last into a scenario. */
    public static JsonObject addTo(JsonObject document, String scenario, String id, String title) {
        Map<String, Json> change = new LinkedHashMap<>();
        change.put("title", JsonText.of(title));
        change.put("patch", JsonObject.of(Map.of()));
        JsonObject added = TreePath.of("changes", id).put(document, JsonObject.of(change));
        List<Json> changes = new ArrayList<>();
        Recording.changesOf(document, scenario).forEach(each -> changes.add(JsonText.of(each)));
        changes.add(JsonText.of(id));
        return TreePath.of("scenarios", scenario, "changes").put(added, new JsonArray(changes, Place.NOWHERE));
    }
}
