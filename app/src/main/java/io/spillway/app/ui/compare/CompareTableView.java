package io.spillway.app.ui.compare;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.Steady;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import io.spillway.app.ui.table.Widths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The comparison as a table with a column for each scenario. */
final class CompareTableView extends TreeTableView<CompareRow> {
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final double NAME_WIDTH = 222;
    private static final double FIRST_WIDTH = 190;
    private static final double WIDTH = 232;

    private final Set<String> unfolded = new HashSet<>(Set.of("resilience"));
    private List<CompareViewModel.Head> heads = List.of();

    CompareTableView(CompareViewModel model) {
        setId("compare-table");
        setAccessibleText(Texts.of("compare.table"));
        setShowRoot(false);
        getStyleClass().addAll("dense", "compare-table");
        Label none = new Label();
        none.getStyleClass().add(StyleClasses.MUTED);
        none.setWrapText(true);
        setPlaceholder(none);
        setRowFactory(view -> new TreeTableRow<>() {
            @Override
            protected void updateItem(@Nullable CompareRow row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(HEADING, !empty && row != null && row.isHeading());
            }
        });
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null
                    && item.getValue() != null
                    && !item.getValue().component().isEmpty()) {
                model.onRow(item.getValue());
            }
        });
        model.tableProperty().subscribe(table -> {
            none.setText(table.note());
            show(table);
        });
    }

    private void show(CompareViewModel.Table table) {
        if (!table.heads().equals(heads)) {
            heads = table.heads();
            columns();
        }
        TreeItem<CompareRow> selected = getSelectionModel().getSelectedItem();
        String key = selected == null || selected.getValue() == null
                ? ""
                : selected.getValue().key();
        TreeItem<CompareRow> root = new TreeItem<>(new CompareRow("root", "", "", List.of(), List.of()));
        table.rows().forEach(row -> root.getChildren().add(item(row)));
        root.setExpanded(true);
        setRoot(root);
        if (!key.isEmpty()) {
            for (int i = 0; i < getExpandedItemCount(); i++) {
                if (getTreeItem(i).getValue().key().equals(key)) {
                    getSelectionModel().clearAndSelect(i);
                    break;
                }
            }
        }
    }

    private TreeItem<CompareRow> item(CompareRow row) {
        TreeItem<CompareRow> item = new TreeItem<>(row);
        row.children().forEach(child -> item.getChildren().add(item(child)));
        item.setExpanded(unfolded.contains(row.key()));
        item.expandedProperty().subscribe((before, now) -> {
            if (now) {
                unfolded.add(row.key());
            } else {
                unfolded.remove(row.key());
            }
        });
        return item;
    }

    private void columns() {
        List<TreeTableColumn<CompareRow, ?>> columns = new ArrayList<>();
        TreeTableColumn<CompareRow, String> name = new TreeTableColumn<>(Texts.of("compare.what"));
        Widths.set(name, NAME_WIDTH);
        name.setSortable(false);
        name.setReorderable(false);
        name.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue().label()));
        columns.add(name);
        for (int i = 0; i < heads.size(); i++) {
            columns.add(column(heads.get(i), i));
        }
        getColumns().setAll(columns);
    }

    private TreeTableColumn<CompareRow, CompareCell> column(CompareViewModel.Head head, int index) {
        TreeTableColumn<CompareRow, CompareCell> column = new TreeTableColumn<>();
        Label title = new Label(head.pending() ? head.name() + " …" : head.name());
        Tip.of(title, head.pending() ? head.name() + "\n" + Texts.of("scenario.pending") : head.name());
        title.setMaxWidth(Double.MAX_VALUE);
        column.setGraphic(title);
        column.getStyleClass().add("amount-column");
        Widths.set(column, head.reference() ? FIRST_WIDTH : WIDTH);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> {
            CompareRow row = cell.getValue().getValue();
            return new ReadOnlyObjectWrapper<>(
                    index < row.cells().size() ? row.cells().get(index) : CompareCell.NONE);
        });
        column.setCellFactory(each -> new Cell(head.pending()));
        return column;
    }

    private static final class Cell extends TreeTableCell<CompareRow, CompareCell> {
        private final Label text = new Label();
        private final Label difference = new Label();
        private final Label relative = new Label();
        private final HBox content = new HBox(8);
        private final Tip tip = Tip.of(this);
        private final boolean pending;

        Cell(boolean pending) {
            this.pending = pending;
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            text.setMinWidth(0);
            difference.setMinWidth(Region.USE_PREF_SIZE);
            relative.setMinWidth(Region.USE_PREF_SIZE);
            for (Label small : new Label[] {difference, relative}) {
                small.getStyleClass().add(StyleClasses.SMALL);
                small.managedProperty().bind(small.textProperty().isNotEmpty());
            }
            content.setAlignment(Pos.CENTER_LEFT);
            content.getChildren().setAll(gap, text, difference, relative);
            pseudoClassStateChanged(PENDING, pending);
        }

        @Override
        protected void updateItem(@Nullable CompareCell cell, boolean empty) {
            super.updateItem(cell, empty);
            setText(null);
            if (empty
                    || cell == null
                    || cell.text().isEmpty() && cell.difference().isEmpty()) {
                setGraphic(null);
                tip.say("");
                return;
            }
            text.setText(cell.text());
            difference.setText(cell.difference());
            relative.setText(cell.relative());
            String style = pending ? StyleClasses.MUTED : StyleClasses.ofDifference(cell.sign());
            boolean alone = cell.difference().isEmpty();
            for (Label label : new Label[] {text, difference, relative}) {
                boolean coloured = !label.equals(text) || alone && cell.sign() != 0;
                Steady.choose(
                        label,
                        pending || coloured ? style : null,
                        StyleClasses.SAVING,
                        StyleClasses.COST,
                        StyleClasses.MUTED);
            }
            tip.say(cell.words());
            setGraphic(content);
        }
    }
}
