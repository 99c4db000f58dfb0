package io.spillway.model.file;

import io.spillway.model.finding.Finding;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** JSON Merge Patch, RFC 7396: an object changes members, null removes one, anything else replaces. */
public final class MergePatch {

    private static final List<String> KEYED_PARTS = List.of("areas", "components", "flows");

    private MergePatch() {}

    /** The target after the patch; what neither changes keeps its place. */
    public static Json apply(Json target, Json patch) {
        if (!(patch instanceof JsonObject changes)) {
            return patch;
        }
        JsonObject before = target instanceof JsonObject object ? object : JsonObject.empty(patch.place());
        Map<String, Json> members = new LinkedHashMap<>(before.members());
        Map<String, Place> added = new LinkedHashMap<>();
        changes.members().forEach((key, change) -> {
            if (change instanceof JsonNull) {
                members.remove(key);
                return;
            }
            Json old = members.get(key);
            if (old == null) {
                added.put(key, changes.keyPlace(key));
            }
            members.put(key, apply(old == null ? new JsonNull(change.place()) : old, change));
        });
        return before.withMembers(members, added);
    }

    /** The patch of an object. */
    public static JsonObject apply(JsonObject target, JsonObject patch) {
        return (JsonObject) apply((Json) target, (Json) patch);
    }

    /**
     * The least patch that makes one object the other. Members that are null cannot be told from missing ones, and order is not
     * carried over.
     */
    public static JsonObject between(JsonObject before, JsonObject after) {
        Map<String, Json> changes = new LinkedHashMap<>();
        before.members().forEach((key, old) -> {
            if (!after.has(key)) {
                changes.put(key, new JsonNull(Place.NOWHERE));
            }
        });
        after.members().forEach((key, now) -> {
            Json old = before.get(key);
            if (now.equals(old)) {
                return;
            }
            changes.put(
                    key,
                    old instanceof JsonObject oldObject && now instanceof JsonObject nowObject
                            ? between(oldObject, nowObject)
                            : now);
        });
        return JsonObject.of(changes);
    }

    /**
     * Findings for parts of a patch that address nothing: an area, component or flow that the topology lacks and that the patch
     * does not add whole (a component with its {@code kind}, a flow with its {@code from}, an area with its {@code name}).
     *
     * @param target topology before the patch
     * @param path of the patch, for findings
     */
    public static List<Finding> missingTargets(JsonObject target, JsonObject patch, String path) {
        Findings findings = new Findings();
        for (String part : KEYED_PARTS) {
            JsonObject changes = patch.object(part);
            if (changes == null) {
                continue;
            }
            JsonObject present = target.object(part);
            Set<String> known = present == null ? Set.of() : present.members().keySet();
            changes.members().forEach((id, change) -> {
                if (!known.contains(id) && !(change instanceof JsonObject added && added.has(mark(part)))) {
                    String noun = part.substring(0, part.length() - 1);
                    findings.error(
                            "patch-of-missing-" + noun,
                            changes.keyPlace(id).at(path + "." + part + "." + id),
                            "the patch " + (change instanceof JsonNull ? "removes" : "changes") + " the " + noun + " '"
                                    + JsonText.shortened(id) + "', which does not exist",
                            () -> (change instanceof JsonNull ? "" : addition(part, noun))
                                    + NearestName.advice(id, known));
                }
            });
        }
        return findings.list();
    }

    /** Paths of the values a patch writes or removes, dots between keys. */
    public static Set<String> writtenPaths(JsonObject patch) {
        Set<String> paths = new LinkedHashSet<>();
        collect(patch, "", paths);
        return paths;
    }

    private static void collect(JsonObject patch, String path, Set<String> paths) {
        patch.members().forEach((key, change) -> {
            String below = path.isEmpty() ? key : path + "." + key;
            if (change instanceof JsonObject object && !object.members().isEmpty()) {
                collect(object, below, paths);
            } else {
                paths.add(below);
            }
        });
    }

    private static String mark(String part) {
        return switch (part) {
            case "components" -> "kind";
            case "flows" -> "from";
            default -> "name";
        };
    }

    private static String addition(String part, String noun) {
        return "give it '" + mark(part) + "' to add a new " + noun + "; ";
    }
}
