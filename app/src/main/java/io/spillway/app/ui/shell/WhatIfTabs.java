package io.spillway.app.ui.shell;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.business.ActualsView;
import io.spillway.app.ui.business.ActualsViewModel;
import io.spillway.app.ui.business.BusinessView;
import io.spillway.app.ui.business.BusinessViewModel;
import io.spillway.app.ui.business.ProjectionViewModel;
import io.spillway.app.ui.chart.ChartPane;
import io.spillway.app.ui.command.Commands;
import io.spillway.app.ui.compare.CompareView;
import io.spillway.app.ui.compare.CompareViewModel;
import io.spillway.app.ui.compare.WaterfallTabModel;
import io.spillway.app.ui.ledger.LedgerView;
import io.spillway.app.ui.ledger.LedgerViewModel;
import io.spillway.app.ui.look.Lazy;
import io.spillway.app.ui.prices.PriceNote;
import io.spillway.app.ui.session.LatestWins;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.app.ui.sweep.SweepView;
import io.spillway.app.ui.sweep.SweepViewModel;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.util.function.Supplier;

/** The tabs about several scenarios, changes and money, each of which works only while it is in sight. */
final class WhatIfTabs {
    /** Its inputs take two lines, and its note several. */
    private static final double LEAST_OF_SWEEP = 340;

    private final ResultTabs tabs;
    private final Lazy<CompareViewModel> comparison;
    private final Lazy<CompareView> compare;
    private final Lazy<SweepView> sweep;

    /** @param charts makes an empty chart in the window's theme */
    WhatIfTabs(ResultTabs tabs, WindowServices services, Supplier<ChartPane> charts) {
        this.tabs = tabs;
        WorkspaceSession session = services.session();
        WorkspacePricing pricing = services.pricing();
        LatestWins background = services.background();
        comparison = new Lazy<>(() -> new CompareViewModel(session, background));
        compare = new Lazy<>(() -> new CompareView(
                comparison.get(),
                new WaterfallTabModel(session, pricing, background),
                PriceNote.ofAll(session, pricing),
                charts));
        tabs.add(
                "tab-compare",
                Texts.of("shell.compare"),
                compare,
                ResultTabs.LEAST_OF_CHART,
                compare,
                CompareView::onVisible);
        Lazy<SweepViewModel> sweeps = new Lazy<>(() -> new SweepViewModel(session, pricing, background));
        sweep = new Lazy<>(() -> new SweepView(sweeps.get(), PriceNote.ofSelected(session, pricing), charts.get()));
        tabs.add("tab-sweep", Texts.of("shell.sweep"), sweep, LEAST_OF_SWEEP, sweeps, SweepViewModel::onVisible);
        Lazy<LedgerViewModel> ledger = new Lazy<>(() -> new LedgerViewModel(session, pricing, background));
        tabs.add(
                "tab-projects",
                Texts.of("shell.projects"),
                new Lazy<>(() -> new LedgerView(ledger.get())),
                ResultTabs.LEAST_OF_TABLE,
                ledger,
                LedgerViewModel::onVisible);
        Lazy<BusinessView> business = new Lazy<>(() -> new BusinessView(
                new BusinessViewModel(session), new ProjectionViewModel(session, pricing, background), charts));
        tabs.add(
                "tab-business",
                Texts.of("shell.business"),
                business,
                ResultTabs.LEAST_OF_CHART,
                business,
                BusinessView::onVisible);
        Lazy<ActualsViewModel> actuals = new Lazy<>(() -> new ActualsViewModel(session));
        tabs.add(
                "tab-actuals",
                Texts.of("shell.actuals"),
                new Lazy<>(() -> new ActualsView(actuals.get())),
                ResultTabs.LEAST_OF_TABLE,
                actuals,
                ActualsViewModel::onVisible);
    }

    /** Adds what can be done with the tabs. */
    void addTo(Commands commands) {
        String view = Texts.of("shell.menuView");
        commands.add("view.compare", view, Texts.of("shell.showCompare"), "Alt+4", () -> tabs.show("tab-compare"));
        commands.add("view.compareShown", view, Texts.of("shell.compareShown"), "", () -> {
            comparison.get().onCompareShown();
            tabs.show("tab-compare");
        });
        commands.add("view.sweep", view, Texts.of("shell.showSweep"), "Alt+5", () -> tabs.show("tab-sweep"));
        commands.add("view.projects", view, Texts.of("shell.showProjects"), "Alt+6", () -> tabs.show("tab-projects"));
        commands.add("view.business", view, Texts.of("shell.showBusiness"), "Alt+7", () -> tabs.show("tab-business"));
        commands.add("view.actuals", view, Texts.of("shell.showActuals"), "Alt+8", () -> tabs.show("tab-actuals"));
    }

    /** Hides what pops up; a window must not close with it open. */
    void hidePopups() {
        compare.ifMade().ifPresent(CompareView::hidePopups);
        sweep.ifMade().ifPresent(SweepView::hidePopups);
    }
}
