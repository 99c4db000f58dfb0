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

    ResultTabs(Node cost, Node chart, Node capacity, Node findings, ObservableValue<List<FindingRow>> rows) {
        setId("results");
        getStyleClass().add("result-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        SplitPane costs = new SplitPane(cost, chart);
        costs.setDividerPositions(SPLIT);
        costs.getStyleClass().add("cost-split");
        findingsTab = new Tab("Findings", findings);
        rows.subscribe(list -> findingsTab.setText(list.isEmpty() ? "Findings" : "Findings  " + list.size()));
        capacityTab = new Tab("Capacity", capacity);
        getTabs().setAll(new Tab("Cost", costs), capacityTab, findingsTab);
    }

    /**
     * Adds a tab before the findings.
     *
     * @param visible told whether the tab is in sight
     */
    void add(String id, String title, Node content, Consumer<Boolean> visible) {
        Tab tab = new Tab(title, content);
        tab.setId(id);
        tab.selectedProperty().subscribe(visible);
        getTabs().add(getTabs().size() - 1, tab);
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
