package io.spillway.app.ui.table;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.Tip;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** What our tree tables have in common: cells of text, keys, a menu, and scrolling to a row that is out of sight. */
public final class Tables {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final int ABOVE = 2;

    private Tables() {}

    /** A column whose cells follow the rows of the items. */
    public static <R> TreeTableColumn<R, R> column(
            String title, Function<TreeTableColumn<R, R>, TreeTableCell<R, R>> cell) {
        TreeTableColumn<R, R> column = new TreeTableColumn<>(title);
        column.setCellValueFactory(row -> row.getValue() == null
                ? new ReadOnlyObjectWrapper<>()
                : row.getValue().valueProperty());
        column.setCellFactory(cell::apply);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** A column of text. */
    public static <R> TreeTableColumn<R, R> text(String title, double width, Function<R, String> text) {
        TreeTableColumn<R, R> column = column(title, of -> new TextCell<>(text));
        Widths.set(column, width);
        return column;
    }

    /** A column of numbers, which end at the right. */
    public static <R> TreeTableColumn<R, R> number(String title, double width, Function<R, String> text) {
        TreeTableColumn<R, R> column = column(title, of -> right(new TextCell<>(text)));
        Widths.set(column, width);
        column.getStyleClass().add("amount-column");
        return column;
    }

    /** The cell with its text at the right. */
    public static <R, C extends TextCell<R>> C right(C cell) {
        cell.getStyleClass().add("amount-cell");
        return cell;
    }

    /**
     * Enter and the menu ask why a number is what it is; the shortcut copies the row.
     *
     * @param why takes the row asked about
     * @param copied what is copied of a row: its columns with tabs between them
     */
    public static <R> ContextMenu menu(TreeTableView<R> table, Consumer<R> why, Function<R, String> copied) {
        MenuItem ask = new MenuItem(Texts.of("table.why"));
        ask.setOnAction(event -> selected(table, why));
        MenuItem copy = new MenuItem(Texts.of("table.copy"));
        copy.setOnAction(event -> copy(table, copied));
        ContextMenu menu = new ContextMenu(ask, copy);
        table.setContextMenu(menu);
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                selected(table, why);
            } else if (COPY.match(event)) {
                copy(table, copied);
            }
        });
        return menu;
    }

    /** Selects an item, and scrolls to it when it is out of sight. */
    public static <R> void select(TreeTableView<R> table, TreeItem<R> item) {
        int row = table.getRow(item);
        if (row < 0) {
            return;
        }
        table.getSelectionModel().clearAndSelect(row);
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getLastVisibleCell() != null
                && row > flow.getFirstVisibleCell().getIndex()
                && row < flow.getLastVisibleCell().getIndex()) {
            return;
        }
        table.scrollTo(Math.max(0, row - ABOVE));
    }

    private static <R> void selected(TreeTableView<R> table, Consumer<R> action) {
        TreeItem<R> item = table.getSelectionModel().getSelectedItem();
        if (item != null) {
            action.accept(item.getValue());
        }
    }

    private static <R> void copy(TreeTableView<R> table, Function<R, String> copied) {
        ClipboardContent content = new ClipboardContent();
        content.putString(table.getSelectionModel().getSelectedItems().stream()
                .map(item -> copied.apply(item.getValue()))
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** A cell whose tooltip tells the whole text. */
    public static class TextCell<R> extends TreeTableCell<R, R> {
        private final Function<R, String> text;
        private @Nullable Tip tip;

        public TextCell(Function<R, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            String words = empty || row == null ? "" : text.apply(row);
            setText(words);
            Tip known = tip == null ? Tip.of(this) : tip;
            known.say(empty || row == null ? "" : tooltip(row, words));
            tip = known;
        }

        /** What the tooltip says: the text itself, unless a column knows more. */
        protected String tooltip(R row, String words) {
            return words;
        }
    }
}
