package io.spillway.scenarios.projection;

import io.spillway.model.finding.Finding;
import io.spillway.model.unit.Unit;
import io.spillway.scenarios.evaluation.Difference;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Change;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scenario beside the baseline, month by month. Sources grow by their growth per month from the first month on; a change takes
 * effect in the month it starts, one without a start in the first; commitments are paid from the month they start to the one
 * before they end.
 *
 * @param unplanned changes without a start, taken to be in effect from the first month
 * @param findings why months cannot be computed
 */
public record Projection(
        String scenarioId, YearMonth first, List<Month> months, List<String> unplanned, List<Finding> findings) {
    /** Months looked ahead unless the caller says otherwise. */
    public static final int DEFAULT_MONTHS = 36;

    /** Most months looked ahead. */
    public static final int MOST_MONTHS = 240;

    public Projection {
        months = List.copyOf(months);
        unplanned = List.copyOf(unplanned);
        findings = List.copyOf(findings);
    }

    /**
     * One month.
     *
     * @param baseline total of the baseline; null when it cannot be computed
     * @param scenario total of the scenario; null when it cannot be computed
     * @param saving baseline minus scenario
     * @param cumulative savings of this month and all before
     * @param changes in effect, in the scenario's order
     * @param commitments paid
     */
    public record Month(
            YearMonth month,
            @Nullable Figure baseline,
            @Nullable Figure scenario,
            Difference saving,
            Difference cumulative,
            List<String> changes,
            List<String> commitments) {
        public Month {
            changes = List.copyOf(changes);
            commitments = List.copyOf(commitments);
        }
    }

    /** Looks {@value #DEFAULT_MONTHS} months ahead from {@link #firstMonth}. */
    public static Projection of(WorkspacePricing pricing, Workspace workspace, Scenario scenario) {
        YearMonth first = firstMonth(pricing, workspace, scenario);
        return of(pricing, workspace, scenario, first, DEFAULT_MONTHS, Work.UNWATCHED);
    }

    /**
     * Looks ahead from a month, in which the rates of the file hold.
     *
     * @throws IllegalArgumentException unless there are 1 to {@value #MOST_MONTHS} months
     * @throws java.util.concurrent.CancellationException when the work says so
     */
    public static Projection of(
            WorkspacePricing pricing, Workspace workspace, Scenario scenario, YearMonth first, int months, Work work) {
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("a projection has 1 to " + MOST_MONTHS + " months, not " + months);
        }
        Timeline reference = new Timeline(
                pricing, workspace, new Scenario(Scenario.BASELINE, "Baseline", null, List.of(), scenario.snapshot()));
        Timeline timeline = new Timeline(pricing, workspace, scenario);
        List<Month> all = new ArrayList<>();
        Difference cumulative = new Difference(0, Unit.USD_PER_MONTH, Difference.Basis.ALL);
        for (int i = 0; i < months; i++) {
            work.check();
            YearMonth month = first.plusMonths(i);
            Timeline.Point before = reference.next(month);
            Timeline.Point after = timeline.next(month);
            Difference saving = before.total() == null || after.total() == null
                    ? Difference.unknown(Unit.USD_PER_MONTH)
                    : before.total().minus(after.total());
            cumulative = cumulative.plus(saving);
            all.add(new Month(
                    month, before.total(), after.total(), saving, cumulative, after.changes(), after.commitments()));
            work.progress((i + 1.0) / months);
        }
        Set<Finding> findings = new LinkedHashSet<>(reference.findings());
        findings.addAll(timeline.findings());
        List<String> unplanned = scenario.changes().stream()
                .filter(id -> workspace.change(id).starts() == null)
                .toList();
        return new Projection(scenario.id(), first, all, unplanned, List.copyOf(findings));
    }

    /**
     * Month to begin with when nobody says one: the first in which a change of the scenario starts, else the last with an actual
     * bill, else the month of the prices.
     */
    public static YearMonth firstMonth(WorkspacePricing pricing, Workspace workspace, Scenario scenario) {
        Stream<YearMonth> starts = scenario.changes().stream()
                .map(workspace::change)
                .map(Change::starts)
                .filter(Objects::nonNull);
        Optional<YearMonth> earliest = starts.min(Comparator.naturalOrder());
        Optional<YearMonth> billed = workspace.actuals().keySet().stream().max(Comparator.naturalOrder());
        return earliest.or(() -> billed)
                .orElseGet(() -> YearMonth.from(pricing.pricer(workspace.prices(), workspace.snapshotOf(scenario))
                        .catalog()
                        .date()));
    }

    /** Savings of all months together, USD. */
    public Difference totalSaving() {
        return months.getLast().cumulative();
    }
}
