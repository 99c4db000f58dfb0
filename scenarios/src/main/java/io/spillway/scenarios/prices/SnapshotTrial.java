package io.spillway.scenarios.prices;

import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.PriceTerms;
import io.spillway.pricing.cost.Pricer;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.Figures;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tries a snapshot on a workspace: the totals of every scenario before and after, and the effect of each price, rule and
 * instance type that differs, all from the engine. The effect of one is the total with that one alone replaced, minus the total.
 */
public final class SnapshotTrial {

    private static final String PRICES = "prices";

    private final Workspace workspace;
    private final PriceCatalog candidate;
    private final WorkspacePricing pricing;
    private final PriceTerms terms;
    private final Map<SnapshotCause, Map<String, Difference>> effects = new LinkedHashMap<>();
    private final Map<SnapshotCause, Pricer> pricers = new HashMap<>();

    /**
     * A trial.
     *
     * @param snapshots opens the snapshots that the workspace names
     * @param candidate the other snapshot, which need not be stored
     */
    public SnapshotTrial(Workspace workspace, Function<String, PriceCatalog> snapshots, PriceCatalog candidate) {
        this.workspace = workspace;
        this.candidate = candidate;
        this.pricing = new WorkspacePricing(id -> id.equals(candidate.id()) ? candidate : snapshots.apply(id));
        this.terms = WorkspacePricing.terms(workspace);
    }

    /** The document with another snapshot pinned. */
    public static JsonObject pinned(JsonObject document, String snapshot) {
        JsonObject prices = document.object(PRICES);
        return prices == null ? document : document.with(PRICES, prices.with("snapshot", JsonText.of(snapshot)));
    }

    /** The undoable edit that pins another snapshot. */
    public static Edit pinning(String snapshot) {
        return Edit.of("use the prices of " + snapshot, document -> pinned(document, snapshot));
    }

    /** @throws java.util.concurrent.CancellationException when the work is to stop */
    public SnapshotEffect run(Work work) {
        Workspace after =
                WorkspaceFile.bind(pinned(workspace.document(), candidate.id())).orThrow();
        List<ScenarioEffect> scenarios = new ArrayList<>();
        List<String> ids = workspace.scenarioIds();
        for (int i = 0; i < ids.size(); i++) {
            work.check();
            work.progress((double) i / ids.size());
            scenarios.add(effect(workspace.scenario(ids.get(i)), after, work));
        }
        List<CauseEffect> causes = new ArrayList<>();
        effects.forEach((cause, byScenario) -> causes.add(new CauseEffect(cause, byScenario)));
        // A price in use that differs is news even where nothing of it is bought; a rule that touches nothing is none.
        causes.removeIf(each -> !(each.cause() instanceof SnapshotCause.Price) && each.size() == 0);
        causes.sort(Comparator.comparingDouble(CauseEffect::size)
                .reversed()
                .thenComparing(each -> each.cause().id()));
        return new SnapshotEffect(workspace.prices().snapshot(), candidate.id(), scenarios, causes);
    }

    private ScenarioEffect effect(Scenario scenario, Workspace pinned, Work work) {
        ScenarioResult now = pricing.price(workspace, scenario, terms);
        boolean own = scenario.snapshot() != null;
        ScenarioResult then = own ? now : pricing.price(pinned, scenario, terms);
        CostBreakdown before = now.breakdown();
        CostBreakdown after = then.breakdown();
        Difference difference = before == null || after == null
                ? Difference.unknown(Unit.USD_PER_MONTH)
                : total(after).minus(total(before));
        Difference together = own || before == null ? difference : together(scenario, before, after, difference, work);
        return new ScenarioEffect(
                scenario,
                own,
                before == null ? null : total(before),
                after == null ? null : total(after),
                difference,
                together,
                before == null ? now.findings() : after == null ? then.findings() : List.of());
    }

    private static Figure total(CostBreakdown breakdown) {
        return new Figures(breakdown).total();
    }

    /** The difference less what each cause alone does to it. */
    private Difference together(
            Scenario scenario, CostBreakdown before, @Nullable CostBreakdown after, Difference difference, Work work) {
        PriceCatalog newer = pricing.pricer(workspace.prices(), candidate.id()).catalog();
        SnapshotCauses causes = new SnapshotCauses(before, after, newer);
        Difference rest = difference;
        for (SnapshotCause cause : causes.all()) {
            work.check();
            CostBreakdown altered =
                    causes.leaves(cause).map(before.model()::evaluate).orElseGet(() -> altered(before, cause));
            Difference effect = total(altered).minus(total(before));
            effects.computeIfAbsent(cause, all -> new LinkedHashMap<>()).put(scenario.id(), effect);
            rest = rest.plus(effect.negated());
        }
        return rest;
    }

    /** The numbers in a graph of their own; the catalogue is the same for every scenario that a cause touches. */
    private CostBreakdown altered(CostBreakdown before, SnapshotCause cause) {
        return pricers.computeIfAbsent(
                        cause,
                        each -> new Pricer(new AlteredCatalog(before.model().catalog(), each)))
                .model(before.model().topology(), terms)
                .evaluate();
    }
}
