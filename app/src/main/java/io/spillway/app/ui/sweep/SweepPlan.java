package io.spillway.app.ui.sweep;

import io.spillway.app.ui.input.ModelInput;
import io.spillway.model.finding.Finding;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.resilience.Resilience;
import io.spillway.scenarios.resilience.ResilienceChange;
import io.spillway.scenarios.sweep.ScenarioSweep;
import io.spillway.scenarios.sweep.StructuralField;
import io.spillway.scenarios.sweep.SweepPoint;
import io.spillway.scenarios.sweep.SweptField;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep computes of a scenario.
 *
 * @param base the scenario as it is
 * @param fields that vary, with their values
 * @param axes the same as typed
 * @param figure path of what is computed
 * @param reference the scenario to hold it against; null for none
 */
record SweepPlan(
        Workspace workspace,
        ScenarioResult base,
        List<SweptField> fields,
        List<String> axes,
        String figure,
        @Nullable ScenarioResult reference) {
    /** Points whose resilience is worked out, which takes about a millisecond each. */
    static final int MOST_TRIED = 2_000;

    private static final long MOST_POINTS = 100_000;

    /**
     * Reads what is typed.
     *
     * @throws IllegalArgumentException for people, when it makes no sense
     */
    static SweepPlan of(
            Workspace workspace,
            ScenarioResult base,
            List<String> axes,
            String figure,
            @Nullable ScenarioResult reference) {
        List<SweptField> fields = ScenarioSweep.fields(axes, base.orThrow().model(), MOST_POINTS);
        return new SweepPlan(workspace, base, fields, axes, figure, reference);
    }

    /** @throws CancellationException when it was stopped */
    Swept run(WorkspacePricing pricing, Work work) {
        CostBreakdown breakdown = base.orThrow();
        ScenarioSweep sweep = new ScenarioSweep(pricing, workspace, base.scenario(), axes, List.of(figure));
        List<@Nullable Amount> figures = new ArrayList<>();
        List<String> objections = new ArrayList<>();
        int perModel = (int) (sweep.points() / sweep.models());
        sweep.run(
                1,
                point -> {
                    if (point.findings().isEmpty()) {
                        figures.add(point.amounts().getFirst());
                    } else {
                        // A model that cannot be computed has one point in place of all.
                        figures.addAll(Collections.nCopies(perModel, null));
                        objections.add(objection(point));
                    }
                },
                done -> work.progress((double) done / sweep.points() / 2),
                work::isCancelled);
        List<Optional<ResilienceChange>> resilience = resilience(sweep, breakdown, work);
        if (work.isCancelled()) {
            throw new CancellationException();
        }
        CostBreakdown other = reference == null ? null : reference.breakdown();
        Node node = other == null ? null : other.model().graph().find(figure);
        return new Swept(
                fields.stream().map(field -> axis(field, breakdown)).toList(),
                figures,
                breakdown.amount(breakdown.model().graph().get(figure)),
                other == null || node == null ? null : other.amount(node),
                reference == null ? "" : reference.scenario().name(),
                breakdown.model().graph().get(figure).label(),
                objections,
                resilience);
    }

    /** Beside the scenario compared with, or else beside this one as it stands. */
    private List<Optional<ResilienceChange>> resilience(ScenarioSweep sweep, CostBreakdown breakdown, Work work) {
        if (sweep.points() > MOST_TRIED) {
            return List.of();
        }
        CostBreakdown beside = reference == null ? breakdown : reference.breakdown();
        Resilience before = beside == null ? null : Resilience.of(beside);
        List<Optional<ResilienceChange>> changes = new ArrayList<>();
        sweep.evaluate(
                point -> changes.add(Optional.ofNullable(
                        ResilienceChange.between(before, point == null ? null : Resilience.of(point)))),
                done -> work.progress((1 + (double) done / sweep.points()) / 2),
                work::isCancelled);
        return changes;
    }

    private static String objection(SweepPoint point) {
        return point.values().stream().map(SweepPoint.Value::text).collect(Collectors.joining(", ")) + ": "
                + point.findings().stream().map(Finding::message).findFirst().orElse("");
    }

    private static Swept.SweptAxis axis(SweptField field, CostBreakdown breakdown) {
        return field.structural() ? structural(field, breakdown) : live(field, breakdown);
    }

    private static Swept.SweptAxis structural(SweptField field, CostBreakdown breakdown) {
        StructuralField known = StructuralField.of(breakdown.model().topology()).stream()
                .filter(each -> each.path().equals(field.path()))
                .findFirst()
                .orElse(null);
        int now = known == null ? -1 : field.texts().indexOf(known.now());
        return new Swept.SweptAxis(
                field.path(),
                known == null
                        ? field.path()
                        : ModelInput.label(known, breakdown.model().topology()),
                Unit.ONE,
                field.texts(),
                field.numbers(),
                true,
                now < 0 ? Double.NaN : now);
    }

    private static Swept.SweptAxis live(SweptField field, CostBreakdown breakdown) {
        Node leaf = breakdown.model().graph().get(field.path());
        String label = breakdown.model().graph().names().stream()
                .filter(name -> name.path().equals(leaf.path()))
                .findFirst()
                .map((FormulaGraph.Name name) ->
                        ModelInput.label(name, breakdown.model().topology()))
                .orElse(leaf.label());
        boolean known = breakdown.evaluation().isKnown(leaf);
        return new Swept.SweptAxis(
                leaf.path(),
                label,
                leaf.unit(),
                field.texts(),
                field.numbers(),
                leaf.op() == Op.CHOICE,
                known ? breakdown.model().graph().value(leaf) : Double.NaN);
    }
}
