package io.spillway.scenarios.evaluation;

import io.spillway.model.commitment.Commitment;
import io.spillway.model.file.Parsed;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.catalogue.OverriddenCatalog;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.RateOverride;
import io.spillway.pricing.catalogue.snapshot.SnapshotAge;
import io.spillway.pricing.catalogue.snapshot.SnapshotException;
import io.spillway.pricing.catalogue.snapshot.SnapshotStore;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.CostModel;
import io.spillway.pricing.cost.PriceTerms;
import io.spillway.pricing.cost.Pricer;
import io.spillway.pricing.input.ChoiceChecks;
import io.spillway.pricing.rate.CatalogTables;
import io.spillway.scenarios.workspace.PriceSettings;
import io.spillway.scenarios.workspace.Resolved;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Prices the scenarios of workspaces. Keeps the catalogues it has opened, so that editing a workspace does not read its prices
 * again; safe for any thread.
 */
public final class WorkspacePricing {
    private final Function<String, PriceCatalog> snapshots;
    private final @Nullable Clock clock;
    private final Map<Prices, Pricer> pricers = new ConcurrentHashMap<>();

    private record Prices(String snapshot, List<RateOverride> overrides) {
        /** Of the snapshot alone would do: few are kept, and whether their overrides differ is for comparing to say. */
        @Override
        public int hashCode() {
            return 31 * snapshot.hashCode() + overrides.size();
        }
    }

    /** With the bundled price snapshots. */
    public WorkspacePricing() {
        this(Snapshots::bundled);
    }

    /** With the snapshots of a store, whose age becomes a finding of the results when they are old. */
    public WorkspacePricing(SnapshotStore store) {
        this.snapshots = store::open;
        this.clock = store.clock();
    }

    /** @param snapshots opens a price snapshot by its name, throwing an exception whose message says what is wrong */
    public WorkspacePricing(Function<String, PriceCatalog> snapshots) {
        this.snapshots = snapshots;
        this.clock = null;
    }

    /** How old the prices of a result are; empty without a store, which has the clock. */
    public Optional<SnapshotAge> age(CostBreakdown breakdown) {
        return clock == null
                ? Optional.empty()
                : Optional.of(new SnapshotAge(breakdown.model().catalog(), clock));
    }

    /** Results of all scenarios, the baseline first. */
    public List<ScenarioResult> results(Workspace workspace) {
        List<ScenarioResult> results = new ArrayList<>();
        workspace.scenarioIds().forEach(id -> results.add(result(workspace, workspace.scenario(id))));
        return results;
    }

    /** The result of a scenario, which need not be one of the workspace's but combines its changes. */
    public ScenarioResult result(Workspace workspace, Scenario scenario) {
        return result(workspace, scenario, null);
    }

    /**
     * The result of a scenario after an edit.
     *
     * @param before result before the edit, to calculate only what the edit reaches where it changed values alone; null for none
     */
    public ScenarioResult result(Workspace workspace, Scenario scenario, @Nullable ScenarioResult before) {
        CostBreakdown old = before == null ? null : before.breakdown();
        ScenarioResult priced = price(workspace, scenario, terms(workspace), old);
        CostBreakdown breakdown = priced.breakdown();
        if (breakdown == null) {
            return priced;
        }
        List<Finding> findings = new ArrayList<>(priced.findings());
        findings.addAll(breakdown.findings());
        if (scenario.id().equals(Scenario.BASELINE)) {
            findings.addAll(DiscountChecks.check(workspace.prices().discounts().keySet(), breakdown));
        }
        if (clock != null) {
            new SnapshotAge(breakdown.model().catalog(), clock)
                    .finding(named(scenario))
                    .ifPresent(findings::add);
        }
        return new ScenarioResult(scenario, breakdown, findings);
    }

    /**
     * The numbers of a scenario with other terms than the workspace's; its findings are those of the scenario, not of its numbers,
     * which take time where many scenarios are priced.
     */
    public ScenarioResult price(Workspace workspace, Scenario scenario, PriceTerms terms) {
        return price(workspace, scenario, terms, null);
    }

    private ScenarioResult price(
            Workspace workspace, Scenario scenario, PriceTerms terms, @Nullable CostBreakdown before) {
        Resolved resolved = workspace.resolve(scenario);
        List<Finding> findings = new ArrayList<>(resolved.findings());
        Topology topology = resolved.topology();
        if (topology == null) {
            return new ScenarioResult(scenario, null, findings);
        }
        Parsed<Pricer> opened = open(workspace, scenario);
        findings.addAll(opened.findings());
        Pricer pricer = opened.value();
        if (pricer == null) {
            return new ScenarioResult(scenario, null, findings);
        }
        try {
            List<Finding> choices = ChoiceChecks.check(topology, pricer.tables());
            findings.addAll(choices);
            if (choices.stream().anyMatch(Finding::isError)) {
                return new ScenarioResult(scenario, null, findings);
            }
            CostBreakdown edited = before == null ? null : edited(before, topology, terms, pricer);
            CostBreakdown numbers =
                    edited == null ? pricer.model(topology, terms).evaluate() : edited;
            return new ScenarioResult(scenario, numbers, findings);
        } catch (SnapshotException e) {
            findings.add(unusable(scenario, e));
            return new ScenarioResult(scenario, null, findings);
        }
    }

    /** The numbers of an edited topology from those before, or null when its graph is another. */
    @SuppressWarnings("ReferenceEquality") // a pricer keeps one catalogue
    private static @Nullable CostBreakdown edited(
            CostBreakdown before, Topology topology, PriceTerms terms, Pricer pricer) {
        CostModel model = before.model();
        if (model.catalog() != pricer.catalog() || !model.terms().equals(terms)) {
            return null;
        }
        return LeafEdits.between(model.topology(), topology, model.graph(), pricer.tables())
                .map(leaves -> before.edited(topology, leaves))
                .orElse(null);
    }

    /** The pricer of a scenario, or why there is none. */
    Parsed<Pricer> open(Workspace workspace, Scenario scenario) {
        try {
            return new Parsed<>(pricer(workspace.prices(), workspace.snapshotOf(scenario)), List.of());
        } catch (RuntimeException e) {
            return new Parsed<>(null, List.of(unusable(scenario, e)));
        }
    }

    /** Where the snapshot of a scenario is named. */
    private static Location named(Scenario scenario) {
        return Location.of(
                scenario.snapshot() == null ? "prices.snapshot" : "scenarios." + scenario.id() + ".snapshot");
    }

    /** A snapshot that is not there, or whose files, which are read when they are first needed, are damaged. */
    static Finding unusable(Scenario scenario, RuntimeException failure) {
        String advice = failure instanceof SnapshotException snapshot ? snapshot.advice() : "";
        return Finding.error(
                "price-snapshot",
                named(scenario),
                String.valueOf(failure.getMessage()),
                advice.isEmpty() ? "choose one that 'prices snapshots' lists" : advice);
    }

    /** Columns of the catalogue of a scenario; empty when its snapshot cannot be opened. */
    public Optional<CatalogTables> tables(Workspace workspace, Scenario scenario) {
        return Optional.ofNullable(open(workspace, scenario).value()).map(Pricer::tables);
    }

    /** The formula graph of a topology with a workspace's prices. */
    public CostModel model(Workspace workspace, Scenario scenario, Topology topology) {
        return pricer(workspace.prices(), workspace.snapshotOf(scenario)).model(topology, terms(workspace));
    }

    /** The pricer of a snapshot with a workspace's own prices. */
    public Pricer pricer(PriceSettings prices, String snapshot) {
        return pricers.computeIfAbsent(new Prices(snapshot, prices.rateOverrides()), key -> {
            PriceCatalog catalog = snapshots.apply(key.snapshot);
            return new Pricer(key.overrides.isEmpty() ? catalog : new OverriddenCatalog(catalog, key.overrides));
        });
    }

    /** A workspace's discounts and all of its commitments. */
    public static PriceTerms terms(Workspace workspace) {
        List<Commitment> commitments = List.copyOf(workspace.commitments().values());
        return new PriceTerms(workspace.prices().discounts(), commitments);
    }
}
