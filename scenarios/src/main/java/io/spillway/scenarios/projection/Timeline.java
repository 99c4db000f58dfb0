package io.spillway.scenarios.projection;

import io.spillway.model.commitment.Commitment;
import io.spillway.model.component.Component;
import io.spillway.model.component.TrafficSource;
import io.spillway.model.finding.Finding;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.CostModel;
import io.spillway.pricing.cost.PriceTerms;
import io.spillway.pricing.formula.Node;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.Figures;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scenario moved on month by month. Its model is built anew only when the changes in effect or the commitments paid change; in
 * between, the rates of the sources are changed leaves.
 */
final class Timeline {
    private final WorkspacePricing pricing;
    private final Workspace workspace;
    private final Scenario scenario;
    private final Map<String, Double> growth = new HashMap<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    private @Nullable Stage stage;

    /** What stays the same for some months. */
    private record Stage(List<String> changes, List<String> commitments, ScenarioResult result) {}

    /**
     * A month of the scenario.
     *
     * @param total null when it cannot be computed
     */
    record Point(@Nullable Figure total, List<String> changes, List<String> commitments) {}

    Timeline(WorkspacePricing pricing, Workspace workspace, Scenario scenario) {
        this.pricing = pricing;
        this.workspace = workspace;
        this.scenario = scenario;
    }

    Set<Finding> findings() {
        return findings;
    }

    /** The month after those asked for before. */
    Point next(YearMonth month) {
        Stage now = stage(month);
        stage = now;
        CostBreakdown breakdown = now.result.breakdown();
        if (breakdown == null) {
            now.result.findings().stream().filter(Finding::isError).forEach(findings::add);
            return new Point(null, now.changes, now.commitments);
        }
        CostModel model = breakdown.model();
        Map<Node, Double> leaves = new HashMap<>();
        for (Component component : model.topology().components().values()) {
            if (component instanceof TrafficSource source) {
                double factor = growth.getOrDefault(source.id(), 1.0);
                if (factor != 1) {
                    Node rate = model.graph().get(source.id() + ".messagesPerSecond");
                    leaves.put(rate, source.messagesPerSecond() * factor);
                }
                growth.put(source.id(), factor * (1 + source.growthPerMonth()));
            }
        }
        CostBreakdown grown = leaves.isEmpty() ? breakdown : model.evaluate(leaves);
        return new Point(new Figures(grown).total(), now.changes, now.commitments);
    }

    private Stage stage(YearMonth month) {
        List<String> changes = scenario.changes().stream()
                .filter(id -> isReached(workspace.change(id).starts(), month))
                .toList();
        List<Commitment> paid = workspace.commitments().values().stream()
                .filter(commitment -> isReached(commitment.starts(), month) && !isOver(commitment.ends(), month))
                .toList();
        List<String> commitments = paid.stream().map(Commitment::id).toList();
        Stage before = stage;
        if (before != null && before.changes.equals(changes) && before.commitments.equals(commitments)) {
            return before;
        }
        Scenario part = new Scenario(scenario.id(), scenario.name(), null, changes, scenario.snapshot());
        PriceTerms terms = new PriceTerms(workspace.prices().discounts(), paid);
        return new Stage(changes, commitments, pricing.price(workspace, part, terms));
    }

    private static boolean isReached(@Nullable YearMonth starts, YearMonth month) {
        return starts == null || !starts.isAfter(month);
    }

    private static boolean isOver(@Nullable YearMonth ends, YearMonth month) {
        return ends != null && !month.isBefore(ends);
    }
}
