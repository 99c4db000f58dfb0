package io.spillway.scenarios.prices;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.editing.TreePath;
import java.util.Map;

/**
 * Prices and discounts of a company's own, as a workspace's document has them.
 *
 * @param overrides by the text of a rate key
 * @param discounts share by service code
 */
public record PrivatePrices(JsonObject overrides, JsonObject discounts) {

    /** The edit that adds them to a workspace; a price or discount it has already is replaced. */
    public Edit edit() {
        return Edit.of("import own prices", this::in);
    }

    private JsonObject in(JsonObject document) {
        return merged(merged(document, "overrides", overrides), "discounts", discounts);
    }

    private static JsonObject merged(JsonObject document, String part, JsonObject members) {
        JsonObject changed = document;
        TreePath path = TreePath.of("prices", part);
        for (Map.Entry<String, Json> member : members.members().entrySet()) {
            changed = path.child(member.getKey()).put(changed, member.getValue());
        }
        return changed;
    }
}
