package io.spillway.app.ui.prices;

import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.table.Widths;
import io.spillway.app.ui.text.Texts;
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

    private PriceTable() {}

    static <T> TableView<T> of(List<T> items) {
        TableView<T> table = new TableView<>();
        table.getItems().setAll(items);
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label none = new Label(Texts.of("prices.none"));
        none.getStyleClass().add(StyleClasses.MUTED);
        table.setPlaceholder(none);
        return table;
    }

    /** A column of text; what does not fit is in the tooltip. */
    static <T> TableColumn<T, String> text(TableView<T> table, String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setCellFactory(any -> new Cell<>(false));
        Widths.set(column, width);
        table.getColumns().add(column);
        return column;
    }

    /** A column of numbers, which end at the right. */
    static <T> void number(TableView<T> table, String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = text(table, title, width, text);
        column.setCellFactory(any -> new Cell<>(true));
        column.getStyleClass().add("amount-column");
    }

    /** Makes a table as high as its rows. */
    static void fit(TableView<?> table) {
        table.minHeightProperty()
                .bind(table.fixedCellSizeProperty()
                        .multiply(table.getItems().size() + HEADER_ROWS)
                        .add(4));
        table.prefHeightProperty().bind(table.minHeightProperty());
    }

    private static final class Cell<T> extends TableCell<T, String> {
        private final Tooltip tooltip = new Tooltip();

        Cell(boolean number) {
            setTextOverrun(number ? OverrunStyle.ELLIPSIS : OverrunStyle.CENTER_ELLIPSIS);
            if (number) {
                getStyleClass().add("amount-cell");
            }
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
