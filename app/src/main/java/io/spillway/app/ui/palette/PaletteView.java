package io.spillway.app.ui.palette;

import atlantafx.base.controls.CustomTextField;
import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.KindBadge;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of kinds with its search field. An entry is dragged to the drawing, double-clicked, or added with Enter. */
public final class PaletteView extends VBox {
    private static final double STILL = 4;

    private final DropTarget target;
    private final CustomTextField search = new CustomTextField();
    private final ListView<PaletteViewModel.Entry> list = new ListView<>();
    private @Nullable HBox ghost;
    private EventHandler<MouseEvent> release = event -> {};
    private double pressedX;
    private double pressedY;

    public PaletteView(PaletteViewModel model, DropTarget target) {
        this.target = target;
        Label heading = new Label(Texts.of("palette.heading"));
        heading.getStyleClass().add(StyleClasses.HEADING);
        search.setId("palette-search");
        search.getStyleClass().add("palette-search");
        search.setPromptText(Texts.of("palette.search"));
        search.setAccessibleText(Texts.of("palette.search"));
        search.setLeft(new FontIcon(Icon.MAGNIFY));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInSearch);
        list.setId("palette");
        list.getStyleClass().add("palette-list");
        list.setAccessibleText(Texts.of("palette.accessible"));
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(new Label(Texts.of("palette.nothing")));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                addSelected();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(0);
        getStyleClass().add("palette");
        HBox searchRow = new HBox(search);
        searchRow.getStyleClass().add("palette-search-row");
        HBox.setHgrow(search, Priority.ALWAYS);
        getChildren().addAll(heading, searchRow, list);
        model.entriesProperty().subscribe(entries -> {
            int selected = list.getSelectionModel().getSelectedIndex();
            list.getItems().setAll(entries);
            list.getSelectionModel().select(Math.min(Math.max(0, selected), entries.size() - 1));
        });
        // Enter adds the best match of what is typed, not what stood where something was chosen before.
        search.textProperty().subscribe(text -> {
            model.onSearch(text);
            list.getSelectionModel().selectFirst();
        });
        disableProperty().bind(model.openProperty().not());
    }

    private void keyInSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            addSelected();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    private void addSelected() {
        PaletteViewModel.Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            target.add(entry.kind());
        }
    }

    /** Puts the cursor into the search. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** Plain mouse events, as the desktop's drag and drop shows no card of ours under the pointer. */
    private void drag(PaletteViewModel.Entry entry, MouseEvent event) {
        boolean far = Math.hypot(event.getSceneX() - pressedX, event.getSceneY() - pressedY) > STILL;
        if (ghost == null && far && getScene().getRoot() instanceof Pane root) {
            HBox made = content(entry);
            made.getStyleClass().add("palette-ghost");
            made.setManaged(false);
            made.setMouseTransparent(true);
            made.setViewOrder(-1);
            root.getChildren().add(made);
            release = released -> drop(entry, released);
            getScene().addEventFilter(MouseEvent.MOUSE_RELEASED, release);
            made.applyCss();
            made.autosize();
            ghost = made;
        }
        HBox moving = ghost;
        if (moving != null) {
            moving.relocate(event.getSceneX() - moving.getWidth() / 2, event.getSceneY() - moving.getHeight() / 2);
            moving.setOpacity(target.isOver(event.getSceneX(), event.getSceneY()) ? 1 : 0.55);
        }
        event.consume();
    }

    /** Wherever the button is released, as not every desktop tells the entry that it was pressed on. */
    private void drop(PaletteViewModel.Entry entry, MouseEvent event) {
        HBox moving = ghost;
        ghost = null;
        getScene().removeEventFilter(MouseEvent.MOUSE_RELEASED, release);
        if (moving != null && moving.getParent() instanceof Pane root) {
            root.getChildren().remove(moving);
        }
        if (target.isOver(event.getSceneX(), event.getSceneY())) {
            target.drop(entry.kind(), event.getSceneX(), event.getSceneY());
        }
        event.consume();
    }

    private static HBox content(PaletteViewModel.Entry entry) {
        Label name = new Label(entry.name());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        Label count = new Label(entry.count() == 0 ? "" : String.valueOf(entry.count()));
        count.getStyleClass().addAll(StyleClasses.MUTED, StyleClasses.SMALL);
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(new KindBadge(entry.kind()), name, count);
        content.getStyleClass().add("kind-entry");
        content.setAlignment(Pos.CENTER_LEFT);
        return content;
    }

    private final class Cell extends ListCell<PaletteViewModel.Entry> {
        private final Tip tip = Tip.of(this);

        Cell() {
            setPrefWidth(0);
            setOnMousePressed(event -> {
                pressedX = event.getSceneX();
                pressedY = event.getSceneY();
            });
            setOnMouseDragged(event -> {
                PaletteViewModel.Entry entry = getItem();
                if (entry != null && (event.getButton() == MouseButton.PRIMARY || event.isPrimaryButtonDown())) {
                    drag(entry, event);
                }
            });
            setOnMouseClicked(event -> {
                PaletteViewModel.Entry entry = getItem();
                boolean twice = event.getClickCount() == 2 && event.isStillSincePress();
                if (entry != null && twice && event.getButton() == MouseButton.PRIMARY) {
                    target.add(entry.kind());
                }
            });
        }

        @Override
        protected void updateItem(PaletteViewModel.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                tip.say("");
                setId(null);
            } else {
                setGraphic(content(entry));
                setId("kind-" + entry.kind().name().toLowerCase(java.util.Locale.ROOT));
                tip.say(entry.name() + "\n" + entry.description());
                setAccessibleText(entry.name() + ", " + entry.description());
            }
        }
    }
}
