package io.spillway.app.ui.session;

import io.spillway.app.diagram.DrawnScenario;
import io.spillway.app.figure.Differences;
import io.spillway.app.figure.Notation;
import io.spillway.model.file.JsonObject;
import io.spillway.model.finding.Finding;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.editing.Sketch;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the window shows of a workspace at one moment.
 *
 * @param document that was calculated
 * @param workspace null when the document has errors, which {@code findings} tells; no scenario has numbers then
 * @param findings of the document
 * @param results of all scenarios, the baseline first
 * @param selected result of the scenario chosen
 * @param sketch structure of the scenario chosen, whether or not it can be computed
 * @param pending scenarios whose result is still that of an earlier document: not to be shown as a right one
 * @param millis what the calculation took
 * @param notation how it is written
 */
public record Shown(
        JsonObject document,
        @Nullable Workspace workspace,
        List<Finding> findings,
        List<ScenarioResult> results,
        ScenarioResult selected,
        Sketch sketch,
        Set<String> pending,
        long millis,
        Notation notation) {
    public Shown {
        findings = List.copyOf(findings);
        results = List.copyOf(results);
        pending = Set.copyOf(pending);
    }

    /** As it is computed, in dollars. */
    Shown(
            JsonObject document,
            @Nullable Workspace workspace,
            List<Finding> findings,
            List<ScenarioResult> results,
            ScenarioResult selected,
            Sketch sketch,
            Set<String> pending,
            long millis) {
        this(document, workspace, findings, results, selected, sketch, pending, millis, Notation.PLAIN);
    }

    /** A moment is only itself: comparing what it shows would walk documents and graphs each time one replaces another. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** The same moment with another scenario chosen. */
    Shown choosing(ScenarioResult other) {
        String id = other.scenario().id();
        return new Shown(
                document, workspace, findings, results, other, Sketch.of(document, id), pending, millis, notation);
    }

    /** The same moment written in another way. */
    Shown writtenIn(Notation other) {
        return notation.equals(other)
                ? this
                : new Shown(document, workspace, findings, results, selected, sketch, pending, millis, other);
    }

    public ScenarioResult baseline() {
        return results.getFirst();
    }

    public boolean isBaseline() {
        return selected.scenario().id().equals(Scenario.BASELINE);
    }

    /** Whether a scenario's result is not the one of this document yet. */
    public boolean isPending(ScenarioResult result) {
        return pending.contains(result.scenario().id());
    }

    /**
     * Whether the numbers of the scenario chosen and of the baseline are the same ones and written alike, so that what shows only
     * them can stay.
     */
    @SuppressWarnings("ReferenceEquality") // comparing results by value would walk their graphs
    public boolean hasNumbersOf(Shown other) {
        return selected == other.selected
                && baseline() == other.baseline()
                && sketch.equals(other.sketch)
                && notation.equals(other.notation);
    }

    /** Numbers of the scenario chosen; empty when it cannot be computed. */
    public Optional<CostBreakdown> breakdown() {
        return Optional.ofNullable(selected.breakdown());
    }

    /** Numbers of the baseline; empty when it cannot be computed. */
    public Optional<CostBreakdown> baselineBreakdown() {
        return Optional.ofNullable(baseline().breakdown());
    }

    /** The scenario chosen, to be drawn. */
    public DrawnScenario drawn() {
        return new DrawnScenario(document, sketch, selected, baseline().breakdown(), notation);
    }

    /** Difference of a scenario's total from the baseline's. */
    public OptionalDouble difference(ScenarioResult result) {
        CostBreakdown here = result.breakdown();
        CostBreakdown there = baseline().breakdown();
        return here == null || there == null
                ? OptionalDouble.empty()
                : Differences.of(
                        here, here.model().total(), there, there.model().total());
    }
}
