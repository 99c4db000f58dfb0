package io.spillway.app.ui.form;

import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/** A text field that offers what is known: as one types, at the arrow down, or at its button. */
final class SuggestField extends HBox {
    private static final double ROW = 26;
    private static final int MOST_ROWS = 9;
    private static final double LEAST_WIDTH = 240;

    private final TextField field = new TextField();
    private final Popup popup = new Popup();
    private final ListView<Option> list = new ListView<>();
    private final Function<String, List<Option>> options;
    private final Consumer<Option> chosen;

    /**
     * @param options what fits what is typed
     * @param chosen takes what is chosen from the list
     */
    SuggestField(Function<String, List<Option>> options, Consumer<Option> chosen) {
        this.options = options;
        this.chosen = chosen;
        getStyleClass().add("suggest-field");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setMinWidth(0);
        Button open = Lines.icon(Icon.CHEVRON_DOWN, Texts.of("form.choose"), () -> {
            field.requestFocus();
            offer("");
        });
        open.setFocusTraversable(false);
        getChildren().addAll(field, open);
        list.getStyleClass().addAll("search-list", "suggest-list", "dense");
        list.setCellFactory(view -> new Cell());
        list.setFixedCellSize(ROW);
        list.prefHeightProperty()
                .bind(list.fixedCellSizeProperty()
                        .multiply(Bindings.min(Bindings.size(list.getItems()), MOST_ROWS))
                        .add(4));
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> choose());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (!event.getCharacter().isBlank() && event.getCharacter().charAt(0) > ' ') {
                offer(field.getText());
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
        sceneProperty().subscribe(scene -> popup.hide());
    }

    TextField field() {
        return field;
    }

    private void offer(String typed) {
        List<Option> found = options.apply(typed);
        if (found.isEmpty() || field.getScene() == null) {
            popup.hide();
            return;
        }
        list.getItems().setAll(found);
        int now = 0;
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).label().equals(field.getText())) {
                now = i;
            }
        }
        list.getSelectionModel().clearAndSelect(now);
        list.scrollTo(now);
        list.setPrefWidth(Math.max(getWidth(), LEAST_WIDTH));
        Bounds bounds = field.localToScreen(field.getBoundsInLocal());
        if (bounds != null) {
            popup.show(field, bounds.getMinX(), bounds.getMaxY() + 2);
        }
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (!popup.isShowing()) {
            if (code == KeyCode.DOWN || code == KeyCode.F4) {
                offer("");
                event.consume();
            }
            return;
        }
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int next = list.getSelectionModel().getSelectedIndex() + (code == KeyCode.DOWN ? 1 : -1);
            int bounded = Math.clamp(next, 0, list.getItems().size() - 1);
            list.getSelectionModel().clearAndSelect(bounded);
            list.scrollTo(Math.max(0, bounded - MOST_ROWS / 2));
            event.consume();
        } else if (code == KeyCode.ENTER) {
            choose();
            event.consume();
        } else if (code == KeyCode.ESCAPE) {
            popup.hide();
            event.consume();
        }
    }

    private void choose() {
        Option option = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (option != null) {
            chosen.accept(option);
        }
    }

    private static final class Cell extends ListCell<Option> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Option option, boolean empty) {
            super.updateItem(option, empty);
            setText(null);
            if (empty || option == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(option.label());
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox row = new HBox(8, name);
            if (!option.label().equals(option.value())) {
                Label id = new Label(option.value());
                id.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED);
                id.setMinWidth(Region.USE_PREF_SIZE);
                row.getChildren().add(id);
            }
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}
