package io.spillway.app.ui.scenario;

import atlantafx.base.theme.Styles;
import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.Lazy;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A checklist of the changes of the scenario shown, in their order. */
final class ChangesView extends VBox {
    private final ChangesViewModel model;
    private final ListView<ChangeRow> list = new ListView<>();

    ChangesView(ChangesViewModel model) {
        this.model = model;
        Label title = new Label();
        title.textProperty().bind(model.titleProperty());
        title.getStyleClass().add(StyleClasses.STRONG);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button create =
                ScenarioListView.button("new-change", Icon.PLUS, Texts.of("scenario.newChangeTip"), model::onNew);
        HBox top = new HBox(6, title, create);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("changes-title");
        list.setId("changes");
        list.setAccessibleText(Texts.of("scenario.changes"));
        list.getStyleClass().addAll("scenario-list", "changes-list");
        list.setCellFactory(view -> new Cell());
        RowDrag.install(list, (row, target) -> model.onMove(row.id(), target));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Label none = new Label(Texts.of("scenario.noChanges"));
        none.getStyleClass().add(StyleClasses.MUTED);
        none.setWrapText(true);
        VBox placeholder = new VBox(none);
        placeholder.getStyleClass().add("list-notice");
        list.setPlaceholder(placeholder);
        VBox.setVgrow(list, Priority.ALWAYS);
        Label notice = new Label();
        notice.setId("changes-notice");
        notice.setWrapText(true);
        notice.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED, "list-notice");
        notice.textProperty().bind(model.noticeProperty());
        notice.visibleProperty().bind(model.noticeProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        getChildren().addAll(top, list, notice);
        model.rowsProperty().subscribe(rows -> {
            show(rows);
            create.setDisable(model.isBaseline());
            none.setText(model.isBaseline() ? Texts.of("scenario.baselineChanges") : Texts.of("scenario.noChanges"));
        });
        model.titleProperty().subscribe(name -> create.setDisable(model.isBaseline()));
    }

    private void show(List<ChangeRow> rows) {
        ChangeRow chosen = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(rows);
        if (chosen != null) {
            rows.stream()
                    .filter(row -> row.id().equals(chosen.id()))
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        }
    }

    private void key(KeyEvent event) {
        ChangeRow row = list.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        Runnable action = null;
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            action = () -> model.onMoveBy(row.id(), -1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            action = () -> model.onMoveBy(row.id(), 1);
        } else if (event.getCode() == KeyCode.SPACE) {
            action = () -> model.onToggle(row.id());
        } else if (event.getCode() == KeyCode.ENTER) {
            action = () -> model.onRecordInto(row.id());
        }
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    private final class Cell extends ListCell<ChangeRow> {
        private final CheckBox included = new CheckBox();
        private final Label title = new Label();
        private final Label problem = new Label();
        private final ToggleButton records = new ToggleButton("", new FontIcon(Icon.PENCIL));
        private final HBox content = new HBox(6);
        private final Tip tip = Tip.of(this);
        private final Tip recordsTip = Tip.unspoken(records);
        private final Lazy<ContextMenu> menu = new Lazy<>(this::menu);

        Cell() {
            setPrefWidth(0);
            title.setWrapText(true);
            title.setMinWidth(0);
            problem.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.WARNING);
            problem.setWrapText(true);
            problem.managedProperty().bind(problem.textProperty().isNotEmpty());
            VBox words = new VBox(title, problem);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            included.setFocusTraversable(false);
            included.setOnAction(event -> withItem(model::onToggle));
            records.setFocusTraversable(false);
            records.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "record-toggle");
            records.setOnAction(event -> withItem(id -> {
                model.onRecordInto(id);
                records.setSelected(true);
            }));
            content.setAlignment(Pos.CENTER_LEFT);
            content.getChildren().setAll(included, words, records);
            setOnContextMenuRequested(event -> {
                if (getItem() != null) {
                    menu.get().show(this, event.getScreenX(), event.getScreenY());
                    event.consume();
                }
            });
        }

        private ContextMenu menu() {
            return new ContextMenu(
                    item(Texts.of("scenario.recordHere"), model::onRecordInto),
                    item(Texts.of("scenario.moveUp"), id -> model.onMoveBy(id, -1)),
                    item(Texts.of("scenario.moveDown"), id -> model.onMoveBy(id, 1)),
                    item(Texts.of("scenario.deleteChange"), model::onDelete));
        }

        private MenuItem item(String text, java.util.function.Consumer<String> action) {
            MenuItem item = new MenuItem(text);
            item.setOnAction(event -> withItem(action));
            return item;
        }

        private void withItem(java.util.function.Consumer<String> action) {
            ChangeRow row = getItem();
            if (row != null) {
                action.accept(row.id());
            }
        }

        @Override
        protected void updateItem(@Nullable ChangeRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                tip.say("");
                setId(null);
                return;
            }
            setId("change-" + row.id());
            included.setSelected(row.included());
            title.setText(row.included() ? row.position() + ".  " + row.title() : row.title());
            title.getStyleClass().remove(StyleClasses.MUTED);
            if (!row.included()) {
                title.getStyleClass().add(StyleClasses.MUTED);
            }
            problem.setText(row.problem());
            records.setVisible(row.included());
            records.setSelected(row.records());
            String recording = row.records() ? Texts.of("scenario.records") : Texts.of("scenario.recordHere");
            recordsTip.say(recording);
            records.setAccessibleText(recording);
            tip.say(
                    row.requires().isEmpty()
                            ? row.title()
                            : row.title() + "\n" + Texts.of("scenario.requires", row.requires()));
            setAccessibleText(row.title()
                    + (row.included() ? ", " + Texts.of("scenario.included") : "")
                    + (row.records() ? ", " + Texts.of("scenario.records") : ""));
            setGraphic(content);
        }
    }
}
