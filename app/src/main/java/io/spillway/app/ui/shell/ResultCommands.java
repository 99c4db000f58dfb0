package io.spillway.app.ui.shell;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartPane;
import io.spillway.app.ui.command.Commands;
import io.spillway.app.ui.cost.CostView;
import io.spillway.app.ui.look.Lazy;
import io.spillway.app.ui.palette.PaletteView;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;

/** Ways to the results, to the fields that search, and to the chart in sight. */
final class ResultCommands {
    private ResultCommands() {}

    static void addTo(Commands commands, ResultTabs tabs, Supplier<CostView> cost, Lazy<PaletteView> palette) {
        String view = Texts.of("shell.menuView");
        commands.add("view.cost", view, Texts.of("shell.showCost"), "Alt+1", () -> tabs.show(ResultTabs.COST));
        commands.add(
                "view.capacity", view, Texts.of("shell.showCapacity"), "Alt+2", () -> tabs.show(ResultTabs.CAPACITY));
        commands.add("view.charts", view, Texts.of("shell.showCharts"), "Alt+3", () -> tabs.show(ResultTabs.CHARTS));
        commands.add("view.findings", view, Texts.of("shell.showFindings"), "Alt+9", tabs::showFindings);
        commands.add("search.breakdown", view, Texts.of("shell.searchBreakdown"), "Shortcut+F", () -> {
            tabs.show(ResultTabs.COST);
            cost.get().find();
        });
        commands.add(
                "search.palette",
                view,
                Texts.of("shell.searchPalette"),
                "Shortcut+I",
                () -> palette.get().focusSearch());
        BooleanBinding withChart = tabs.hasChartBinding();
        commands.add(
                "chart.save",
                view,
                Texts.of("shell.saveChart"),
                "Alt+Shift+S",
                withChart,
                () -> tabs.chart().ifPresent(ChartPane::save));
        commands.add(
                "chart.copy",
                view,
                Texts.of("shell.copyChart"),
                "Alt+Shift+C",
                withChart,
                () -> tabs.chart().ifPresent(ChartPane::copy));
    }
}
