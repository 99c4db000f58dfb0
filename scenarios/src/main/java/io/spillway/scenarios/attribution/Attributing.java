package io.spillway.scenarios.attribution;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.unit.Unit;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Change;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits one scenario's difference. */
final class Attributing {
    private final Workspace workspace;
    private final Scenario scenario;
    private final Work work;
    private final CoalitionCosts costs;
    private final Precedence precedence;

    Attributing(WorkspacePricing pricing, Workspace workspace, Scenario scenario, Work work) {
        this.workspace = workspace;
        this.scenario = scenario;
        this.work = work;
        this.costs = new CoalitionCosts(pricing, workspace, scenario);
        this.precedence =
                Precedence.of(scenario.changes(), id -> workspace.change(id).requires());
    }

    /** @param samples orders to draw; 0 to count all */
    Attribution split(int samples, long seed) {
        long start = System.nanoTime();
        int size = scenario.changes().size();
        if (size > CoalitionCosts.MOST_CHANGES) {
            Finding many = Finding.error(
                    "cannot-attribute",
                    Location.of("scenarios." + scenario.id() + ".changes"),
                    "the scenario '" + scenario.id() + "' has " + size + " changes; a saving is split among at most "
                            + CoalitionCosts.MOST_CHANGES,
                    "split the scenario, or read the waterfall");
            return attribution(null, Attribution.unknown(), samples, seed, start, List.of(many));
        }
        Figure before = costs.total(0);
        Figure after = costs.total(precedence.all());
        Difference difference = after.minus(before);
        Shapley shapley = null;
        if (costs.findings().isEmpty()) {
            shapley = samples == 0
                    ? Shapley.exact(costs, precedence, work)
                    : Shapley.sampled(costs, precedence, samples, seed, work);
        }
        List<Finding> findings = costs.findings();
        return attribution(findings.isEmpty() ? shapley : null, difference, samples, seed, start, findings);
    }

    private Attribution attribution(
            @Nullable Shapley shapley,
            Difference difference,
            int samples,
            long seed,
            long start,
            List<Finding> findings) {
        List<Attribution.Share> shares = new ArrayList<>();
        for (int i = 0; i < scenario.changes().size(); i++) {
            Change change = workspace.change(scenario.changes().get(i));
            Difference part = Attribution.unknown();
            double error = 0;
            if (shapley != null && !shapley.isUnknown() && difference.isShown()) {
                part = new Difference(shapley.values()[i], Unit.USD_PER_MONTH, difference.basis());
                error = shapley.standardErrors()[i];
            }
            shares.add(new Attribution.Share(change, Waterfall.kind(change), part, error));
        }
        return new Attribution(
                scenario.id(),
                difference,
                shares,
                samples,
                seed,
                costs.priced(),
                Duration.ofNanos(System.nanoTime() - start),
                findings);
    }
}
