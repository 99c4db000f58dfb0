package io.spillway.scenarios.attribution;

import io.spillway.model.finding.Finding;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.Figures;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.resilience.Resilience;
import io.spillway.scenarios.resilience.ResilienceChange;
import io.spillway.scenarios.workspace.Change;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A scenario's changes applied one after the other. Each bar begins where the one before it ended, so that the bars lead from
 * the baseline to the scenario whatever they are.
 *
 * @param start total of the baseline; null when it cannot be computed
 * @param end total of the scenario; null when it cannot be computed
 * @param difference end minus start, which the bars sum to
 * @param resilience what all changes together lose and gain; null when either end cannot be computed
 */
public record Waterfall(
        String scenarioId,
        @Nullable Figure start,
        List<Step> steps,
        @Nullable Figure end,
        Difference difference,
        @Nullable ResilienceChange resilience) {
    /** Driver of a change that is growth and no saving. */
    public static final String GROWTH = "growth";

    public Waterfall {
        steps = List.copyOf(steps);
    }

    /** What a bar stands for. */
    public enum Kind {
        /** More to carry: a change whose driver is {@link #GROWTH}. */
        GROWTH,
        /** Anything else. */
        CHANGE
    }

    /**
     * One bar.
     *
     * @param after total with this change and all before it; null when it cannot be computed
     * @param difference after minus before: negative when the change saves
     * @param resilience what this change loses and gains; null when that cannot be computed
     * @param findings why it cannot be computed
     */
    public record Step(
            Change change,
            Kind kind,
            @Nullable Figure after,
            Difference difference,
            @Nullable ResilienceChange resilience,
            List<Finding> findings) {
        public Step {
            findings = List.copyOf(findings);
        }

        /** What it saves: the difference with the opposite sign. */
        public Difference saving() {
            return difference.negated();
        }
    }

    /** Prices a scenario's changes one after the other. */
    public static Waterfall of(WorkspacePricing pricing, Workspace workspace, Scenario scenario) {
        return of(workspace, scenario, prefixes(pricing, workspace, scenario));
    }

    /** @param prefixes what {@link #prefixes} says of the scenario */
    public static Waterfall of(Workspace workspace, Scenario scenario, List<ScenarioResult> prefixes) {
        Figure start = total(prefixes.getFirst());
        Figure before = start;
        List<Optional<Resilience>> resilience = prefixes.parallelStream()
                .map(prefix -> Optional.ofNullable(prefix.breakdown()).map(Resilience::of))
                .toList();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < scenario.changes().size(); i++) {
            ScenarioResult result = prefixes.get(i + 1);
            Figure after = total(result);
            List<Finding> errors = after != null
                    ? List.of()
                    : result.findings().stream().filter(Finding::isError).toList();
            Change change = workspace.change(scenario.changes().get(i));
            ResilienceChange lost = ResilienceChange.between(
                    resilience.get(i).orElse(null), resilience.get(i + 1).orElse(null));
            steps.add(new Step(change, kind(change), after, difference(before, after), lost, errors));
            before = after;
        }
        ResilienceChange together = ResilienceChange.between(
                resilience.getFirst().orElse(null), resilience.getLast().orElse(null));
        return new Waterfall(scenario.id(), start, steps, before, difference(start, before), together);
    }

    /** The numbers of a scenario with none of its changes, with its first, its first two, and so on to all of them. */
    public static List<ScenarioResult> prefixes(WorkspacePricing pricing, Workspace workspace, Scenario scenario) {
        return IntStream.rangeClosed(0, scenario.changes().size())
                .parallel()
                .mapToObj(count ->
                        price(pricing, workspace, scenario, scenario.changes().subList(0, count)))
                .toList();
    }

    /** Whether a change is growth or anything else. */
    public static Kind kind(Change change) {
        String driver = change.driver();
        return driver != null && driver.strip().toLowerCase(Locale.ROOT).equals(GROWTH) ? Kind.GROWTH : Kind.CHANGE;
    }

    private static ScenarioResult price(
            WorkspacePricing pricing, Workspace workspace, Scenario scenario, List<String> changes) {
        Scenario part = new Scenario(scenario.id(), scenario.name(), null, changes, scenario.snapshot());
        return pricing.price(workspace, part, WorkspacePricing.terms(workspace));
    }

    private static @Nullable Figure total(ScenarioResult result) {
        CostBreakdown breakdown = result.breakdown();
        return breakdown == null ? null : new Figures(breakdown).total();
    }

    private static Difference difference(@Nullable Figure before, @Nullable Figure after) {
        return before == null || after == null ? Difference.unknown(Unit.USD_PER_MONTH) : after.minus(before);
    }
}
