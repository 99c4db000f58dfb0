package io.spillway.app.ui.inspector;

import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The explanation of a figure, unfolding step by step. */
final class WhyTree extends TreeView<WhyRow> {
    /** @param go called at Enter or a double click on a step */
    WhyTree(ObservableValue<Optional<WhyRow>> why, Consumer<WhyRow> go) {
        setId("why");
        getStyleClass().addAll("why-tree", "dense");
        setCellFactory(view -> new Cell());
        setMinHeight(0);
        setAccessibleText(Texts.of("inspector.why"));
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                goTo(go);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goTo(go);
                event.consume();
            }
        });
        why.subscribe(row -> {
            TreeItem<WhyRow> root = row.map(Item::new).orElse(null);
            setRoot(root);
            if (root != null) {
                root.setExpanded(true);
                if (root.getChildren().size() == 1) {
                    root.getChildren().getFirst().setExpanded(true);
                }
            }
        });
    }

    private void goTo(Consumer<WhyRow> go) {
        TreeItem<WhyRow> item = getSelectionModel().getSelectedItem();
        if (item != null) {
            go.accept(item.getValue());
        }
    }

    private static final class Item extends TreeItem<WhyRow> {
        private boolean loaded;

        Item(WhyRow row) {
            super(row);
        }

        @Override
        public boolean isLeaf() {
            return getValue().leaf();
        }

        @Override
        public ObservableList<TreeItem<WhyRow>> getChildren() {
            if (!loaded) {
                loaded = true;
                super.getChildren()
                        .setAll(getValue().steps().stream().map(Item::new).toList());
            }
            return super.getChildren();
        }
    }

    private static final class Cell extends TreeCell<WhyRow> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable WhyRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            Label label = new Label(row.label());
            label.setMinWidth(0);
            HBox.setHgrow(label, Priority.ALWAYS);
            label.setMaxWidth(Double.MAX_VALUE);
            Label value = new Label(row.value());
            value.getStyleClass().add(StyleClasses.STRONG);
            value.setMinWidth(Region.USE_PREF_SIZE);
            HBox first = new HBox(8, label, value);
            first.setAlignment(Pos.BASELINE_LEFT);
            VBox cell = new VBox(first);
            String second = (row.was().isEmpty()
                            ? ""
                            : Texts.of("inspector.was", row.was())
                                    + (row.detail().isEmpty() ? "" : " · "))
                    + row.detail();
            if (!second.isEmpty()) {
                Label detail = new Label(second);
                detail.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED);
                detail.setMinWidth(0);
                cell.getChildren().add(detail);
            }
            setGraphic(cell);
            setTooltip(new Tooltip(row.label() + ": " + row.value() + (second.isEmpty() ? "" : "\n" + second)));
        }
    }
}
