package io.spillway.app.ui.table;

import io.spillway.app.ui.look.Tip;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * A column of text that nobody types into. What does not fit is in the tooltip.
 *
 * @param <R> a row
 */
public final class TextColumn<R> extends TableColumn<R, String> {
    private final OverrunStyle overrun;

    private TextColumn(String title, double width, Function<R, String> text, boolean number, OverrunStyle overrun) {
        super(title);
        this.overrun = overrun;
        Widths.set(this, width);
        setReorderable(false);
        setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        setCellFactory(column -> new Cell<>(number, overrun, row -> ""));
        if (number) {
            getStyleClass().add("amount-column");
        }
    }

    /** @param width wished, in pixels at the designed size of text */
    public static <R> TextColumn<R> of(String title, double width, Function<R, String> text) {
        return new TextColumn<>(title, width, text, false, OverrunStyle.ELLIPSIS);
    }

    /** The same for names that may differ only at their end: what does not fit is left out of their middle. */
    public static <R> TextColumn<R> ofNames(String title, double width, Function<R, String> text) {
        return new TextColumn<>(title, width, text, false, OverrunStyle.CENTER_ELLIPSIS);
    }

    /** The same for numbers, which end at the right. */
    public static <R> TextColumn<R> ofNumbers(String title, double width, Function<R, String> text) {
        return new TextColumn<>(title, width, text, true, OverrunStyle.ELLIPSIS);
    }

    /** The same column with a style class for the cells of some rows. */
    public TextColumn<R> looking(Function<R, String> look) {
        boolean number = getStyleClass().contains("amount-column");
        setCellFactory(column -> new Cell<>(number, overrun, look));
        return this;
    }

    /** The same column in the order of the rows only. */
    public TextColumn<R> unsorted() {
        setSortable(false);
        return this;
    }

    private static final class Cell<R> extends TableCell<R, String> {
        private final Function<R, String> look;
        private final Tip tip = Tip.unspoken(this);
        private String shown = "";

        /** @param look style class of a row's cell; empty for none */
        Cell(boolean number, OverrunStyle overrun, Function<R, String> look) {
            setTextOverrun(overrun);
            this.look = look;
            if (number) {
                getStyleClass().add("amount-cell");
            }
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            R row = empty || getTableRow() == null ? null : getTableRow().getItem();
            setText(empty ? null : words);
            tip.say(empty ? "" : words);
            String now = row == null ? "" : look.apply(row);
            if (!now.equals(shown)) {
                getStyleClass().remove(shown);
                getStyleClass().addAll(now.isEmpty() ? List.of() : List.of(now));
                shown = now;
            }
        }
    }
}
