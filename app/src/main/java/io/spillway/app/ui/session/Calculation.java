package io.spillway.app.ui.session;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.file.Parsed;
import io.spillway.model.finding.Finding;
import io.spillway.scenarios.editing.Recording;
import io.spillway.scenarios.editing.Sketch;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link Shown} of a document. What nothing of an edit reaches is not calculated again: a result is kept with the parts
 * of the tree it was made from, and trees are immutable, so that the same parts are the same objects. What an edit does reach
 * follows from the result before it.
 */
final class Calculation {
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    /** What the next edit may have to wait for, besides a scenario that has begun. */
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(5);

    private final WorkspacePricing pricing;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** @param parts of the tree, compared by identity, and small values, compared by what they are */
    private record Kept(List<@Nullable Object> parts, ScenarioResult result) {
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(List<@Nullable Object> others) {
            if (parts.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                Object here = parts.get(i);
                Object there = others.get(i);
                boolean same = here == there || (here != null && !(here instanceof Json) && here.equals(there));
                if (!same) {
                    return false;
                }
            }
            return true;
        }
    }

    Calculation(WorkspacePricing pricing) {
        this.pricing = pricing;
    }

    /** Forgets what was calculated, which belongs to another workspace. */
    void forget() {
        kept.clear();
    }

    /**
     * The scenario chosen and the baseline; the others as far as they are known, or else pending.
     *
     * @param chosen id of a scenario; the baseline is shown when the document has it no more
     * @param before what was shown before, whose results stand in for pending ones; null for none
     */
    Shown first(JsonObject document, String chosen, @Nullable Shown before) {
        long start = System.nanoTime();
        Parsed<Workspace> bound = WorkspaceFile.bind(document);
        Workspace workspace = bound.value();
        if (workspace == null) {
            return broken(document, bound.findings(), chosen, millisSince(start));
        }
        List<String> ids = workspace.scenarioIds();
        String selected = ids.contains(chosen) ? chosen : Scenario.BASELINE;
        Map<String, ScenarioResult> known = new LinkedHashMap<>();
        Set<String> now = new HashSet<>(List.of(Scenario.BASELINE, selected));
        now.parallelStream().forEach(id -> result(workspace, id));
        Set<String> pending = new HashSet<>();
        for (String id : ids) {
            Kept result = kept.get(id);
            if (result != null && result.isOf(parts(workspace, id))) {
                known.put(id, result.result);
            } else {
                pending.add(id);
                ScenarioResult old = before == null ? null : find(before.results(), id);
                known.put(id, old == null ? new ScenarioResult(workspace.scenario(id), null, List.of()) : old);
            }
        }
        return shown(workspace, bound.findings(), known, selected, pending, millisSince(start));
    }

    /**
     * Calculates a few of the scenarios that are pending, so that the next edit need not wait for all of them, and drawing has a
     * processor to itself.
     *
     * @return whether none is left
     */
    boolean some(Shown first) {
        Workspace workspace = first.workspace();
        if (workspace == null) {
            return true;
        }
        List<String> left = workspace.scenarioIds().stream()
                .filter(first.pending()::contains)
                .filter(id -> !isKept(workspace, id))
                .toList();
        long start = System.nanoTime();
        int done = 0;
        while (done < left.size() && (done == 0 || System.nanoTime() - start < TURN)) {
            int next = Math.min(left.size(), done + AT_ONCE);
            left.subList(done, next).parallelStream().forEach(id -> result(workspace, id));
            done = next;
        }
        return done == left.size();
    }

    private boolean isKept(Workspace workspace, String id) {
        Kept known = kept.get(id);
        return known != null && known.isOf(parts(workspace, id));
    }

    /** The same with nothing pending. */
    Shown rest(Shown first) {
        Workspace workspace = first.workspace();
        if (workspace == null || first.pending().isEmpty()) {
            return first;
        }
        long start = System.nanoTime();
        Map<String, ScenarioResult> all = new LinkedHashMap<>();
        workspace.scenarioIds().parallelStream().forEach(id -> result(workspace, id));
        workspace.scenarioIds().forEach(id -> all.put(id, result(workspace, id)));
        String selected = first.selected().scenario().id();
        return shown(workspace, first.findings(), all, selected, Set.of(), first.millis() + millisSince(start));
    }

    private ScenarioResult result(Workspace workspace, String id) {
        List<@Nullable Object> parts = parts(workspace, id);
        Kept known = kept.get(id);
        if (known != null && known.isOf(parts)) {
            return known.result;
        }
        ScenarioResult result = pricing.result(workspace, workspace.scenario(id), known == null ? null : known.result);
        kept.put(id, new Kept(parts, result));
        return result;
    }

    /** What a scenario's numbers and findings depend on. */
    private static List<@Nullable Object> parts(Workspace workspace, String id) {
        JsonObject document = workspace.document();
        Scenario scenario = workspace.scenario(id);
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(scenario);
        parts.add(document.get("baseline"));
        parts.add(document.get("prices"));
        parts.add(document.get("commitments"));
        for (String change : scenario.changes()) {
            parts.add(TreePath.of("changes", change, "patch").in(document));
            parts.add(workspace.change(change).requires());
        }
        return parts;
    }

    private static Shown shown(
            Workspace workspace,
            List<Finding> findings,
            Map<String, ScenarioResult> results,
            String selected,
            Set<String> pending,
            long millis) {
        ScenarioResult chosen = results.get(selected);
        if (chosen == null) {
            throw new IllegalStateException("no result of the scenario " + selected);
        }
        return new Shown(
                workspace.document(),
                workspace,
                findings,
                List.copyOf(results.values()),
                chosen,
                Sketch.of(workspace.document(), selected),
                pending,
                millis);
    }

    /** What can still be shown of a document with errors: its scenarios by name and the structure of the one chosen. */
    private static Shown broken(JsonObject document, List<Finding> findings, String chosen, long millis) {
        List<ScenarioResult> results = new ArrayList<>();
        results.add(
                new ScenarioResult(new Scenario(Scenario.BASELINE, "Baseline", null, List.of(), null), null, findings));
        JsonObject scenarios = document.object("scenarios");
        if (scenarios != null) {
            scenarios.members().forEach((id, json) -> {
                String name = json instanceof JsonObject object && object.get("name") instanceof JsonText text
                        ? text.value()
                        : id;
                results.add(new ScenarioResult(
                        new Scenario(id, name, null, Recording.changesOf(document, id), null), null, findings));
            });
        }
        ScenarioResult found = find(results, chosen);
        ScenarioResult selected = found == null ? results.getFirst() : found;
        return new Shown(
                document,
                null,
                findings,
                results,
                selected,
                Sketch.of(document, selected.scenario().id()),
                Set.of(),
                millis);
    }

    private static @Nullable ScenarioResult find(List<ScenarioResult> results, String id) {
        for (ScenarioResult result : results) {
            if (result.scenario().id().equals(id)) {
                return result;
            }
        }
        return null;
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
