package io.spillway.scenarios.business;

import io.spillway.scenarios.attribution.Waterfall;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.resilience.ResilienceChange;
import io.spillway.scenarios.workspace.Change;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes save by the measures that take prices. Owners, efforts and what was realised are not in it, so that editing them
 * does not price anything again.
 *
 * @param scenarioId whose order and Shapley values it has
 * @param byChange USD per month by id of the change, positive when it saves; a change without effect has no entry
 * @param resilience by id of the change, what it loses and gains at its place in the scenario, or else alone; a change without
 *     effect, and one that cannot be computed, has no entry
 */
public record MeasuredSavings(
        String scenarioId, Map<String, Map<Measure, Difference>> byChange, Map<String, ResilienceChange> resilience) {
    public MeasuredSavings {
        byChange = Map.copyOf(byChange);
        resilience = Map.copyOf(resilience);
    }

    /** The ledger of a workspace whose changes were measured, with what is typed in it. */
    public Ledger ledger(Workspace workspace) {
        List<LedgerRow> rows = new ArrayList<>();
        for (Change change : workspace.changes().values()) {
            Map<Measure, Difference> savings = new EnumMap<>(Measure.class);
            typed(savings, Measure.REALISED, change.realisedSavingUsdPerMonth());
            typed(savings, Measure.ESTIMATED, change.estimatedSavingUsdPerMonth());
            savings.putAll(byChange.getOrDefault(change.id(), new LinkedHashMap<>()));
            Difference saving = LedgerRow.saving(savings);
            rows.add(new LedgerRow(
                    change, Waterfall.kind(change), savings, resilience.get(change.id()), Payback.of(change, saving)));
        }
        return new Ledger(scenarioId, rows);
    }

    private static void typed(Map<Measure, Difference> savings, Measure measure, @Nullable Double usd) {
        if (usd != null) {
            savings.put(measure, new Difference(usd, io.spillway.model.unit.Unit.USD_PER_MONTH, Difference.Basis.ALL));
        }
    }
}
