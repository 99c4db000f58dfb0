package io.spillway.app.ui.form;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.editing.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands.
 *
 * @param inTopology whether in the topology of the scenario shown, where edits are recorded; otherwise in the document
 * @param keys from there; empty for the whole
 */
public record FieldPlace(boolean inTopology, List<String> keys) {
    private static final Set<String> KEYED = Set.of("components", "flows");

    public FieldPlace {
        keys = List.copyOf(keys);
    }

    public static FieldPlace topology(String... keys) {
        return new FieldPlace(true, List.of(keys));
    }

    public static FieldPlace document(String... keys) {
        return new FieldPlace(false, List.of(keys));
    }

    public FieldPlace child(String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return new FieldPlace(inTopology, longer);
    }

    /** @throws IndexOutOfBoundsException for the whole topology or document */
    FieldPlace parent() {
        return new FieldPlace(inTopology, keys.subList(0, keys.size() - 1));
    }

    /** @throws IllegalArgumentException for the whole topology or document */
    public TreePath path() {
        return new TreePath(keys);
    }

    /** What stands there below a root; null for nothing. */
    @Nullable
    Json in(JsonObject root) {
        return keys.isEmpty() ? root : path().in(root);
    }

    /** The keys as findings and figures name the place: components and flows share their ids. */
    public List<String> named() {
        return inTopology && keys.size() > 1 && KEYED.contains(keys.getFirst()) ? keys.subList(1, keys.size()) : keys;
    }

    /**
     * Whether a finding's path leads here or below: {@code api.hostGroup}, {@code baseline.components.api.hostGroup} and
     * {@code scenarios.all.components.api.hostGroup} all lead to one field.
     */
    public boolean leadsHere(String findingPath) {
        List<String> here = named();
        List<String> there = List.of(findingPath.split("[. ]"));
        if (!inTopology) {
            return startsAt(there, 0, here);
        }
        boolean assumption = here.size() < 2;
        for (int i = 0; i + here.size() <= there.size(); i++) {
            if (startsAt(there, i, here)) {
                return !assumption || i == 0 || Set.of("baseline", "topology").contains(there.get(i - 1)) || i == 2;
            }
        }
        return false;
    }

    private static boolean startsAt(List<String> path, int index, List<String> keys) {
        return path.size() >= index + keys.size()
                && path.subList(index, index + keys.size()).equals(keys);
    }

    /** One text for a place. */
    @Override
    public String toString() {
        return (inTopology ? "topology" : "document") + "." + String.join(".", keys);
    }
}
