package io.spillway.scenarios.editing;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.MergePatch;
import io.spillway.scenarios.workspace.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where an edit of a topology is written: into the baseline, or as a merge patch into one change of a scenario, so that what is
 * drawn of the scenario becomes what was asked for and the baseline stays as it is.
 *
 * @param scenario the scenario that is edited; {@link Scenario#BASELINE} for the baseline
 * @param change the change that records it; empty for the baseline
 */
public record Recording(String scenario, String change) {

    /** Edits of the baseline itself. */
    public static final Recording OF_BASELINE = new Recording(Scenario.BASELINE, "");

    private static final TreePath BASELINE = TreePath.of("baseline");

    /**
     * The change that records edits of a scenario when nobody chose one: the last of its changes that no other scenario uses.
     * Empty when there is none, so that one has to be made.
     */
    public static Optional<String> ownChange(JsonObject document, String scenario) {
        List<String> own = changesOf(document, scenario);
        JsonObject scenarios = document.object("scenarios");
        if (scenarios == null) {
            return Optional.empty();
        }
        for (String change : own.reversed()) {
            boolean shared = scenarios.members().keySet().stream()
                    .anyMatch(other -> !other.equals(scenario)
                            && changesOf(document, other).contains(change));
            if (!shared) {
                return Optional.of(change);
            }
        }
        return Optional.empty();
    }

    /** Ids of a scenario's changes in order; what is no text in the file is left out. */
    public static List<String> changesOf(JsonObject document, String scenario) {
        List<String> changes = new ArrayList<>();
        if (TreePath.of("scenarios", scenario, "changes").in(document) instanceof JsonArray array) {
            for (Json value : array.values()) {
                if (value instanceof JsonText text) {
                    changes.add(text.value());
                }
            }
        }
        return changes;
    }

    /** The topology's object of a scenario: the baseline's with the patches applied, whether or not the result makes sense. */
    public static JsonObject topology(JsonObject document, String scenario) {
        return applied(document, changesOf(document, scenario));
    }

    private static JsonObject applied(JsonObject document, List<String> changes) {
        JsonObject topology = BASELINE.objectIn(document);
        if (topology == null) {
            topology = JsonObject.of(Map.of());
        }
        for (String change : changes) {
            JsonObject patch = TreePath.of("changes", change, "patch").objectIn(document);
            if (patch != null) {
                topology = MergePatch.apply(topology, patch);
            }
        }
        return topology;
    }

    /**
     * The document after an edit of the topology.
     *
     * @throws IllegalArgumentException when the scenario does not contain the change
     */
    public JsonObject record(JsonObject document, TopologyEdit edit) {
        if (change.isEmpty()) {
            JsonObject before = BASELINE.objectIn(document);
            JsonObject topology = before == null ? JsonObject.of(Map.of()) : before;
            return with(document, BASELINE, topology, edit.apply(topology));
        }
        List<String> changes = changesOf(document, scenario);
        int index = changes.indexOf(change);
        if (index < 0) {
            throw new IllegalArgumentException("the scenario '" + scenario + "' does not contain '" + change + "'");
        }
        JsonObject now = applied(document, changes);
        JsonObject wanted = edit.apply(now);
        if (wanted.equals(now)) {
            return document;
        }
        JsonObject delta = MergePatch.between(now, wanted);
        JsonObject before = applied(document, changes.subList(0, index));
        TreePath path = TreePath.of("changes", change, "patch");
        JsonObject old = path.objectIn(document);
        JsonObject patch = old == null ? JsonObject.of(Map.of()) : old;
        // Only what differs from the topology before the change stays of what is edited: setting a value back removes
        // it.
        JsonObject least = MergePatch.between(before, MergePatch.apply(MergePatch.apply(before, patch), delta));
        return path.put(document, withUntouched(least, patch, MergePatch.writtenPaths(delta)));
    }

    @SuppressWarnings("ReferenceEquality") // an edit that changes nothing gives back the very object
    private static JsonObject with(JsonObject document, TreePath path, JsonObject before, JsonObject after) {
        return after == before ? document : path.put(document, after);
    }

    /**
     * The document with what a scenario writes at a place removed from all of its changes, so that the value of the baseline
     * holds again.
     *
     * @param place path within the topology, such as {@code components.kafka.brokers}
     */
    public static JsonObject reset(JsonObject document, String scenario, TreePath place) {
        JsonObject result = document;
        for (String change : changesOf(document, scenario)) {
            TreePath patch = TreePath.of("changes", change, "patch");
            JsonObject old = patch.objectIn(result);
            if (old != null && place.in(old) != null) {
                result = patch.put(result, withoutEmpty(place.remove(old)));
            }
        }
        return result;
    }

    /** Changes of a scenario that write at a place, or below or above it. */
    public static List<String> writers(JsonObject document, String scenario, TreePath place) {
        List<String> writers = new ArrayList<>();
        String path = place.toString();
        for (String change : changesOf(document, scenario)) {
            JsonObject patch = TreePath.of("changes", change, "patch").objectIn(document);
            if (patch != null && MergePatch.writtenPaths(patch).stream().anyMatch(written -> overlap(written, path))) {
                writers.add(change);
            }
        }
        return writers;
    }

    /** What a patch writes without effect today stays where no edit touches it: an edit of the baseline gives it one. */
    private static JsonObject withUntouched(JsonObject least, JsonObject patch, Set<String> touched) {
        JsonObject result = least;
        for (String written : MergePatch.writtenPaths(patch)) {
            TreePath path = new TreePath(List.of(written.split("\\.")));
            Json value = path.in(patch);
            boolean edited = touched.stream().anyMatch(each -> overlap(each, written));
            if (!edited && value != null && path.in(result) == null) {
                result = path.put(result, value);
            }
        }
        return result;
    }

    private static boolean overlap(String path, String other) {
        return path.equals(other) || path.startsWith(other + ".") || other.startsWith(path + ".");
    }

    private static JsonObject withoutEmpty(JsonObject patch) {
        Map<String, Json> members = new LinkedHashMap<>();
        patch.members().forEach((key, value) -> {
            if (value instanceof JsonObject object) {
                JsonObject lean = withoutEmpty(object);
                if (!lean.members().isEmpty()) {
                    members.put(key, lean);
                }
            } else {
                members.put(key, value);
            }
        });
        return JsonObject.of(members);
    }
}
