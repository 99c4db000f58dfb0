package io.spillway.scenarios.reference;

import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonReader;
import io.spillway.model.file.MergePatch;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** A bundled workspace with its scenarios priced once. */
final class BundledCase {
    private final WorkspacePricing pricing;
    private final Workspace workspace;
    private final Map<List<String>, CostBreakdown> priced = new ConcurrentHashMap<>();

    private BundledCase(Workspace workspace, WorkspacePricing pricing) {
        this.workspace = workspace;
        this.pricing = pricing;
    }

    static BundledCase open(String id) {
        return new BundledCase(BundledWorkspaces.open(id).orThrow(), new WorkspacePricing());
    }

    /** The same case with its file changed by a merge patch. */
    BundledCase with(String patch) {
        JsonObject document = MergePatch.apply(
                workspace.document(), (JsonObject) JsonReader.read(patch.getBytes(StandardCharsets.UTF_8), "patch.json")
                        .orThrow());
        return new BundledCase(WorkspaceFile.bind(document).orThrow(), pricing);
    }

    Workspace workspace() {
        return workspace;
    }

    CostBreakdown scenario(String id) {
        return price(workspace.scenario(id));
    }

    /** The baseline with some changes. */
    CostBreakdown after(String... changes) {
        return price(new Scenario("trial", "Trial", null, List.of(changes), null));
    }

    private CostBreakdown price(Scenario scenario) {
        List<String> key = List.of(String.join(",", scenario.changes()), workspace.snapshotOf(scenario));
        return priced.computeIfAbsent(
                key, any -> pricing.result(workspace, scenario).orThrow());
    }

    Topology topology(String scenario) {
        return Objects.requireNonNull(workspace.resolve(scenario).topology());
    }

    double total(String scenario) {
        return scenario(scenario).total().value();
    }

    /** Saving per month of a change on the baseline, after the changes it requires. */
    double saving(String change) {
        List<String> required = workspace.change(change).requires();
        return after(required.toArray(String[]::new)).total().value()
                - after(with(required, change)).total().value();
    }

    private static String[] with(List<String> required, String change) {
        String[] all = required.toArray(new String[required.size() + 1]);
        all[required.size()] = change;
        return all;
    }

    /** Value of a node of a scenario. */
    double value(String scenario, String path) {
        return scenario(scenario).evaluation().value(path);
    }

    static double sum(CostBreakdown breakdown, Predicate<LineItem> lines) {
        return breakdown.lines().stream()
                .filter(lines)
                .mapToDouble(line -> breakdown.amount(line.cost()).value())
                .sum();
    }
}
