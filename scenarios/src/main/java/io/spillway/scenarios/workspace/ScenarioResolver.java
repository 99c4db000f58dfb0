package io.spillway.scenarios.workspace;

import io.spillway.model.file.Findings;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.MergePatch;
import io.spillway.model.file.Parsed;
import io.spillway.model.file.TopologyReader;
import io.spillway.model.finding.Location;
import io.spillway.model.topology.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Applies a scenario's changes to the baseline, one after the other, and reads the topology that results. */
final class ScenarioResolver {

    private static final String BASELINE = "baseline";

    private final Workspace workspace;
    private final JsonObject changes;

    ScenarioResolver(Workspace workspace) {
        this.workspace = workspace;
        JsonObject given = workspace.document().object("changes");
        this.changes = given == null ? JsonObject.empty(workspace.document().place()) : given;
    }

    Resolved resolve(Scenario scenario) {
        if (scenario.changes().isEmpty()) {
            return new Resolved(scenario, workspace.baseline(), List.of());
        }
        Findings findings = new Findings();
        JsonObject before = workspace.document().object(BASELINE);
        JsonObject topology =
                before == null ? JsonObject.empty(workspace.document().place()) : before;
        Set<String> applied = new HashSet<>();
        NavigableMap<String, String> writers = new TreeMap<>();
        for (String id : scenario.changes()) {
            Change change = workspace.change(id);
            checkRequired(scenario, change, applied, findings);
            findings.addAll(MergePatch.missingTargets(topology, change.patch(), "changes." + id + ".patch"));
            checkOverlap(scenario, change, writers, findings);
            topology = MergePatch.apply(topology, change.patch());
            applied.add(id);
        }
        // What a change has broken is said once, at the change; the errors it causes further on would only hide it.
        if (findings.errors() > 0) {
            return new Resolved(scenario, null, findings.list());
        }
        Parsed<Topology> bound = TopologyReader.bind(topology, "scenarios." + scenario.id());
        findings.addAll(bound.findings());
        return new Resolved(scenario, bound.value(), findings.list());
    }

    private void checkRequired(Scenario scenario, Change change, Set<String> applied, Findings findings) {
        for (String required : change.requires()) {
            if (!applied.contains(required)) {
                findings.error(
                        "requirement-not-met",
                        changes.keyPlace(change.id()).at("changes." + change.id()),
                        "the change '" + change.id() + "' requires '" + required
                                + "', which does not come before it in the scenario '" + scenario.id() + "'",
                        "put '" + required + "' before '" + change.id() + "' in the scenario, or leave both out");
            }
        }
    }

    private void checkOverlap(
            Scenario scenario, Change change, NavigableMap<String, String> writers, Findings findings) {
        for (String path : MergePatch.writtenPaths(change.patch())) {
            String earlier = writerOf(path, writers);
            if (earlier != null && !earlier.equals(change.id())) {
                findings.warning(
                        "overlapping-changes",
                        place(change, path),
                        "in the scenario '" + scenario.id() + "' the changes '" + earlier + "' and '" + change.id()
                                + "' both write '" + path + "'; the later one wins",
                        "let one of them write it, or make one require the other");
            }
            writers.put(path, change.id());
        }
    }

    /** The change that wrote a path, one above it, or one below it. */
    private static @Nullable String writerOf(String path, NavigableMap<String, String> writers) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
            String writer = writers.get(path.substring(0, end));
            if (writer != null) {
                return writer;
            }
        }
        Map.Entry<String, String> below = writers.ceilingEntry(path + ".");
        return below != null && below.getKey().startsWith(path + ".") ? below.getValue() : null;
    }

    private Location place(Change change, String path) {
        JsonObject object = change.patch();
        String rest = path;
        while (true) {
            int dot = rest.indexOf('.');
            String key = dot < 0 ? rest : rest.substring(0, dot);
            JsonObject below = dot < 0 ? null : object.object(key);
            if (below == null) {
                return object.keyPlace(key).at("changes." + change.id() + ".patch." + path);
            }
            object = below;
            rest = rest.substring(dot + 1);
        }
    }
}
