package io.spillway.app.ui.chart;

import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Certainty;
import io.spillway.scenarios.attribution.Waterfall;
import io.spillway.scenarios.evaluation.Figure;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** From the baseline to the scenario shown, one change after the other; for the baseline, what it is made of. */
public final class WaterfallViewModel {
    private final WorkspacePricing pricing;
    private final LatestWins background;
    private static final ChartContent NONE = new ChartContent.Nothing("", "");
    private final ReadOnlyObjectWrapper<ChartContent> content = new ReadOnlyObjectWrapper<>(NONE);

    public WaterfallViewModel(WorkspaceSession session, WorkspacePricing pricing, LatestWins background) {
        this.pricing = pricing;
        this.background = background.another();
        session.detailsProperty().subscribe(this::show);
    }

    public ReadOnlyObjectProperty<ChartContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    private void show(Optional<Shown> shown) {
        background.submit(() -> shown.map(this::calculate).orElse(NONE), content::set, defect -> {
            throw defect;
        });
    }

    private ChartContent calculate(Shown shown) {
        if (shown.isBaseline()) {
            return categories(shown);
        }
        Scenario scenario = shown.selected().scenario();
        String title =
                Texts.of("chart.waterfall", scenario.name(), shown.notation().currencyName());
        Workspace workspace = shown.workspace();
        if (workspace == null) {
            return new ChartContent.Nothing(title, Texts.of("chart.errors"));
        }
        return content(Waterfall.of(pricing, workspace, scenario), scenario, shown.notation());
    }

    /** The steps from the baseline to a scenario. */
    public static ChartContent content(Waterfall waterfall, Scenario scenario, Notation notation) {
        String title = Texts.of("chart.waterfall", scenario.name(), notation.currencyName());
        Figure start = waterfall.start();
        Figure end = waterfall.end();
        if (start == null || end == null) {
            return new ChartContent.Nothing(title, Texts.of("chart.notComputed"));
        }
        String snapshot = scenario.snapshot();
        List<ChartContent.Step> steps = new ArrayList<>();
        String first = snapshot == null ? Texts.of("chart.baseline") : Texts.of("chart.baselinePrices", snapshot);
        steps.add(new ChartContent.Step(first, start.amount().value(), true));
        for (Waterfall.Step step : waterfall.steps()) {
            String change = step.change().title();
            if (!step.difference().isShown()) {
                return new ChartContent.Nothing(title, Texts.of("chart.unknownChange", change));
            }
            steps.add(new ChartContent.Step(change, step.difference().value(), false));
        }
        steps.add(new ChartContent.Step(scenario.name(), end.amount().value(), true));
        return new ChartContent.Steps(title, atLeast(end.amount()), steps, notation);
    }

    private static ChartContent categories(Shown shown) {
        String title = Texts.of("chart.madeOf", shown.notation().currencyName());
        CostBreakdown breakdown = shown.breakdown().orElse(null);
        if (breakdown == null) {
            return new ChartContent.Nothing(title, Texts.of("chart.notComputed"));
        }
        List<ChartContent.Step> steps = new ArrayList<>();
        breakdown.model().categories().forEach((category, node) -> {
            double usd = breakdown.evaluation().value(node);
            if (breakdown.evaluation().certainty(node) != Certainty.UNKNOWN && usd != 0) {
                steps.add(new ChartContent.Step(category.label(), usd, false));
            }
        });
        if (steps.isEmpty()) {
            return new ChartContent.Nothing(title, Texts.of("chart.nothingCosts"));
        }
        steps.sort(Comparator.comparingDouble(ChartContent.Step::usd).reversed());
        steps.add(
                new ChartContent.Step(Texts.of("chart.total"), breakdown.total().value(), true));
        return new ChartContent.Steps(title, atLeast(breakdown.total()), steps, shown.notation());
    }

    private static String atLeast(Amount total) {
        return total.isKnown() ? "" : Texts.of("chart.unknownLeftOut");
    }
}
