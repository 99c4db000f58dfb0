package io.spillway.app.report;

import io.spillway.model.finding.Finding;
import io.spillway.pricing.catalogue.snapshot.SnapshotAge;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.attribution.Attribution;
import io.spillway.scenarios.attribution.Waterfall;
import io.spillway.scenarios.business.Ledger;
import io.spillway.scenarios.business.LedgerBuilder;
import io.spillway.scenarios.comparison.Comparison;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A workspace's scenarios worked out for an export.
 *
 * @param comparison of the scenarios that can be computed, with the first as the reference
 * @param projects the scenario whose changes are shown one after the other; null when no scenario has changes
 * @param prefixes of that scenario: the results with none of its changes, with its first, its first two, and so on to all but
 *     the last
 * @param waterfall of that scenario; null without it
 * @param attribution of its saving to its changes whatever their order; null without it, or when it was left out
 * @param ledger of all changes
 * @param findings of all scenarios, those that cannot be computed included
 */
public record Report(
        Workspace workspace,
        Comparison comparison,
        @Nullable Scenario projects,
        List<CostBreakdown> prefixes,
        @Nullable Waterfall waterfall,
        @Nullable Attribution attribution,
        Ledger ledger,
        List<Finding> findings,
        LocalDate date,
        String by) {
    private static final double PRICED = 0.3;

    public Report {
        prefixes = List.copyOf(prefixes);
        findings = List.copyOf(findings);
    }

    /**
     * What to work out.
     *
     * @param scenarios ids, the reference first; all of the workspace when empty
     * @param projects id of the scenario whose projects are shown; null for the first that combines several changes
     * @param attribution whether its saving is split whatever the order, which prices many combinations
     * @param by who exports; empty when nobody says
     */
    public record Request(
            List<String> scenarios, @Nullable String projects, boolean attribution, LocalDate date, String by) {
        public Request {
            scenarios = List.copyOf(scenarios);
        }
    }

    /**
     * Works a report out.
     *
     * @throws IllegalArgumentException when none of the scenarios can be computed, or a scenario does not exist
     * @throws CancellationException when the work says so
     */
    public static Report of(Workspace workspace, WorkspacePricing pricing, Request request, Work work) {
        Set<String> ids =
                new LinkedHashSet<>(request.scenarios.isEmpty() ? workspace.scenarioIds() : request.scenarios);
        if (request.projects != null) {
            ids.add(request.projects);
        }
        List<ScenarioResult> computed = new ArrayList<>();
        Set<Finding> findings = new LinkedHashSet<>();
        List<Scenario> scenarios = ids.stream().map(workspace::scenario).toList();
        for (ScenarioResult result : results(workspace, pricing, scenarios, work)) {
            findings.addAll(result.findings());
            if (result.breakdown() != null) {
                computed.add(result);
            }
        }
        if (computed.isEmpty()) {
            throw new IllegalArgumentException("none of the scenarios " + ids + " can be computed: "
                    + findings.stream().map(Finding::message).collect(Collectors.joining("; ")));
        }
        work.progress(PRICED);
        Comparison comparison =
                Comparison.of(computed, computed.getFirst().scenario().id());
        Scenario projects = projects(workspace, computed, request.projects);
        Scenario ledgerOf = projects == null ? workspace.scenario(Scenario.BASELINE) : projects;
        List<ScenarioResult> steps = Waterfall.prefixes(pricing, workspace, ledgerOf);
        Waterfall waterfall = Waterfall.of(workspace, ledgerOf, steps);
        Attribution attribution = projects == null || !request.attribution
                ? null
                : Attribution.of(pricing, workspace, projects, part(work));
        Ledger ledger = new LedgerBuilder(pricing, workspace, ledgerOf).build(waterfall, attribution);
        work.check();
        return new Report(
                workspace,
                comparison,
                projects,
                projects == null ? List.of() : prefixes(steps),
                projects == null ? null : waterfall,
                attribution,
                ledger,
                List.copyOf(findings),
                request.date,
                request.by);
    }

    private static Work part(Work work) {
        return new Work() {
            private double most;

            /** Several threads tell how far they are, and one may be overtaken on the way here. */
            @Override
            public synchronized void progress(double share) {
                if (share > most) {
                    most = share;
                    work.progress(PRICED + share * (1 - PRICED));
                }
            }

            @Override
            public boolean isCancelled() {
                return work.isCancelled();
            }
        };
    }

    private static @Nullable Scenario projects(
            Workspace workspace, List<ScenarioResult> computed, @Nullable String asked) {
        if (asked != null) {
            return workspace.scenario(asked);
        }
        Scenario any = null;
        for (ScenarioResult result : computed) {
            if (result.scenario().changes().size() > 1) {
                return result.scenario();
            }
            if (any == null && !result.scenario().changes().isEmpty()) {
                any = result.scenario();
            }
        }
        return any;
    }

    /** Priced by several threads, in the order given. */
    private static List<ScenarioResult> results(
            Workspace workspace, WorkspacePricing pricing, List<Scenario> scenarios, Work work) {
        return scenarios.parallelStream()
                .map(scenario -> {
                    work.check();
                    return pricing.result(workspace, scenario);
                })
                .toList();
    }

    /** All but the last, or none when one of them cannot be computed. */
    private static List<CostBreakdown> prefixes(List<ScenarioResult> steps) {
        List<CostBreakdown> prefixes = new ArrayList<>();
        for (ScenarioResult step : steps.subList(0, steps.size() - 1)) {
            CostBreakdown breakdown = step.breakdown();
            if (breakdown == null) {
                return List.of();
            }
            prefixes.add(breakdown);
        }
        return prefixes;
    }

    /** Results of the scenarios shown, the reference first. */
    public List<ScenarioResult> results() {
        return comparison.columns().stream().map(column -> column.result()).toList();
    }

    /**
     * A finding that several scenarios have at the same place, though in other figures.
     *
     * @param first of them
     * @param others how many more there are
     */
    public record SharedFinding(Finding first, int others) {
        /** Words that follow the finding; empty when it is the only one. */
        public String more() {
            return others == 0 ? "" : others == 1 ? " (and once more)" : " (and " + others + " times more)";
        }
    }

    /** The findings, those of one kind at one place once. */
    public List<SharedFinding> sharedFindings() {
        Map<String, SharedFinding> shared = new LinkedHashMap<>();
        for (Finding finding : findings) {
            shared.merge(
                    finding.code() + " " + finding.location().path(),
                    new SharedFinding(finding, 0),
                    (before, now) -> new SharedFinding(before.first, before.others + 1));
        }
        return List.copyOf(shared.values());
    }

    /** The price snapshots the scenarios use, with the day each stands for and its age. */
    public String snapshots() {
        return results().stream()
                .map(result -> result.orThrow().model().catalog())
                .map(catalog -> catalog.id() + " (" + SnapshotAge.dated(catalog, date) + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
