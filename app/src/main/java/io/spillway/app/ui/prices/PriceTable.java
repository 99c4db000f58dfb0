package io.spillway.app.ui.prices;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.table.Widths;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Tables of prices, whose columns are as wide as the text is large. */
final class PriceTable {
    /** Height of the header in rows, by the style sheet. */
    private static final double HEADER_ROWS = 2.33333 / 2.16666;

    private static final double SCROLL_BAR = 16;
    private static final double TOOLTIP_WIDTH = 480;

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

    /** A column of names, which differ at their end; what does not fit is in the tooltip. */
    static <T> TableColumn<T, String> text(TableView<T> table, String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setCellFactory(any -> new Cell<>(OverrunStyle.CENTER_ELLIPSIS));
        Widths.set(column, width);
        table.getColumns().add(column);
        return column;
    }

    /** A column of numbers, which end at the right. */
    static <T> void number(TableView<T> table, String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = text(table, title, width, text);
        column.setCellFactory(any -> new NumberCell<>());
        column.getStyleClass().add("amount-column");
    }

    /** A column of sentences, which is read from its beginning, as wide as the others let it. */
    static <T> void sentence(TableView<T> table, String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = text(table, title, width, text);
        column.setCellFactory(any -> new Cell<>(OverrunStyle.ELLIPSIS));
        fill(table, column);
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

    private static final class NumberCell<T> extends Cell<T> {
        NumberCell() {
            super(OverrunStyle.ELLIPSIS);
            getStyleClass().add("amount-cell");
        }
    }

    private static class Cell<T> extends TableCell<T, String> {
        private final Tooltip tooltip = new Tooltip();

        Cell(OverrunStyle overrun) {
            setTextOverrun(overrun);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(TOOLTIP_WIDTH);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            String words = empty || text == null ? "" : text;
            setText(words);
            tooltip.setText(words);
            setTooltip(words.isEmpty() ? null : tooltip);
        }
    }
}
