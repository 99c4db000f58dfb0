package io.spillway.scenarios.prices;

import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.snapshot.RateHistory;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.cost.PriceTerms;
import io.spillway.pricing.cost.Pricer;
import io.spillway.pricing.cost.RatesBehind;
import io.spillway.pricing.formula.Node;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tries a snapshot on a workspace: the totals of every scenario before and after, and the effect of each changed price, all from
 * the engine. The effect of one price is the total with that price alone replaced, minus the total.
 */
public final class SnapshotTrial {

    private static final String PRICES = "prices";

    private final Workspace workspace;
    private final PriceCatalog candidate;
    private final WorkspacePricing pricing;
    private final PriceTerms terms;
    private final Map<RateKey, Map<String, Difference>> effects = new LinkedHashMap<>();
    private final Map<RateKey, RateEffect> changes = new HashMap<>();

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
        List<RateEffect> rates = new ArrayList<>();
        effects.forEach((key, byScenario) -> {
            RateEffect change = changes.get(key);
            if (change != null) {
                rates.add(new RateEffect(key, change.before(), change.after(), byScenario));
            }
        });
        rates.sort(Comparator.comparingDouble(RateEffect::size)
                .reversed()
                .thenComparing(rate -> rate.key().toString()));
        return new SnapshotEffect(workspace.prices().snapshot(), candidate.id(), scenarios, rates);
    }

    private ScenarioEffect effect(Scenario scenario, Workspace pinned, Work work) {
        ScenarioResult now = pricing.price(workspace, scenario, terms);
        boolean own = scenario.snapshot() != null;
        ScenarioResult then = own ? now : pricing.price(pinned, scenario, terms);
        Figure before = total(now.breakdown());
        Figure after = total(then.breakdown());
        Difference none = Difference.unknown(Unit.USD_PER_MONTH);
        Difference difference = before == null || after == null ? none : after.minus(before);
        Difference rest = own ? difference : rest(scenario, now, then, difference, work);
        return new ScenarioEffect(
                scenario, own, before, after, difference, rest, after == null ? then.findings() : List.of());
    }

    private static @Nullable Figure total(@Nullable CostBreakdown breakdown) {
        return breakdown == null ? null : new Figures(breakdown).total();
    }

    private Difference rest(
            Scenario scenario, ScenarioResult now, ScenarioResult then, Difference difference, Work work) {
        CostBreakdown before = now.breakdown();
        if (before == null) {
            return difference;
        }
        PriceCatalog newer = pricing.pricer(workspace.prices(), candidate.id()).catalog();
        Map<RateKey, Set<Node>> used = used(before);
        CostBreakdown after = then.breakdown();
        if (after != null) {
            used(after).keySet().forEach(key -> used.putIfAbsent(key, Set.of()));
        }
        Difference rest = difference;
        for (var use : used.entrySet()) {
            work.check();
            RateKey key = use.getKey();
            RateLookup old = before.model().catalog().rate(key);
            RateLookup fresh = RateHistory.lookup(newer, key);
            if (same(old, fresh)) {
                continue;
            }
            Difference effect = new Figures(replaced(before, key, use.getValue(), old, fresh))
                    .total()
                    .minus(new Figures(before).total());
            effects.computeIfAbsent(key, all -> new LinkedHashMap<>()).put(scenario.id(), effect);
            changes.putIfAbsent(key, new RateEffect(key, old, fresh, Map.of()));
            rest = rest.plus(effect.negated());
        }
        return rest;
    }

    /** The leaves of each price in use; none where a choice picks it from a column. */
    private static Map<RateKey, Set<Node>> used(CostBreakdown breakdown) {
        Map<RateKey, Set<Node>> used = new LinkedHashMap<>();
        Set<RateKey> columns = new LinkedHashSet<>();
        for (LineItem line : breakdown.lines()) {
            for (RatesBehind.Use use : RatesBehind.of(breakdown.evaluation(), line)) {
                Set<Node> leaves = used.computeIfAbsent(use.lookup().key(), key -> new LinkedHashSet<>());
                if (use.leaf() == null) {
                    columns.add(use.lookup().key());
                } else {
                    leaves.add(use.leaf());
                }
            }
        }
        columns.forEach(key -> used.put(key, Set.of()));
        return used;
    }

    private static boolean same(RateLookup a, RateLookup b) {
        return switch (a) {
            case RateLookup.Known(Rate before) ->
                b instanceof RateLookup.Known(Rate after) && new SnapshotDifference.Pair("", before, after).isSame();
            case RateLookup.NotCharged free -> b instanceof RateLookup.NotCharged;
            case RateLookup.Unknown unknown -> b instanceof RateLookup.Unknown;
        };
    }

    /** The breakdown with one price replaced: in the leaves of the graph where that is enough, else in a graph of its own. */
    private CostBreakdown replaced(
            CostBreakdown before, RateKey key, Set<Node> leaves, RateLookup old, RateLookup fresh) {
        if (!leaves.isEmpty()
                && old instanceof RateLookup.Known(Rate a)
                && fresh instanceof RateLookup.Known(Rate b)
                && sameSteps(a, b)) {
            Map<Node, Double> values = new HashMap<>();
            for (int i = 0; i < a.tiers().size(); i++) {
                String quantity = key + (i == 0 ? "" : "#" + (i + 1));
                for (Node leaf : leaves) {
                    if (leaf.quantity().equals(quantity)) {
                        values.put(leaf, b.tiers().get(i).usd().doubleValue());
                    }
                }
            }
            if (values.size() == leaves.size()) {
                return before.model().evaluate(values);
            }
        }
        PriceCatalog one = new OtherRate(before.model().catalog(), fresh);
        return new Pricer(one).model(before.model().topology(), terms).evaluate();
    }

    private static boolean sameSteps(Rate a, Rate b) {
        if (a.tiers().size() != b.tiers().size() || !a.unit().equals(b.unit())) {
            return false;
        }
        for (int i = 0; i < a.tiers().size(); i++) {
            if (a.tiers().get(i).fromQuantity() != b.tiers().get(i).fromQuantity()) {
                return false;
            }
        }
        return true;
    }
}
