package io.spillway.app.ui.compare;

import io.spillway.app.ui.chart.ChartPane;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.table.Widths;
import io.spillway.app.ui.text.Texts;
import io.spillway.app.ui.work.WorkBar;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The waterfall, and beside it each change's saving in order and whatever the order. */
final class WaterfallTabView extends SplitPane {
    private static final double SPLIT = 0.55;

    WaterfallTabView(WaterfallTabModel model, ChartPane chart) {
        model.chartProperty().subscribe(chart::show);
        TableView<SplitRow> table = new TableView<>();
        table.setId("split-table");
        table.getStyleClass().add("dense");
        table.setPlaceholder(new Label());
        table.getColumns().add(column(Texts.of("compare.change"), 220, SplitRow::title, false));
        table.getColumns().add(column(Texts.of("compare.inOrder"), 100, SplitRow::inOrder, true));
        table.getColumns().add(column(Texts.of("compare.orderFree"), 150, SplitRow::orderFree, true));
        model.rowsProperty().subscribe(rows -> table.getItems().setAll(rows));
        Button split = new Button(Texts.of("compare.split"));
        split.setId("split-order-free");
        split.setOnAction(event -> model.onSplit());
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
        getItems().setAll(chart, right);
        setDividerPositions(SPLIT);
        setMinSize(0, 0);
    }

    private static TableColumn<SplitRow, String> column(
            String title, double width, Function<SplitRow, String> text, boolean number) {
        TableColumn<SplitRow, String> column = new TableColumn<>(title);
        Widths.set(column, width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        if (number) {
            column.getStyleClass().add("amount-column");
        }
        column.setCellFactory(each -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String words, boolean empty) {
                super.updateItem(words, empty);
                setText(empty ? null : words);
                getStyleClass().removeAll("amount-cell", "strong");
                if (number) {
                    getStyleClass().add("amount-cell");
                }
                SplitRow row = getTableRow() == null ? null : getTableRow().getItem();
                if (!empty && row != null && row.id().isEmpty()) {
                    getStyleClass().add(StyleClasses.STRONG);
                }
            }
        });
        return column;
    }
}
