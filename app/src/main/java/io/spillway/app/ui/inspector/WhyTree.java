package io.spillway.app.ui.inspector;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
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
        why.subscribe(row -> row.ifPresentOrElse(this::show, () -> setRoot(null)));
    }

    /** The same figure with other numbers keeps what is unfolded. */
    private void show(WhyRow row) {
        if (getRoot() instanceof Item root && root.takes(row)) {
            root.take(row);
            return;
        }
        Item root = new Item(row);
        setRoot(root);
        root.setExpanded(true);
        if (root.getChildren().size() == 1) {
            root.getChildren().getFirst().setExpanded(true);
        }
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

        private boolean takes(WhyRow row) {
            return getValue().isAbout(row);
        }

        /** Other numbers, in what has been unfolded too, as far as it has the same steps. */
        private void take(WhyRow row) {
            setValue(row);
            if (!loaded) {
                return;
            }
            List<WhyRow> steps = row.steps();
            ObservableList<TreeItem<WhyRow>> children = super.getChildren();
            boolean same = steps.size() == children.size();
            for (int i = 0; same && i < steps.size(); i++) {
                same = children.get(i) instanceof Item item && item.takes(steps.get(i));
            }
            if (!same) {
                children.setAll(steps.stream().map(Item::new).toList());
                return;
            }
            for (int i = 0; i < steps.size(); i++) {
                if (children.get(i) instanceof Item item) {
                    item.take(steps.get(i));
                }
            }
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
        private final Label label = new Label();
        private final Label value = new Label();
        private final Label detail = new Label();
        private final Tip whole = Tip.of(this);
        private final VBox box;

        Cell() {
            setPrefWidth(0);
            label.setMinWidth(0);
            HBox.setHgrow(label, Priority.ALWAYS);
            label.setMaxWidth(Double.MAX_VALUE);
            value.getStyleClass().add(StyleClasses.STRONG);
            value.setMinWidth(Region.USE_PREF_SIZE);
            detail.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED);
            detail.setMinWidth(0);
            HBox first = new HBox(8, label, value);
            first.setAlignment(Pos.BASELINE_LEFT);
            box = new VBox(first, detail);
        }

        @Override
        protected void updateItem(@Nullable WhyRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                whole.say("");
                return;
            }
            String second = (row.was().isEmpty()
                            ? ""
                            : Texts.of("inspector.was", row.was())
                                    + (row.detail().isEmpty() ? "" : " · "))
                    + row.detail();
            label.setText(row.label());
            value.setText(row.value());
            detail.setText(second);
            detail.setVisible(!second.isEmpty());
            detail.setManaged(!second.isEmpty());
            whole.say(row.label() + ": " + row.value() + (second.isEmpty() ? "" : "\n" + second));
            if (getGraphic() == null) {
                setGraphic(box);
            }
        }
    }
}
