package io.spillway.app.ui.prices;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.table.TextColumn;
import io.spillway.app.ui.table.Widths;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Tables of prices, whose columns are as wide as the text is large. */
final class PriceTable {
    /** Height of the header in rows, by the style sheet. */
    private static final double HEADER_ROWS = 2.33333 / 2.16666;

    private static final double SCROLL_BAR = 16;

    private PriceTable() {}

    static <T> TableView<T> of(List<T> items) {
        TableView<T> table = new TableView<>();
        table.getItems().setAll(items);
        table.getStyleClass().add("dense");
        Label none = new Label(Texts.of("prices.none"));
        none.getStyleClass().add(StyleClasses.MUTED);
        table.setPlaceholder(none);
        return table;
    }

    /** A column of names, which differ at their end. */
    static <T> TableColumn<T, String> text(TableView<T> table, String title, double width, Function<T, String> text) {
        return add(table, TextColumn.ofNames(title, width, text));
    }

    /** A column of numbers, which end at the right. */
    static <T> void number(TableView<T> table, String title, double width, Function<T, String> text) {
        add(table, TextColumn.ofNumbers(title, width, text));
    }

    /** A column of sentences, which is read from its beginning, as wide as the others let it. */
    static <T> void sentence(TableView<T> table, String title, double width, Function<T, String> text) {
        fill(table, add(table, TextColumn.of(title, width, text)));
    }

    private static <T> TableColumn<T, String> add(TableView<T> table, TextColumn<T> column) {
        table.getColumns().add(column);
        return column;
    }

    /** Lets a column take what the others leave of the table's width, and never less than its own. */
    static void fill(TableView<?> table, TableColumn<?, ?> column) {
        Widths.fill(table, column, SCROLL_BAR);
    }

    /** The same in a table as high as its rows. */
    static void fillFitted(TableView<?> table, TableColumn<?, ?> column) {
        Widths.fill(table, column, 0);
    }

    /** Makes a table as high as its rows. */
    static void fit(TableView<?> table) {
        table.minHeightProperty()
                .bind(table.fixedCellSizeProperty()
                        .multiply(table.getItems().size() + HEADER_ROWS)
                        .add(4));
        table.prefHeightProperty().bind(table.minHeightProperty());
    }
}
