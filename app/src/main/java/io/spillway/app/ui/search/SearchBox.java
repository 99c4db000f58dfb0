package io.spillway.app.ui.search;

import atlantafx.base.controls.CustomTextField;
import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.StyleClasses;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The search box with its list of places to go. */
public final class SearchBox extends CustomTextField {
    private static final double ROW = 34;
    private final SearchViewModel model;
    private final ListView<SearchEntry> list = new ListView<>();
    private final Popup popup = new Popup();

    public SearchBox(SearchViewModel model) {
        this.model = model;
        setId("search");
        getStyleClass().add("search-box");
        setPromptText(Texts.of("search.prompt"));
        setAccessibleText(Texts.of("search.prompt"));
        Label keys = new Label("Ctrl K");
        keys.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED);
        setLeft(new FontIcon(Icon.MAGNIFY));
        setRight(keys);
        list.getStyleClass().addAll("search-list", "dense");
        list.setCellFactory(view -> new Cell());
        list.setFixedCellSize(ROW);
        list.prefHeightProperty()
                .bind(list.fixedCellSizeProperty()
                        .multiply(Bindings.size(list.getItems()))
                        .add(2));
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> go());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        textProperty().subscribe(this::offer);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
        setOnMouseClicked(event -> offer(getText()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Brings the keyboard here with the list open. The focus alone opens nothing: a window gives it to what stands first. */
    public void begin() {
        requestFocus();
        offer(getText());
    }

    /** Hides the list; a window must not close with it open. */
    public void hideList() {
        popup.hide();
    }

    private void offer(String typed) {
        if (getScene() == null || !isFocused()) {
            return;
        }
        List<SearchEntry> found = model.find(typed);
        list.getItems().setAll(found);
        if (found.isEmpty()) {
            popup.hide();
            return;
        }
        list.getSelectionModel().selectFirst();
        list.setPrefWidth(Math.max(getWidth(), 380));
        Bounds bounds = localToScreen(getBoundsInLocal());
        if (bounds != null) {
            popup.show(this, bounds.getMinX(), bounds.getMaxY() + 4);
        }
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        int selected = list.getSelectionModel().getSelectedIndex();
        if (code == KeyCode.DOWN && !popup.isShowing()) {
            offer(getText());
            event.consume();
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            list.getSelectionModel()
                    .clearAndSelect(Math.clamp(
                            selected + (code == KeyCode.DOWN ? 1 : -1),
                            0,
                            Math.max(0, list.getItems().size() - 1)));
            event.consume();
        } else if (code == KeyCode.ENTER) {
            go();
            event.consume();
        } else if (code == KeyCode.ESCAPE) {
            leave();
            event.consume();
        }
    }

    private void go() {
        SearchEntry entry = popup.isShowing() ? list.getSelectionModel().getSelectedItem() : null;
        leave();
        if (entry != null) {
            entry.go().run();
        }
    }

    private void leave() {
        popup.hide();
        clear();
        popup.hide();
        if (getScene() != null) {
            getScene().getRoot().requestFocus();
        }
    }

    private static final class Cell extends ListCell<SearchEntry> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable SearchEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(entry.name());
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            Label kind = new Label(entry.kind());
            kind.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED);
            kind.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(8, name, kind);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}
