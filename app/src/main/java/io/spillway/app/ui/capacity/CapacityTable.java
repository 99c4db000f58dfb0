package io.spillway.app.ui.capacity;

import io.spillway.app.ui.capacity.CapacityRow.Cell;
import io.spillway.app.ui.capacity.CapacityRow.Tone;
import io.spillway.app.ui.look.Steady;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.table.RowTree;
import io.spillway.app.ui.table.Tables;
import io.spillway.app.ui.table.Widths;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One table about capacity. */
final class CapacityTable extends TreeTableView<CapacityRow> {
    private static final double BAR = 44;

    private final RowTree<CapacityRow> rows = new RowTree<>(
            row -> row.component() + "/" + row.label(), row -> !row.parts().isEmpty(), CapacityRow::parts);
    private final CapacityViewModel model;
    private final ContextMenu menu;
    private boolean following;
    private @Nullable Cell asked;

    CapacityTable(CapacitySection section, CapacityViewModel model) {
        this.model = model;
        getStyleClass().addAll("dense", "capacity-table");
        setShowRoot(false);
        setRoot(rows.root());
        setAccessibleText(section.label());
        Label nothing = new Label(section.nothing());
        nothing.setWrapText(true);
        nothing.getStyleClass().add(StyleClasses.MUTED);
        setPlaceholder(nothing);
        List<CapacitySection.Column> columns = section.columns();
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            CapacitySection.Column column = columns.get(i);
            TreeTableColumn<CapacityRow, CapacityRow> made = Tables.column(
                    column.title(), of -> column.number() ? Tables.right(new ValueCell(index)) : new ValueCell(index));
            Widths.set(made, column.width());
            if (column.number()) {
                made.getStyleClass().add("amount-column");
            }
            getColumns().add(made);
        }
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !following && !rows.isChanging()) {
                model.onRow(item.getValue());
            }
        });
        menu = Tables.menu(
                this,
                row -> model.onWhy(row, asked),
                row -> row.cells().stream().map(Cell::text).collect(Collectors.joining("\t")));
    }

    void show(List<CapacityRow> now) {
        rows.show(now);
        follow(model.selectionProperty().get());
    }

    void hidePopups() {
        menu.hide();
    }

    /** Marks the row of what was selected elsewhere. */
    void follow(Selection selection) {
        TreeItem<CapacityRow> now = getSelectionModel().getSelectedItem();
        if (!(selection instanceof Selection.OfComponent(String id))) {
            getSelectionModel().clearSelection();
            return;
        }
        if (now != null && now.getValue().component().equals(id)) {
            return;
        }
        following = true;
        rows.reveal(List.of(row -> row.component().equals(id)))
                .ifPresentOrElse(
                        item -> Tables.select(this, item),
                        () -> getSelectionModel().clearSelection());
        following = false;
    }

    private final class ValueCell extends Tables.TextCell<CapacityRow> {
        private final int index;
        private final ProgressBar bar = new ProgressBar();
        private final Label share = new Label();
        private final HBox box = new HBox(6, bar, share);

        ValueCell(int index) {
            super(row -> row.cells().get(index).text());
            this.index = index;
            bar.setMinWidth(BAR);
            bar.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(bar, Priority.ALWAYS);
            share.setMinWidth(Region.USE_PREF_SIZE);
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            setOnMousePressed(event ->
                    asked = getItem() == null ? null : getItem().cells().get(index));
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && getItem() != null) {
                    model.onWhy(getItem(), asked);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable CapacityRow row, boolean empty) {
            super.updateItem(row, empty);
            Cell cell = empty || row == null ? Cell.EMPTY : row.cells().get(index);
            boolean plain = cell.share().isEmpty();
            Steady.choose(
                    this,
                    plain ? words(cell.tone()) : null,
                    StyleClasses.DANGER,
                    StyleClasses.WARNING,
                    StyleClasses.MUTED);
            if (plain) {
                setGraphic(null);
                return;
            }
            setText(null);
            Steady.choose(bar, style(cell.tone()), "easy", "full", "overloaded");
            bar.setProgress(Math.clamp(cell.share().getAsDouble(), 0, 1));
            share.setText(cell.text());
            setGraphic(box);
        }

        @Override
        protected String tooltip(CapacityRow row, String words) {
            return row.cells().get(index).words();
        }

        private static @Nullable String words(Tone tone) {
            return switch (tone) {
                case BAD -> StyleClasses.DANGER;
                case TIGHT -> StyleClasses.WARNING;
                case MUTED -> StyleClasses.MUTED;
                case PLAIN, GOOD -> null;
            };
        }

        private static String style(Tone tone) {
            return switch (tone) {
                case BAD -> "overloaded";
                case TIGHT -> "full";
                case PLAIN, MUTED, GOOD -> "easy";
            };
        }
    }
}
