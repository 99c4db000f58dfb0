package io.spillway.app.ui.chart;

import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
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
    private final ReadOnlyObjectWrapper<Bars> bars = new ReadOnlyObjectWrapper<>(Bars.NONE);

    /**
     * What the chart shows.
     *
     * @param note why there are no bars; empty when there are
     */
    public record Bars(String title, List<WaterfallStep> steps, String note) {
        static final Bars NONE = new Bars("", List.of(), "");

        public Bars {
            steps = List.copyOf(steps);
        }
    }

    public WaterfallViewModel(WorkspaceSession session, WorkspacePricing pricing, LatestWins background) {
        this.pricing = pricing;
        this.background = background.another();
        session.shownProperty().subscribe(this::show);
    }

    public ReadOnlyObjectProperty<Bars> barsProperty() {
        return bars.getReadOnlyProperty();
    }

    private void show(Optional<Shown> shown) {
        background.submit(() -> shown.map(this::calculate).orElse(Bars.NONE), bars::set, defect -> {
            throw defect;
        });
    }

    private Bars calculate(Shown shown) {
        if (shown.isBaseline()) {
            return categories(shown);
        }
        Scenario scenario = shown.selected().scenario();
        String title = "Baseline to " + scenario.name() + ", $ a month";
        Workspace workspace = shown.workspace();
        if (workspace == null) {
            return new Bars(title, List.of(), "The workspace has errors; the findings say which.");
        }
        Waterfall waterfall = Waterfall.of(pricing, workspace, scenario);
        Figure start = waterfall.start();
        Figure end = waterfall.end();
        if (start == null || end == null) {
            return new Bars(title, List.of(), "The scenario cannot be computed; the findings say why.");
        }
        String snapshot = scenario.snapshot();
        List<WaterfallStep> steps = new ArrayList<>();
        steps.add(new WaterfallStep(
                snapshot == null ? "Baseline" : "Baseline, prices " + snapshot,
                start.amount().value(),
                true));
        for (Waterfall.Step step : waterfall.steps()) {
            if (!step.difference().isShown()) {
                return new Bars(
                        title,
                        List.of(),
                        "What '" + step.change().title() + "' changes is not known, so there is no waterfall.");
            }
            steps.add(new WaterfallStep(step.change().title(), step.difference().value(), false));
        }
        steps.add(new WaterfallStep(scenario.name(), end.amount().value(), true));
        return new Bars(title, steps, "");
    }

    private static Bars categories(Shown shown) {
        List<WaterfallStep> steps = new ArrayList<>();
        shown.breakdown().ifPresent(breakdown -> {
            breakdown.model().categories().forEach((category, node) -> {
                if (breakdown.evaluation().isKnown(node)
                        && breakdown.evaluation().value(node) != 0) {
                    steps.add(new WaterfallStep(
                            category.label(), breakdown.evaluation().value(node), false));
                }
            });
            steps.sort(Comparator.comparingDouble(WaterfallStep::usd).reversed());
            if (!steps.isEmpty()) {
                steps.add(new WaterfallStep("Total", breakdown.total().value(), true));
            }
        });
        return new Bars("What the baseline costs, $ a month", steps, steps.isEmpty() ? "Nothing is known yet." : "");
    }
}
