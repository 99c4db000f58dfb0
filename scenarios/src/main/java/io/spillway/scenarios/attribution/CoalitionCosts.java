package io.spillway.scenarios.attribution;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.ManyTotals;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Total monthly cost of the baseline with some of a scenario's changes, applied in the scenario's order; each set is priced once.
 * A set is the bits of the changes' positions. Safe for any thread.
 */
final class CoalitionCosts implements CoalitionGame {
    /** More would not fit a set of bits. */
    static final int MOST_CHANGES = 62;

    private final ManyTotals many;
    private final Scenario scenario;
    private final Map<Long, Figure> totals = new ConcurrentHashMap<>();
    private final Map<Long, List<Finding>> failed = new ConcurrentHashMap<>();

    CoalitionCosts(WorkspacePricing pricing, Workspace workspace, Scenario scenario) {
        this.many = new ManyTotals(pricing, workspace);
        this.scenario = scenario;
    }

    @Override
    public Figure total(long coalition) {
        // Two threads may price one set at once; computing under the map's lock would stop the others.
        Figure known = totals.get(coalition);
        if (known != null) {
            return known;
        }
        Figure priced = price(coalition);
        totals.put(coalition, priced);
        return priced;
    }

    @Override
    public int priced() {
        return totals.size();
    }

    /** Ids of the changes of a set, in the scenario's order. */
    List<String> changes(long coalition) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < scenario.changes().size(); i++) {
            if ((coalition >> i & 1) != 0) {
                changes.add(scenario.changes().get(i));
            }
        }
        return changes;
    }

    /** Why sets could not be priced: the errors of the smallest one, and one finding that names it. */
    List<Finding> findings() {
        Long smallest = failed.keySet().stream()
                .min((a, b) -> Long.bitCount(a) != Long.bitCount(b)
                        ? Integer.compare(Long.bitCount(a), Long.bitCount(b))
                        : Long.compare(a, b))
                .orElse(null);
        if (smallest == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        String which = smallest == 0 ? "the baseline" : "the changes " + String.join(", ", changes(smallest));
        findings.add(Finding.error(
                "cannot-attribute",
                Location.of("scenarios." + scenario.id() + ".changes"),
                which + " cannot be computed without the other changes of the scenario '" + scenario.id()
                        + "', so its saving cannot be split",
                "name in 'requires' of each change the changes it builds on"));
        findings.addAll(failed.getOrDefault(smallest, List.of()));
        return findings;
    }

    private Figure price(long coalition) {
        Scenario part = new Scenario(scenario.id(), scenario.name(), null, changes(coalition), scenario.snapshot());
        ManyTotals.Total priced = many.of(part);
        Figure total = priced.total();
        if (total != null) {
            return total;
        }
        failed.put(
                coalition, priced.findings().stream().filter(Finding::isError).toList());
        return new Figure(new Amount(0, Unit.USD_PER_MONTH, Certainty.UNKNOWN), Set.of("coalition " + coalition));
    }
}
