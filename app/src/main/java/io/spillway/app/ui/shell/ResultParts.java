package io.spillway.app.ui.shell;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.capacity.CapacityPane;
import io.spillway.app.ui.capacity.CapacityViewModel;
import io.spillway.app.ui.chart.ChartExport;
import io.spillway.app.ui.chart.ChartsView;
import io.spillway.app.ui.chart.ChartsViewModel;
import io.spillway.app.ui.chart.WaterfallChart;
import io.spillway.app.ui.chart.WaterfallViewModel;
import io.spillway.app.ui.cost.CostTreeViewModel;
import io.spillway.app.ui.cost.CostView;
import io.spillway.app.ui.finding.FindingsPane;
import io.spillway.app.ui.finding.FindingsViewModel;
import io.spillway.app.ui.look.Lazy;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import javafx.beans.value.ObservableValue;

/** The results of the scenario shown: cost, capacity, charts and findings. */
final class ResultParts {
    private final Lazy<WaterfallChart> waterfall;
    private final Lazy<CostView> cost;
    private final Lazy<CapacityPane> capacity;
    private final Lazy<ChartsView> charts;
    private final ResultTabs tabs;

    ResultParts(
            WorkspaceSession session,
            WorkspacePricing pricing,
            LatestWins background,
            ObservableValue<Theme> theme,
            FindingsViewModel findings,
            ChartExport export) {
        waterfall = new Lazy<>(
                () -> new WaterfallChart(new WaterfallViewModel(session, pricing, background), theme, export));
        Lazy<ChartsViewModel> chart = new Lazy<>(() -> new ChartsViewModel(session, background));
        charts = new Lazy<>(() -> new ChartsView(chart.get(), theme, export));
        cost = new Lazy<>(() -> new CostView(new CostTreeViewModel(session), waterfall.get()));
        Lazy<CapacityViewModel> capacities = new Lazy<>(() -> new CapacityViewModel(session, background));
        capacity = new Lazy<>(() -> new CapacityPane(capacities.get()));
        tabs = new ResultTabs(
                capacity, capacities, new Lazy<>(() -> new FindingsPane(findings)), findings.rowsProperty());
        tabs.add(
                ResultTabs.CHARTS,
                Texts.of("shell.charts"),
                charts,
                ResultTabs.LEAST_OF_CHART,
                chart,
                (model, visible) -> model.onScreenProperty().set(visible));
    }

    ResultTabs tabs() {
        return tabs;
    }

    CostView cost() {
        return cost.get();
    }

    /** Puts the breakdown into its tab. */
    void showCost() {
        tabs.setCost(cost.get());
    }

    /** Hides what pops up; a window must not close with it open. */
    void hidePopups() {
        cost.ifMade().ifPresent(CostView::hidePopups);
        capacity.ifMade().ifPresent(CapacityPane::hidePopups);
        waterfall.ifMade().ifPresent(chart -> chart.pane().hidePopups());
        charts.ifMade().ifPresent(ChartsView::hidePopups);
    }
}
