package io.spillway.app.ui.cost;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.Steady;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.table.RowTree;
import io.spillway.app.ui.table.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;

/** The breakdown as a table that unfolds down to the formula. */
final class CostTreeView extends TreeTableView<CostRow> {
    private static final double LEAST_AMOUNT = 84;
    private static final double MOST_AMOUNT = 118;
    private static final double NAME_FIRST = 210;
    private static final double LEAST_NAME = 100;
    private static final int AMOUNTS = 3;
    private static final double SPARE = 18;
    /** Of a row of text as designed; larger text makes higher rows. */
    private static final double ROW = 26;

    private static final double CHARACTER = 7.2;
    private static final double PADDING = 16;

    private final CostTreeViewModel model;
    private final RowTree<CostRow> rows;
    private final DoubleProperty needed = new SimpleDoubleProperty(LEAST_AMOUNT);
    private final IntegerProperty amounts = new SimpleIntegerProperty(AMOUNTS);
    private final ContextMenu menu;
    private @Nullable Shown shown;
    private @Nullable Selection followed;

    CostTreeView(CostTreeViewModel model) {
        this.model = model;
        rows = new RowTree<>(row -> row.path().isEmpty() ? row.label() : row.path(), CostRow::expandable, this::below);
        setId("cost-tree");
        getStyleClass().addAll("cost-tree", "dense");
        setShowRoot(false);
        setRoot(rows.root());
        setAccessibleText(Texts.of("cost.table"));
        setPlaceholder(new Label(Texts.of("cost.nothingFound")));
        TreeTableColumn<CostRow, CostRow> name = Tables.column(Texts.of("cost.name"), column -> new NameCell());
        TreeTableColumn<CostRow, CostRow> amount = Tables.number(Texts.of("cost.here"), MOST_AMOUNT, CostRow::amount);
        TreeTableColumn<CostRow, CostRow> baseline =
                Tables.number(Texts.of("cost.baseline"), MOST_AMOUNT, CostRow::baseline);
        TreeTableColumn<CostRow, CostRow> difference =
                Tables.column(Texts.of("cost.difference"), column -> Tables.right(new DifferenceCell()));
        difference.getStyleClass().add("amount-column");
        DoubleBinding amountWidth = Bindings.createDoubleBinding(
                () -> Math.max(
                        needed.get() * Math.max(1, getFixedCellSize() / ROW),
                        Math.clamp((getWidth() - SPARE - NAME_FIRST) / AMOUNTS, LEAST_AMOUNT, MOST_AMOUNT)),
                widthProperty(),
                fixedCellSizeProperty(),
                needed);
        List.of(amount, baseline, difference)
                .forEach(column -> column.prefWidthProperty().bind(amountWidth));
        name.prefWidthProperty()
                .bind(widthProperty().subtract(amountWidth.multiply(amounts)).subtract(SPARE));
        name.setMinWidth(LEAST_NAME);
        getColumns().setAll(List.of(name, amount, baseline, difference));
        setRowFactory(view -> new Row());
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !rows.isChanging()) {
                model.onRow(item.getValue());
            }
        });
        menu = Tables.menu(this, model::onWhy, CostTreeView::text);
        model.shownProperty().subscribe(now -> show(now, baseline, difference));
        model.filterProperty().subscribe(filter -> fill());
        model.selectionProperty().subscribe(this::follow);
    }

    /** Hides what pops up. */
    void hidePopups() {
        menu.hide();
    }

    private void show(
            Optional<Shown> now,
            TreeTableColumn<CostRow, CostRow> baseline,
            TreeTableColumn<CostRow, CostRow> difference) {
        Shown before = shown;
        shown = now.filter(each -> each.breakdown().isPresent()).orElse(null);
        if (shown == null || (before != null && shown.hasNumbersOf(before))) {
            return;
        }
        boolean beside = !shown.isBaseline();
        baseline.setVisible(beside);
        difference.setVisible(beside);
        amounts.set(beside ? AMOUNTS : 1);
        fill();
    }

    private void fill() {
        if (shown == null) {
            return;
        }
        List<CostRow> roots = model.roots(shown);
        needed.set(roots.stream()
                .flatMap(row -> Stream.of(row.amount(), row.baseline(), row.difference()))
                .mapToDouble(text -> text.length() * CHARACTER + PADDING)
                .max()
                .orElse(LEAST_AMOUNT));
        Shown now = shown;
        if (model.isFiltered()) {
            rows.showFound(roots, row -> model.isAboveFound(now, row));
        } else {
            rows.show(roots);
        }
        Selection selection = model.selectionProperty().get();
        if (!selection.equals(followed) || getSelectionModel().isEmpty()) {
            follow(selection);
        }
    }

    private List<CostRow> below(CostRow row) {
        return shown == null ? List.of() : model.children(shown, row);
    }

    /** Goes to the component or flow that was selected elsewhere. */
    private void follow(Selection selection) {
        followed = selection;
        String id = selection.selectedIds().size() == 1
                ? selection.selectedIds().iterator().next()
                : "";
        CostRow now = getSelectionModel().getSelectedItem() == null
                ? null
                : getSelectionModel().getSelectedItem().getValue();
        if (id.isEmpty() || shown == null) {
            if (now != null && now.level() != CostRow.Level.AREA && now.level() != CostRow.Level.TOTAL) {
                getSelectionModel().clearSelection();
            }
            return;
        }
        if (now != null && model.isOf(now, id)) {
            return;
        }
        rows.reveal(List.of(area -> area.level() == CostRow.Level.AREA, card -> model.isOf(card, id)))
                .ifPresentOrElse(
                        item -> model.quietly(() -> Tables.select(this, item)),
                        () -> getSelectionModel().clearSelection());
    }

    private static String text(CostRow row) {
        return String.join("\t", row.label(), row.amount(), row.baseline(), row.difference());
    }

    private static final class Row extends TreeTableRow<CostRow> {
        private static final String[] LEVELS =
                Arrays.stream(CostRow.Level.values()).map(Row::style).toArray(String[]::new);

        private static String style(CostRow.Level level) {
            return "level-" + level.name().toLowerCase(Locale.ROOT);
        }

        @Override
        protected void updateItem(@Nullable CostRow row, boolean empty) {
            super.updateItem(row, empty);
            Steady.choose(this, row == null || empty ? null : style(row.level()), LEVELS);
        }
    }

    private static final class NameCell extends Tables.TextCell<CostRow> {
        NameCell() {
            super(CostRow::label);
        }

        @Override
        protected String tooltip(CostRow row, String words) {
            return row.detail().isEmpty() ? words : words + "\n= " + row.detail();
        }
    }

    private static final class DifferenceCell extends Tables.TextCell<CostRow> {
        DifferenceCell() {
            super(CostRow::difference);
        }

        @Override
        protected void updateItem(@Nullable CostRow row, boolean empty) {
            super.updateItem(row, empty);
            String style = row == null || empty || row.sign() == 0 || row.level() == CostRow.Level.STEP
                    ? null
                    : StyleClasses.ofDifference(row.sign());
            Steady.choose(this, style, StyleClasses.SAVING, StyleClasses.COST);
        }
    }
}
