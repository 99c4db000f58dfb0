package io.spillway.app.ui.business;

import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.table.TextColumn;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** Figures before and after. */
final class FigureTable extends TableView<FigureRow> {

    /**
     * @param name which table it is
     * @param what the figures are
     * @param nothing what is said when there are none
     */
    FigureTable(
            String id,
            String name,
            ObservableValue<String> what,
            String before,
            String after,
            String change,
            ObservableValue<String> nothing) {
        setId(id);
        getStyleClass().add("dense");
        Label none = new Label();
        none.setWrapText(true);
        none.getStyleClass().add(StyleClasses.MUTED);
        none.textProperty().bind(nothing);
        setPlaceholder(none);
        TextColumn<FigureRow> label =
                TextColumn.<FigureRow>of("", 230, FigureRow::label).unsorted();
        label.textProperty().bind(what);
        setAccessibleText(name);
        getColumns().add(label);
        getColumns()
                .add(TextColumn.<FigureRow>ofNumbers(before, 105, FigureRow::before)
                        .unsorted());
        getColumns()
                .add(TextColumn.<FigureRow>ofNumbers(after, 105, FigureRow::after)
                        .unsorted());
        getColumns()
                .add(TextColumn.<FigureRow>ofNumbers(change, 105, FigureRow::change)
                        .looking(FigureTable::look)
                        .unsorted());
        getColumns()
                .add(TextColumn.<FigureRow>ofNumbers("", 70, FigureRow::relative)
                        .looking(FigureTable::look)
                        .unsorted());
    }

    private static String look(FigureRow row) {
        return StyleClasses.ofDifference(row.sign());
    }
}
