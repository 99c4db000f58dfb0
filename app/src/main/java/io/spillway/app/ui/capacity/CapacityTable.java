package io.spillway.app.ui.capacity;

import io.spillway.app.ui.figure.Figures;
import io.spillway.app.ui.look.StyleClasses;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Capacity as a table: fleets, and what they are made of. */
public final class CapacityTable extends TreeTableView<CapacityRow> {
    public CapacityTable(CapacityViewModel model) {
        setId("capacity");
        getStyleClass().addAll("dense", "capacity-table");
        setShowRoot(false);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label("Nothing here has a size."));
        getColumns()
                .setAll(List.of(
                        column("Fleet or queue", 190, CapacityRow::label),
                        column("Hosts or brokers", 120, CapacityRow::size),
                        column("Set by", 130, CapacityRow::binds),
                        utilization(),
                        column("Limit", 60, CapacityRow::limit),
                        column("Headroom", 110, CapacityRow::headroom),
                        loss(),
                        column("Stranded", 90, CapacityRow::stranded)));
        model.rowsProperty().subscribe(this::show);
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null) {
                model.onRow(item.getValue());
            }
        });
    }

    private void show(List<CapacityRow> rows) {
        TreeItem<CapacityRow> root = new TreeItem<>();
        rows.forEach(row -> {
            TreeItem<CapacityRow> item = new TreeItem<>(row);
            row.parts().forEach(part -> item.getChildren().add(new TreeItem<>(part)));
            root.getChildren().add(item);
        });
        setRoot(root);
    }

    private static TreeTableColumn<CapacityRow, CapacityRow> bare(String title, double width) {
        TreeTableColumn<CapacityRow, CapacityRow> column = new TreeTableColumn<>(title);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static TreeTableColumn<CapacityRow, CapacityRow> column(
            String title, double width, Function<CapacityRow, String> text) {
        TreeTableColumn<CapacityRow, CapacityRow> column = bare(title, width);
        column.setCellFactory(view -> new TextCell(text));
        return column;
    }

    private static TreeTableColumn<CapacityRow, CapacityRow> loss() {
        TreeTableColumn<CapacityRow, CapacityRow> column = bare("When something fails", 210);
        column.setCellFactory(view -> new TextCell(CapacityRow::loss) {
            @Override
            protected void updateItem(@Nullable CapacityRow row, boolean empty) {
                super.updateItem(row, empty);
                getStyleClass().remove(StyleClasses.DANGER);
                if (row != null && !empty && row.alarming()) {
                    getStyleClass().add(StyleClasses.DANGER);
                }
            }
        });
        return column;
    }

    private static TreeTableColumn<CapacityRow, CapacityRow> utilization() {
        TreeTableColumn<CapacityRow, CapacityRow> column = bare("Used", 120);
        column.setCellFactory(view -> new UsedCell());
        return column;
    }

    private static class TextCell extends TreeTableCell<CapacityRow, CapacityRow> {
        private final Function<CapacityRow, String> text;

        TextCell(Function<CapacityRow, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable CapacityRow row, boolean empty) {
            super.updateItem(row, empty);
            String words = empty || row == null ? "" : text.apply(row);
            setText(words);
            setTooltip(words.isEmpty() ? null : new Tooltip(words));
        }
    }

    private static final class UsedCell extends TreeTableCell<CapacityRow, CapacityRow> {
        private final ProgressBar bar = new ProgressBar();
        private final Label label = new Label();
        private final HBox box = new HBox(8, bar, label);

        UsedCell() {
            bar.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(bar, Priority.ALWAYS);
            label.setMinWidth(Region.USE_PREF_SIZE);
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable CapacityRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null || row.utilization().isEmpty()) {
                setGraphic(null);
                return;
            }
            double share = row.utilization().getAsDouble();
            bar.setProgress(Math.clamp(share, 0, 1));
            label.setText(Figures.percent(share));
            setGraphic(box);
        }
    }
}
