package io.spillway.scenarios.editing;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.Place;
import io.spillway.scenarios.workspace.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Edits of the list of scenarios and of what each of them contains. */
public final class ScenarioEdits {
    private static final TreePath SCENARIOS = TreePath.of("scenarios");

    private ScenarioEdits() {}

    /** Ids of the document's scenarios in order, without the baseline, which no document lists. */
    public static List<String> ids(JsonObject document) {
        JsonObject scenarios = SCENARIOS.objectIn(document);
        return scenarios == null ? List.of() : List.copyOf(scenarios.members().keySet());
    }

    /** An id for a new scenario. */
    public static String newId(JsonObject document, String name) {
        Set<String> taken = new LinkedHashSet<>(ids(document));
        taken.add(Scenario.BASELINE);
        return ElementIds.of(name, "scenario", taken);
    }

    /** A scenario without changes, put last. */
    public static JsonObject create(JsonObject document, String id, String name) {
        return SCENARIOS.child(id).put(document, named(JsonObject.of(Map.of()), name));
    }

    /** A scenario with the same changes and prices as another one, put right after it. Of the baseline it has no changes. */
    public static JsonObject duplicate(JsonObject document, String source, String id, String name) {
        JsonObject original = SCENARIOS.child(source).objectIn(document);
        JsonObject copy = named(original == null ? JsonObject.of(Map.of()) : original, name);
        JsonObject added = SCENARIOS.child(id).put(document, copy);
        List<String> order = new ArrayList<>(ids(document));
        order.add(order.indexOf(source) + 1, id);
        return SCENARIOS.reorder(added, order);
    }

    /** The same document when the scenario has that name already, or there is no such scenario. */
    public static JsonObject rename(JsonObject document, String id, String name) {
        JsonObject scenario = SCENARIOS.child(id).objectIn(document);
        return scenario == null || name.equals(scenario.text("name"))
                ? document
                : SCENARIOS.child(id).put(document, scenario.with("name", JsonText.of(name)));
    }

    /**
     * The scenario at another position of the list; beyond an end, at that end.
     *
     * @param position from 0, counted without the baseline
     */
    public static JsonObject move(JsonObject document, String id, int position) {
        List<String> before = ids(document);
        List<String> order = moved(before, id, position);
        return order.equals(before) ? document : SCENARIOS.reorder(document, order);
    }

    /** Without the scenario; its changes stay in the library. */
    public static JsonObject delete(JsonObject document, String id) {
        return SCENARIOS.child(id).remove(document);
    }

    /** The changes that this scenario contains and no other does, in order. */
    public static List<String> changesOnlyIn(JsonObject document, String scenario) {
        Set<String> others = new LinkedHashSet<>();
        for (String id : ids(document)) {
            if (!id.equals(scenario)) {
                others.addAll(Recording.changesOf(document, id));
            }
        }
        return Recording.changesOf(document, scenario).stream()
                .filter(change -> !others.contains(change))
                .toList();
    }

    /**
     * With a change put last, and before it whatever it requires, directly or not, that the scenario lacks. The same document when
     * it contains the change already.
     */
    public static JsonObject include(JsonObject document, String scenario, String change) {
        List<String> changes = new ArrayList<>(Recording.changesOf(document, scenario));
        int before = changes.size();
        ChangeEdits.withRequired(document, change, changes);
        return changes.size() == before ? document : withChanges(document, scenario, changes);
    }

    /** Without a change and those of the scenario that require it, directly or not. */
    public static JsonObject exclude(JsonObject document, String scenario, String change) {
        List<String> before = Recording.changesOf(document, scenario);
        Set<String> gone = ChangeEdits.dependents(document, change, before);
        List<String> changes = before.stream()
                .filter(each -> !each.equals(change) && !gone.contains(each))
                .toList();
        return changes.equals(before) ? document : withChanges(document, scenario, changes);
    }

    /**
     * A change at another position of its scenario, as far as what it requires and what requires it allow.
     *
     * @param position from 0
     */
    public static JsonObject moveChange(JsonObject document, String scenario, String change, int position) {
        List<String> before = Recording.changesOf(document, scenario);
        Set<String> required = new LinkedHashSet<>();
        ChangeEdits.withRequired(document, change, required);
        Set<String> dependents = ChangeEdits.dependents(document, change, before);
        int from = before.indexOf(change);
        int target = position;
        for (int i = 0; i < before.size(); i++) {
            String other = before.get(i);
            if (!other.equals(change) && i < from && required.contains(other)) {
                target = Math.max(target, i + 1);
            } else if (i > from && dependents.contains(other)) {
                target = Math.min(target, i - 1);
            }
        }
        List<String> order = moved(before, change, target);
        return order.equals(before) ? document : withChanges(document, scenario, order);
    }

    /** With these changes in this order. */
    static JsonObject withChanges(JsonObject document, String scenario, List<String> changes) {
        List<Json> texts = new ArrayList<>();
        changes.forEach(each -> texts.add(JsonText.of(each)));
        return SCENARIOS.child(scenario).child("changes").put(document, new JsonArray(texts, Place.NOWHERE));
    }

    private static List<String> moved(List<String> ids, String id, int position) {
        List<String> order = new ArrayList<>(ids);
        if (order.remove(id)) {
            order.add(Math.clamp(position, 0, order.size()), id);
        }
        return order;
    }

    private static JsonObject named(JsonObject scenario, String name) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("name", JsonText.of(name));
        scenario.members().forEach(fields::putIfAbsent);
        return JsonObject.of(fields);
    }
}
