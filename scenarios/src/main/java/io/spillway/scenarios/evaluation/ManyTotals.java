package io.spillway.scenarios.evaluation;

import io.spillway.model.file.Parsed;
import io.spillway.model.finding.Finding;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.catalogue.snapshot.SnapshotException;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.PriceTerms;
import io.spillway.pricing.cost.Pricer;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.ChoiceChecks;
import io.spillway.scenarios.workspace.Resolved;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Totals of many scenarios of one workspace. Scenarios that differ in numbers and choices alone share one graph, evaluated with
 * other values in its leaves. Safe for any thread.
 */
public final class ManyTotals {
    /** Graphs kept: the most recent ones, for each takes about a megabyte. */
    private static final int KEPT = 128;

    private final Workspace workspace;
    private final WorkspacePricing pricing;
    private final PriceTerms terms;
    private final Map<List<Object>, Known> models = new LinkedHashMap<>(16, 0.75f, true);

    public ManyTotals(WorkspacePricing pricing, Workspace workspace) {
        this.pricing = pricing;
        this.workspace = workspace;
        this.terms = WorkspacePricing.terms(workspace);
    }

    /**
     * One total.
     *
     * @param total null when the scenario cannot be computed; the findings say why
     */
    public record Total(@Nullable Figure total, List<Finding> findings) {
        public Total {
            findings = List.copyOf(findings);
        }
    }

    /**
     * All numbers of a scenario, which take much more memory than its total.
     *
     * @param breakdown null when the scenario cannot be computed; the findings say why
     */
    public record Priced(@Nullable CostBreakdown breakdown, List<Finding> findings) {
        public Priced {
            findings = List.copyOf(findings);
        }
    }

    /** The total of a scenario with all commitments of the workspace. */
    public Total of(Scenario scenario) {
        Priced priced = price(scenario);
        CostBreakdown breakdown = priced.breakdown();
        return new Total(breakdown == null ? null : new Figures(breakdown).total(), priced.findings());
    }

    /** The numbers of a scenario with all commitments of the workspace. */
    public Priced price(Scenario scenario) {
        Resolved resolved = workspace.resolve(scenario);
        Parsed<Pricer> opened = pricing.open(workspace, scenario);
        Topology topology = resolved.topology();
        Pricer pricer = opened.value();
        List<Finding> findings = new ArrayList<>(resolved.findings());
        findings.addAll(opened.findings());
        if (topology == null || pricer == null) {
            return new Priced(null, findings);
        }
        try {
            List<Finding> choices = ChoiceChecks.check(topology, pricer.tables());
            findings.addAll(choices);
            if (choices.stream().anyMatch(Finding::isError)) {
                return new Priced(null, findings);
            }
            return new Priced(evaluate(topology, pricer), findings);
        } catch (SnapshotException e) {
            findings.add(WorkspacePricing.unusable(scenario, e));
            return new Priced(null, findings);
        }
    }

    private CostBreakdown evaluate(Topology topology, Pricer pricer) {
        LiveFields fields = LiveFields.of(topology, pricer.tables());
        List<Object> key = List.of(pricer.catalog().id(), fields.structure());
        Known known = known(key);
        if (known == null) {
            CostBreakdown first = pricer.model(topology, terms).evaluate();
            keep(key, Known.of(first, fields));
            return first;
        }
        FormulaGraph graph = known.breakdown.model().graph();
        Map<Node, Double> changed = new HashMap<>();
        fields.leaves().forEach((path, value) -> {
            Node leaf = Objects.requireNonNull(known.leaves.get(path));
            if (graph.value(leaf) != value) {
                changed.put(leaf, value);
            }
        });
        return known.breakdown.with(changed);
    }

    /** A graph with its numbers, and its leaves by path. */
    private record Known(CostBreakdown breakdown, Map<String, Node> leaves) {
        static Known of(CostBreakdown breakdown, LiveFields fields) {
            FormulaGraph graph = breakdown.model().graph();
            Map<String, Node> leaves = new HashMap<>();
            fields.leaves().keySet().forEach(path -> leaves.put(path, graph.get(path)));
            return new Known(breakdown, leaves);
        }
    }

    private @Nullable Known known(List<Object> structure) {
        synchronized (models) {
            return models.get(structure);
        }
    }

    private void keep(List<Object> structure, Known known) {
        synchronized (models) {
            models.put(structure, known);
            if (models.size() > KEPT) {
                models.remove(models.keySet().iterator().next());
            }
        }
    }
}
