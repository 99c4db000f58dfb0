package io.spillway.app.ui.chart;

import io.spillway.app.ui.look.Theme;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The waterfall as a chart. */
public final class WaterfallChart extends VBox {
    private final ChartPane pane;

    public WaterfallChart(WaterfallViewModel model, ObservableValue<Theme> theme, ChartExport export) {
        setId("waterfall");
        setMinSize(0, 0);
        pane = new ChartPane(theme, export);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().setAll(pane);
        model.contentProperty().subscribe(pane::show);
    }

    /** The chart, to save or copy it. */
    public ChartPane pane() {
        return pane;
    }
}
