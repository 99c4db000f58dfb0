package io.spillway.scenarios.attribution;

import io.spillway.model.finding.Finding;
import io.spillway.model.unit.Unit;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Change;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * A scenario's difference to the baseline split among its changes, whatever their order: the Shapley value with precedence
 * constraints (Faigle and Kern 1992), which is the mean, over all orders in which each change comes after those it requires, of
 * what the change does to the total cost when its turn comes. Without requirements it is the Shapley value. The parts sum to the
 * difference; a change that never does anything gets nothing; changes that do the same and stand alike get the same.
 *
 * @param difference scenario minus baseline, which the shares sum to
 * @param shares in the scenario's order
 * @param sampled orders drawn; 0 when all orders are counted
 * @param seed of the orders drawn
 * @param coalitions sets of changes priced
 * @param took how long it took
 * @param findings why it could not be split; the differences are unknown then
 */
public record Attribution(
        String scenarioId,
        Difference difference,
        List<Share> shares,
        int sampled,
        long seed,
        int coalitions,
        Duration took,
        List<Finding> findings) {
    /** Changes up to which all orders are counted. */
    public static final int MOST_EXACT = 12;

    /** Orders drawn unless the caller says otherwise. */
    public static final int DEFAULT_SAMPLES = 400;

    /** Seed unless the caller says otherwise. */
    public static final long DEFAULT_SEED = 20_191_001L;

    public Attribution {
        shares = List.copyOf(shares);
        findings = List.copyOf(findings);
    }

    /**
     * A change's part.
     *
     * @param difference its part of the scenario's difference: negative when it saves
     * @param standardError of the value, USD per month; 0 when all orders are counted
     */
    public record Share(Change change, Waterfall.Kind kind, Difference difference, double standardError) {
        public Difference saving() {
            return difference.negated();
        }
    }

    /** Counts all orders of up to {@value #MOST_EXACT} changes, and draws {@value #DEFAULT_SAMPLES} of more. */
    public static Attribution of(WorkspacePricing pricing, Workspace workspace, Scenario scenario, Work work) {
        return of(pricing, workspace, scenario, DEFAULT_SAMPLES, DEFAULT_SEED, work);
    }

    /**
     * Counts all orders of up to {@value #MOST_EXACT} changes, and draws orders of more.
     *
     * @param samples orders to draw, at least 2
     * @throws CancellationException when the work says so
     */
    public static Attribution of(
            WorkspacePricing pricing, Workspace workspace, Scenario scenario, int samples, long seed, Work work) {
        return new Attributing(pricing, workspace, scenario, work)
                .split(scenario.changes().size() > MOST_EXACT ? samples : 0, seed);
    }

    /** Draws orders however few changes there are. */
    static Attribution sampled(
            WorkspacePricing pricing, Workspace workspace, Scenario scenario, int samples, long seed, Work work) {
        return new Attributing(pricing, workspace, scenario, work).split(samples, seed);
    }

    /** Savings by id of the change. */
    public Map<String, Difference> savings() {
        Map<String, Difference> savings = new LinkedHashMap<>();
        shares.forEach(share -> savings.put(share.change.id(), share.saving()));
        return savings;
    }

    static Difference unknown() {
        return Difference.unknown(Unit.USD_PER_MONTH);
    }
}
