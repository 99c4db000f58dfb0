package io.spillway.app.ui.export;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.table.TextColumn;
import io.spillway.model.finding.Finding;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What was edited in a workbook: what can be taken over, and below it what cannot, with why and what to do. */
final class WorkbookEditsPane extends VBox {
    private static final double WIDTH = 860;
    private static final double ROW = 28;
    private static final double HEAD = 34;
    private static final int MOST_ROWS = 9;
    private static final double NOT_TAKEN = 150;

    WorkbookEditsPane(List<WorkbookEditRow> rows, List<Finding> notTaken) {
        setId("workbook-edits");
        getStyleClass().add("refresh");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH / 2);
        if (!rows.isEmpty()) {
            TableView<WorkbookEditRow> table = table(rows);
            table.setPrefHeight(HEAD + ROW * Math.min(MOST_ROWS, rows.size() + 1));
            VBox.setVgrow(table, Priority.ALWAYS);
            getChildren().add(table);
        }
        if (!notTaken.isEmpty()) {
            Label heading = new Label(Texts.of("export.leftOut", notTaken.size()));
            heading.getStyleClass().addAll(StyleClasses.STRONG, StyleClasses.WARNING);
            VBox list = new VBox(8);
            for (Finding finding : notTaken) {
                Label what = new Label(finding.location().path() + ": " + finding.message());
                what.setWrapText(true);
                Label remedy = new Label(Texts.of("export.remedy", finding.advice()));
                remedy.setWrapText(true);
                remedy.getStyleClass().addAll(StyleClasses.MUTED, StyleClasses.SMALL);
                list.getChildren().add(new VBox(1, what, remedy));
            }
            ScrollPane scroll = new ScrollPane(list);
            scroll.setFitToWidth(true);
            scroll.setPrefHeight(NOT_TAKEN);
            scroll.setMinHeight(NOT_TAKEN / 2);
            scroll.setId("workbook-left-out");
            getChildren().addAll(heading, scroll);
        }
    }

    private static TableView<WorkbookEditRow> table(List<WorkbookEditRow> rows) {
        TableView<WorkbookEditRow> table = new TableView<>();
        table.setId("workbook-edits-table");
        table.getStyleClass().add("dense");
        table.getColumns().add(TextColumn.of(Texts.of("export.where"), 150, WorkbookEditRow::where));
        table.getColumns().add(TextColumn.of(Texts.of("export.input"), 200, WorkbookEditRow::input));
        table.getColumns().add(TextColumn.of(Texts.of("export.path"), 230, WorkbookEditRow::path));
        table.getColumns().add(TextColumn.ofNumbers(Texts.of("export.before"), 130, WorkbookEditRow::before));
        table.getColumns().add(TextColumn.ofNumbers(Texts.of("export.after"), 130, WorkbookEditRow::after));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getItems().setAll(rows);
        return table;
    }
}
