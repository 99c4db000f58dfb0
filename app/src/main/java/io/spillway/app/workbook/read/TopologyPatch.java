package io.spillway.app.workbook.read;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.Place;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.ModelInputs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A merge patch over a topology from values of leaves. */
final class TopologyPatch {
    private static final int ZONES = 6;
    private static final int HOURS = 24;

    private final CostBreakdown model;
    private final Map<String, Object> root = new LinkedHashMap<>();

    TopologyPatch(CostBreakdown model) {
        this.model = model;
    }

    /**
     * Sets a leaf. The shares of zones and the hours of a day are set as a whole: what the patch left out would fall back to a
     * default.
     *
     * @param all every value that is set
     */
    void set(String path, Object value, Map<String, Object> all) {
        int dot = path.lastIndexOf('.');
        String parent = path.substring(0, dot);
        Node whole = model.model().graph().find(parent);
        if (whole != null && whole.width() == ZONES) {
            for (int i = 0; i < ZONES; i++) {
                String zone = parent + "." + (char) ('a' + i);
                put(zone, number(zone, all));
            }
        } else if (whole != null && whole.width() == HOURS) {
            List<Json> hours = new ArrayList<>();
            for (int hour = 0; hour < HOURS; hour++) {
                hours.add(JsonNumber.of(number(parent + (hour < 10 ? ".h0" : ".h") + hour, all)));
            }
            put(parent, new JsonArray(hours, Place.NOWHERE));
        } else {
            put(path, value);
        }
    }

    private double number(String path, Map<String, Object> all) {
        return all.get(path) instanceof Double number
                ? number
                : model.evaluation().value(path);
    }

    @SuppressWarnings("unchecked") // a map is only ever put by this method
    private void put(String path, Object value) {
        List<String> keys = new ArrayList<>(keys(path));
        Map<String, Object> at = root;
        String last = keys.removeLast();
        for (String key : keys) {
            at = (Map<String, Object>) at.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>());
        }
        at.put(last, value);
    }

    /** Where a leaf stands in the file of a topology. */
    private List<String> keys(String path) {
        int dot = path.indexOf('.');
        String owner = path.substring(0, dot);
        List<String> keys = new ArrayList<>();
        if (owner.equals(ModelInputs.ASSUMPTIONS)) {
            keys.add("assumptions");
        } else if (!owner.equals(ModelInputs.TOPOLOGY)) {
            keys.add(model.model().topology().flows().containsKey(owner) ? "flows" : "components");
            keys.add(owner);
        }
        keys.addAll(List.of(path.substring(dot + 1).split("\\.")));
        return keys;
    }

    JsonObject json() {
        return object(root);
    }

    private static JsonObject object(Map<?, ?> values) {
        Map<String, Json> members = new LinkedHashMap<>();
        values.forEach((key, value) -> members.put(String.valueOf(key), json(value)));
        return JsonObject.of(members);
    }

    private static Json json(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> object(map);
            case Json json -> json;
            case Double number -> JsonNumber.of(number);
            case null, default -> JsonText.of(String.valueOf(value));
        };
    }
}
