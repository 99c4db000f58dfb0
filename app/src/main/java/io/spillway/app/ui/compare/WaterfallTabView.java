package io.spillway.app.ui.compare;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.chart.ChartPane;
import io.spillway.app.ui.look.SideBySide;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.table.TextColumn;
import io.spillway.app.ui.table.Widths;
import io.spillway.app.ui.work.WorkBar;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The waterfall, and beside it each change's saving in order and whatever the order. */
final class WaterfallTabView extends VBox {
    private static final double SCROLL_BAR = 16;
    private static final double SPLIT = 0.5;
    /** The names and figures of both need it. */
    private static final double BOTH = 620;

    private final StackPane chooser;

    WaterfallTabView(WaterfallTabModel model, ChartPane chart) {
        model.chartProperty().subscribe(chart::show);
        TableView<SplitRow> table = new TableView<>();
        table.setId("split-table");
        table.getStyleClass().add("dense");
        table.setPlaceholder(new Label());
        TextColumn<SplitRow> title = TextColumn.<SplitRow>of(Texts.of("compare.change"), 112, SplitRow::title)
                .looking(WaterfallTabView::look)
                .unsorted();
        table.getColumns().add(title);
        table.getColumns()
                .add(TextColumn.<SplitRow>ofNumbers(Texts.of("compare.inOrder"), 78, SplitRow::inOrder)
                        .looking(WaterfallTabView::look)
                        .unsorted());
        table.getColumns()
                .add(TextColumn.<SplitRow>of(Texts.of("compare.resilience"), 120, SplitRow::resilience)
                        .looking(row -> row.loses() ? StyleClasses.WARNING : "")
                        .unsorted());
        TextColumn<SplitRow> orderFree = TextColumn.<SplitRow>ofNumbers(
                        Texts.of("compare.orderFree"), 122, SplitRow::orderFree)
                .looking(WaterfallTabView::look)
                .unsorted();
        table.getColumns().add(orderFree);
        Widths.fill(table, title, SCROLL_BAR);
        model.rowsProperty().subscribe(rows -> table.getItems().setAll(rows));
        Button split = new Button(Texts.of("compare.split"));
        split.setId("split-order-free");
        split.setOnAction(event -> {
            model.onSplit();
            // Where there is little room it is out of sight.
            table.scrollToColumn(orderFree);
        });
        split.setMinWidth(USE_PREF_SIZE);
        model.rowsProperty().subscribe(rows -> split.setDisable(rows.isEmpty()));
        Label note = new Label();
        note.getStyleClass().addAll(StyleClasses.MUTED, StyleClasses.SMALL);
        note.setWrapText(true);
        note.textProperty().bind(model.noteProperty());
        HBox bar = new HBox(10, split, new WorkBar(model.work()));
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox top = new VBox(3, bar, note);
        top.getStyleClass().add("tab-bar");
        top.setMinHeight(USE_PREF_SIZE);
        note.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox right = new VBox(top, table);
        right.setMinSize(0, 0);
        SideBySide both = new SideBySide(
                "compare-steps", Texts.of("compare.waterfall"), chart, Texts.of("compare.savings"), right, SPLIT, BOTH);
        chooser = new StackPane(both.chooser());
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().setAll(both);
        setMinWidth(0);
    }

    /** The buttons that choose between chart and savings where there is no room for both. */
    Node chooser() {
        return chooser;
    }

    /** The total's row has no change. */
    private static String look(SplitRow row) {
        return row.id().isEmpty() ? StyleClasses.STRONG : "";
    }
}
