package io.spillway.app.ui.shell;

import io.spillway.app.ui.finding.FindingRow;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** Results below the drawing. */
final class ResultTabs extends TabPane {
    private static final double SPLIT = 0.58;
    private final Tab capacityTab;
    private final Tab findingsTab;

    ResultTabs(
            Node cost,
            Node chart,
            Lazy<? extends Node> capacity,
            Lazy<? extends Node> findings,
            ObservableValue<List<FindingRow>> rows) {
        setId("results");
        getStyleClass().add("result-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        SplitPane costs = new SplitPane(cost, chart);
        costs.setDividerPositions(SPLIT);
        costs.getStyleClass().add("cost-split");
        findingsTab = tab("Findings", findings);
        rows.subscribe(list -> findingsTab.setText(list.isEmpty() ? "Findings" : "Findings  " + list.size()));
        capacityTab = tab("Capacity", capacity);
        getTabs().setAll(new Tab("Cost", costs), capacityTab, findingsTab);
    }

    /**
     * Adds a tab before the findings.
     *
     * @param content made when the tab comes into sight
     * @param visible told whether the tab is in sight
     */
    void add(String id, String title, Lazy<? extends Node> content, Consumer<Boolean> visible) {
        Tab tab = tab(title, content);
        tab.setId(id);
        tab.selectedProperty().subscribe(visible);
        getTabs().add(getTabs().size() - 1, tab);
    }

    private static Tab tab(String title, Lazy<? extends Node> content) {
        Tab tab = new Tab(title);
        tab.selectedProperty().subscribe(selected -> {
            if (selected) {
                tab.setContent(content.get());
            }
        });
        return tab;
    }

    /** @param visible told whether the capacity is in sight */
    void watchCapacity(Consumer<Boolean> visible) {
        capacityTab.selectedProperty().subscribe(visible);
    }

    /** Shows the tab of an id. */
    void show(String id) {
        getTabs().stream().filter(tab -> id.equals(tab.getId())).findFirst().ifPresent(getSelectionModel()::select);
    }

    void showFindings() {
        getSelectionModel().select(findingsTab);
    }
}
