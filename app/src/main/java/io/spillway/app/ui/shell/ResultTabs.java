package io.spillway.app.ui.shell;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.capacity.CapacityPane;
import io.spillway.app.ui.capacity.CapacityViewModel;
import io.spillway.app.ui.chart.ChartPane;
import io.spillway.app.ui.cost.CostView;
import io.spillway.app.ui.finding.FindingRow;
import io.spillway.app.ui.finding.FindingsPane;
import io.spillway.app.ui.look.Lazy;
import io.spillway.app.ui.look.Roomy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

/** Results below the drawing. */
final class ResultTabs extends TabPane {
    static final String COST = "tab-cost";
    static final String CAPACITY = "tab-capacity";
    static final String CHARTS = "tab-charts";

    /** Heights at which a tab can be used, with or without a chart. */
    static final double LEAST_OF_TABLE = 150;

    static final double LEAST_OF_CHART = 260;

    private static final Set<String> NO_CHARTS = Set.of(CAPACITY, "tab-findings", "tab-projects", "tab-actuals");

    private final Tab costTab = new Tab(Texts.of("shell.cost"));
    private final Tab findingsTab;
    private final BooleanProperty waterfallShown = new SimpleBooleanProperty();

    ResultTabs(
            Lazy<CapacityPane> capacity,
            Lazy<CapacityViewModel> capacities,
            Lazy<FindingsPane> findings,
            ObservableValue<List<FindingRow>> rows) {
        setId("results");
        getStyleClass().add("result-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        costTab.setId(COST);
        findingsTab = tab(Texts.of("shell.findingsTab"), findings, LEAST_OF_TABLE);
        findingsTab.setId("tab-findings");
        rows.subscribe(list -> findingsTab.setText(
                list.isEmpty() ? Texts.of("shell.findingsTab") : Texts.of("shell.findingsTabOf", list.size())));
        Tab capacityTab = tab(Texts.of("shell.capacity"), capacity, LEAST_OF_TABLE);
        capacityTab.setId(CAPACITY);
        follow(
                capacityTab,
                capacities,
                (model, visible) -> model.onScreenProperty().set(visible));
        getTabs().setAll(costTab, capacityTab, findingsTab);
    }

    /** Fills the first tab. */
    void setCost(CostView cost) {
        costTab.setContent(cost);
        waterfallShown.bind(cost.waterfallShownBinding());
    }

    /**
     * Adds a tab before the findings.
     *
     * @param content made when the tab comes into sight
     * @param least height at which it can be used, in pixels at the designed size of text
     * @param work what works while the tab is in sight; made when it first is
     * @param visible tells the work whether it is in sight
     */
    <W> void add(
            String id,
            String title,
            Lazy<? extends Region> content,
            double least,
            Lazy<W> work,
            BiConsumer<W, Boolean> visible) {
        Tab tab = tab(title, content, least);
        tab.setId(id);
        follow(tab, work, visible);
        getTabs().add(getTabs().size() - 1, tab);
    }

    private static <W> void follow(Tab tab, Lazy<W> work, BiConsumer<W, Boolean> visible) {
        tab.selectedProperty().subscribe(selected -> {
            if (selected) {
                visible.accept(work.get(), true);
            } else {
                work.ifMade().ifPresent(made -> visible.accept(made, false));
            }
        });
    }

    private static Tab tab(String title, Lazy<? extends Region> content, double least) {
        Tab tab = new Tab(title);
        tab.selectedProperty().subscribe(selected -> {
            if (selected && tab.getContent() == null) {
                tab.setContent(new Roomy(content.get(), least));
            }
        });
        return tab;
    }

    /** Shows the tab of an id. */
    void show(String id) {
        getTabs().stream().filter(tab -> id.equals(tab.getId())).findFirst().ifPresent(getSelectionModel()::select);
    }

    /** The chart in sight; empty when the tab shows none. */
    Optional<ChartPane> chart() {
        Tab tab = getSelectionModel().getSelectedItem();
        return tab == null || tab.getContent() == null ? Optional.empty() : chart(tab.getContent());
    }

    /** Whether the tab in sight is one with charts. */
    BooleanBinding hasChartBinding() {
        return Bindings.createBooleanBinding(
                () -> !tabsWithoutCharts().contains(getSelectionModel().getSelectedItem()),
                getSelectionModel().selectedItemProperty(),
                waterfallShown);
    }

    private List<Tab> tabsWithoutCharts() {
        return getTabs().stream()
                .filter(tab -> NO_CHARTS.contains(String.valueOf(tab.getId()))
                        || COST.equals(tab.getId()) && !waterfallShown.get())
                .toList();
    }

    private static Optional<ChartPane> chart(Node node) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (node instanceof ChartPane pane) {
            return pane.drawnProperty().get() ? Optional.of(pane) : Optional.empty();
        }
        // What a split pane or a tab pane holds is among its children only once it has been laid out.
        List<? extends Node> below = switch (node) {
            case Roomy roomy -> List.of(roomy.getContent());
            case SplitPane split -> split.getItems();
            case Parent parent -> parent.getChildrenUnmodifiable();
            default -> List.of();
        };
        return below.stream().map(ResultTabs::chart).flatMap(Optional::stream).findFirst();
    }

    void showFindings() {
        getSelectionModel().select(findingsTab);
    }
}
