package io.spillway.app.ui.cost;

import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.session.Shown;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;

/** The breakdown as a table that unfolds down to the formula. */
public final class CostTreeView extends TreeTableView<CostRow> {
    private static final double LEAST_AMOUNT = 84;
    private static final double MOST_AMOUNT = 118;
    private static final double NAME_FIRST = 210;
    private static final double LEAST_NAME = 100;
    private static final int AMOUNTS = 3;
    private static final double SPARE = 18;
    private static final double CHARACTER = 7.2;
    private static final double PADDING = 16;

    private final CostTreeViewModel model;
    private final DoubleProperty needed = new SimpleDoubleProperty(LEAST_AMOUNT);
    private boolean updating;

    public CostTreeView(CostTreeViewModel model) {
        this.model = model;
        setId("cost-tree");
        getStyleClass().addAll("cost-tree", "dense");
        setShowRoot(false);
        setPlaceholder(new Label("Nothing is costed yet."));
        TreeTableColumn<CostRow, CostRow> name = column("Area, component, line", NameCell::new);
        TreeTableColumn<CostRow, CostRow> amount =
                column("This scenario", () -> new AmountCell(CostRow::amount, false));
        TreeTableColumn<CostRow, CostRow> baseline = column("Baseline", () -> new AmountCell(CostRow::baseline, false));
        TreeTableColumn<CostRow, CostRow> difference =
                column("Difference", () -> new AmountCell(CostRow::difference, true));
        DoubleBinding amountWidth = Bindings.createDoubleBinding(
                () -> Math.max(
                        needed.get(),
                        Math.clamp((getWidth() - SPARE - NAME_FIRST) / AMOUNTS, LEAST_AMOUNT, MOST_AMOUNT)),
                widthProperty(),
                needed);
        for (TreeTableColumn<CostRow, CostRow> column : List.of(amount, baseline, difference)) {
            column.prefWidthProperty().bind(amountWidth);
            column.getStyleClass().add("amount-column");
        }
        name.prefWidthProperty()
                .bind(widthProperty().subtract(amountWidth.multiply(AMOUNTS)).subtract(SPARE));
        name.setMinWidth(LEAST_NAME);
        getColumns().setAll(List.of(name, amount, baseline, difference));
        setRowFactory(view -> new Row());
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !updating) {
                model.onRow(item.getValue());
            }
        });
        model.shownProperty().subscribe(this::show);
    }

    private void show(Optional<Shown> shown) {
        updating = true;
        Set<String> open = new HashSet<>();
        if (getRoot() != null) {
            opened(getRoot(), "", open);
        }
        TreeItem<CostRow> root = new TreeItem<>();
        shown.ifPresent(now -> {
            List<CostRow> roots = model.roots(now);
            roots.forEach(row -> root.getChildren().add(new Item(now, row)));
            needed.set(roots.stream()
                    .flatMap(row -> Stream.of(row.amount(), row.baseline(), row.difference()))
                    .mapToDouble(text -> text.length() * CHARACTER + PADDING)
                    .max()
                    .orElse(LEAST_AMOUNT));
        });
        setRoot(root);
        reopen(root, "", open);
        updating = false;
    }

    private static void opened(TreeItem<CostRow> item, String at, Set<String> open) {
        for (TreeItem<CostRow> child : item.getChildren()) {
            if (child.isExpanded()) {
                String path = at + "/" + child.getValue().label();
                open.add(path);
                opened(child, path, open);
            }
        }
    }

    private static void reopen(TreeItem<CostRow> item, String at, Set<String> open) {
        for (TreeItem<CostRow> child : item.getChildren()) {
            String path = at + "/" + child.getValue().label();
            if (open.contains(path)) {
                child.setExpanded(true);
                reopen(child, path, open);
            }
        }
    }

    private static TreeTableColumn<CostRow, CostRow> column(
            String title, java.util.function.Supplier<TreeTableCell<CostRow, CostRow>> cell) {
        TreeTableColumn<CostRow, CostRow> column = new TreeTableColumn<>(title);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setCellFactory(view -> cell.get());
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** Asks for its children when they are first needed. */
    private final class Item extends TreeItem<CostRow> {
        private final Shown shown;
        private boolean loaded;

        Item(Shown shown, CostRow row) {
            super(row);
            this.shown = shown;
        }

        @Override
        public boolean isLeaf() {
            return !getValue().expandable();
        }

        @Override
        public ObservableList<TreeItem<CostRow>> getChildren() {
            if (!loaded) {
                loaded = true;
                List<Item> children = model.children(shown, getValue()).stream()
                        .map(row -> new Item(shown, row))
                        .toList();
                super.getChildren().setAll(children);
            }
            return super.getChildren();
        }
    }

    private static final class Row extends javafx.scene.control.TreeTableRow<CostRow> {
        @Override
        protected void updateItem(@Nullable CostRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeIf(name -> name.startsWith("level-"));
            if (row != null && !empty) {
                getStyleClass().add("level-" + row.level().name().toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    private static final class NameCell extends TreeTableCell<CostRow, CostRow> {
        @Override
        protected void updateItem(@Nullable CostRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setTooltip(null);
                return;
            }
            setText(row.label());
            setTooltip(new Tooltip(row.detail().isEmpty() ? row.label() : row.label() + "\n= " + row.detail()));
        }
    }

    private static final class AmountCell extends TreeTableCell<CostRow, CostRow> {
        private final Function<CostRow, String> text;
        private final boolean signed;

        AmountCell(Function<CostRow, String> text, boolean signed) {
            this.text = text;
            this.signed = signed;
            setAlignment(Pos.CENTER_RIGHT);
            getStyleClass().add("amount-cell");
        }

        @Override
        protected void updateItem(@Nullable CostRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll(StyleClasses.SAVING, StyleClasses.COST);
            if (empty || row == null) {
                setText(null);
                setTooltip(null);
                return;
            }
            setText(text.apply(row));
            setTooltip(text.apply(row).isEmpty() ? null : new Tooltip(text.apply(row)));
            if (signed && row.sign() != 0 && row.level() != CostRow.Level.STEP) {
                getStyleClass().add(row.sign() < 0 ? StyleClasses.SAVING : StyleClasses.COST);
            }
        }
    }
}
