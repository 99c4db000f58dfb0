package io.spillway.scenarios.workspace;

import io.spillway.model.commitment.Commitment;
import io.spillway.model.field.Live;
import io.spillway.model.field.Structural;
import io.spillway.model.file.JsonObject;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.topology.Topology;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file: a baseline, a library of changes, the scenarios that combine them, prices and business figures. Immutable.
 *
 * @param document the file's tree, which is what is edited and saved; the other components are read from it
 * @param actuals billed USD by AWS service, by month
 * @param layout positions and view state by component id, which no cost depends on
 * @param guesses why numbers are what they are, by {@code id.field}
 */
public record Workspace(
        JsonObject document,

        @Live(label = "Format version", min = 0, max = 1000, whole = true)
        int formatVersion,

        @Structural(label = "Name") String name,

        @Structural(label = "Description", optional = true) @Nullable
        String description,

        @Structural(label = "Prices") PriceSettings prices,
        @Structural(label = "Baseline") Topology baseline,
        @Structural(label = "Changes", optional = true) Map<String, Change> changes,
        @Structural(label = "Scenarios", optional = true) Map<String, Scenario> scenarios,
        @Structural(label = "Commitments", optional = true) Map<String, Commitment> commitments,

        @Structural(label = "Business figures", optional = true) @Nullable
        BusinessFigures business,

        @Structural(label = "Actual bills", optional = true) Map<YearMonth, Map<String, Double>> actuals,
        @Structural(label = "Layout", optional = true) JsonObject layout,

        @Structural(label = "Reasons of numbers", optional = true)
        Map<String, Guess> guesses) {

    public Workspace {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
        commitments = Collections.unmodifiableMap(new LinkedHashMap<>(commitments));
        actuals = Collections.unmodifiableMap(new LinkedHashMap<>(actuals));
        guesses = Collections.unmodifiableMap(new LinkedHashMap<>(guesses));
    }

    /** Ids of all scenarios, the baseline first. */
    public List<String> scenarioIds() {
        List<String> ids = new ArrayList<>();
        ids.add(Scenario.BASELINE);
        ids.addAll(scenarios.keySet());
        return List.copyOf(ids);
    }

    /** @throws IllegalArgumentException when there is no scenario of that id */
    public Scenario scenario(String id) {
        if (id.equals(Scenario.BASELINE)) {
            return Scenario.baseline();
        }
        Scenario scenario = scenarios.get(id);
        if (scenario == null) {
            throw new IllegalArgumentException("no scenario '" + id + "'");
        }
        return scenario;
    }

    /** @throws IllegalArgumentException when there is no change of that id */
    public Change change(String id) {
        Change change = changes.get(id);
        if (change == null) {
            throw new IllegalArgumentException("no change '" + id + "'");
        }
        return change;
    }

    /** Name of the price snapshot a scenario is computed with. */
    public String snapshotOf(Scenario scenario) {
        String own = scenario.snapshot();
        return own == null ? prices.snapshot() : own;
    }

    /** @throws IllegalArgumentException when there is no scenario of that id */
    public Resolved resolve(String scenarioId) {
        return resolve(scenario(scenarioId));
    }

    /** The topology of a scenario that need not be one of the workspace's, but whose changes are. */
    public Resolved resolve(Scenario scenario) {
        return new ScenarioResolver(this).resolve(scenario);
    }

    /** What is wrong with the scenarios and their changes; what several scenarios share is said once. */
    public List<Finding> findings() {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (String id : scenarioIds()) {
            for (Finding finding : resolve(id).findings()) {
                Location place = finding.location();
                String key = place.line() > 0 ? place.line() + ":" + place.column() : place.path();
                findings.putIfAbsent(finding.code() + " " + key, finding);
            }
        }
        return List.copyOf(findings.values());
    }
}
