package io.spillway.scenarios.business;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.attribution.Attribution;
import io.spillway.scenarios.attribution.Waterfall;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.Figures;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Change;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what each change of a workspace saves. */
public final class LedgerBuilder {
    private final WorkspacePricing pricing;
    private final Workspace workspace;
    private final Scenario scenario;
    private final Map<Set<String>, @Nullable Figure> totals = new LinkedHashMap<>();

    /** @param scenario whose order and Shapley values are shown */
    public LedgerBuilder(WorkspacePricing pricing, Workspace workspace, Scenario scenario) {
        this.pricing = pricing;
        this.workspace = workspace;
        this.scenario = scenario;
    }

    /**
     * Works everything out, the Shapley values included.
     *
     * @throws java.util.concurrent.CancellationException when the work says so
     */
    public Ledger build(Work work) {
        Waterfall waterfall = Waterfall.of(pricing, workspace, scenario);
        return build(waterfall, Attribution.of(pricing, workspace, scenario, work));
    }

    /** With what is worked out already; without an attribution no row has a Shapley value. */
    public Ledger build(Waterfall waterfall, @Nullable Attribution attribution) {
        Map<String, Difference> inOrder = new LinkedHashMap<>();
        waterfall.steps().forEach(step -> inOrder.put(step.change().id(), step.saving()));
        Map<String, Difference> shapley = attribution == null ? Map.of() : attribution.savings();
        List<LedgerRow> rows = new ArrayList<>();
        for (Change change : workspace.changes().values()) {
            Map<Measure, Difference> savings = new EnumMap<>(Measure.class);
            typed(savings, Measure.REALISED, change.realisedSavingUsdPerMonth());
            typed(savings, Measure.ESTIMATED, change.estimatedSavingUsdPerMonth());
            if (!change.patch().members().isEmpty()) {
                savings.put(Measure.ALONE, alone(change));
                put(savings, Measure.IN_ORDER, inOrder.get(change.id()));
                put(savings, Measure.SHAPLEY, shapley.get(change.id()));
            }
            Difference saving = LedgerRow.saving(savings);
            rows.add(new LedgerRow(change, Waterfall.kind(change), savings, Payback.of(change, saving)));
        }
        return new Ledger(scenario.id(), rows);
    }

    /** The baseline with what the change requires, minus the same with the change. */
    private Difference alone(Change change) {
        Set<String> required = new LinkedHashSet<>();
        require(change, required);
        Figure before = total(required);
        Set<String> with = new LinkedHashSet<>(required);
        with.add(change.id());
        Figure after = total(with);
        return before == null || after == null ? Difference.unknown(Unit.USD_PER_MONTH) : before.minus(after);
    }

    private void require(Change change, Set<String> required) {
        for (String id : change.requires()) {
            if (!required.contains(id) && !id.equals(change.id())) {
                require(workspace.change(id), required);
                required.add(id);
            }
        }
    }

    private @Nullable Figure total(Set<String> changes) {
        if (!totals.containsKey(changes)) {
            Scenario part =
                    new Scenario(scenario.id(), scenario.name(), null, List.copyOf(changes), scenario.snapshot());
            CostBreakdown breakdown = pricing.price(workspace, part, WorkspacePricing.terms(workspace))
                    .breakdown();
            totals.put(changes, breakdown == null ? null : new Figures(breakdown).total());
        }
        return totals.get(changes);
    }

    private static void typed(Map<Measure, Difference> savings, Measure measure, @Nullable Double usd) {
        if (usd != null) {
            savings.put(measure, new Difference(usd, Unit.USD_PER_MONTH, Difference.Basis.ALL));
        }
    }

    private static void put(Map<Measure, Difference> savings, Measure measure, @Nullable Difference saving) {
        if (saving != null) {
            savings.put(measure, saving);
        }
    }
}
