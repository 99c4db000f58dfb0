package io.spillway.app.ui.business;

import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.table.Widths;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Figures before and after. */
final class FigureTable extends TableView<FigureRow> {

    FigureTable(String id, String what, String before, String after, String change, ObservableValue<String> nothing) {
        setId(id);
        getStyleClass().add("dense");
        Label none = new Label();
        none.setWrapText(true);
        none.getStyleClass().add(StyleClasses.MUTED);
        none.textProperty().bind(nothing);
        setPlaceholder(none);
        getColumns().add(column(what, 230, FigureRow::label, false, false));
        getColumns().add(column(before, 105, FigureRow::before, true, false));
        getColumns().add(column(after, 105, FigureRow::after, true, false));
        getColumns().add(column(change, 105, FigureRow::change, true, true));
        getColumns().add(column("", 70, FigureRow::relative, true, true));
    }

    private static TableColumn<FigureRow, String> column(
            String title, double width, Function<FigureRow, String> text, boolean number, boolean signed) {
        TableColumn<FigureRow, String> column = new TableColumn<>(title);
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
                getStyleClass().removeAll("amount-cell", StyleClasses.SAVING, StyleClasses.COST, StyleClasses.MUTED);
                if (number) {
                    getStyleClass().add("amount-cell");
                }
                FigureRow row = getTableRow() == null ? null : getTableRow().getItem();
                if (signed && !empty && row != null) {
                    getStyleClass().add(StyleClasses.ofDifference(row.sign()));
                }
            }
        });
        return column;
    }
}
