package io.spillway.app.ui.scenario;

import atlantafx.base.theme.Styles;
import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.look.Lazy;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Tip;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of scenarios, always in sight, and beside it the changes of the one shown. */
public final class ScenarioListView extends VBox {
    private static final int ABOVE = 3;
    private static final double TOGGLES_APART = 12;

    private final ScenarioListViewModel model;
    private final ListView<ScenarioItem> list = new ListView<>();
    private final Label notice = new Label();
    private final Lazy<ContextMenu> menu = new Lazy<>(this::menu);
    private final ToggleButton changesToggle;
    private final HBox buttons = new HBox();
    private boolean updating;
    /** Whether somebody has gone elsewhere in the list while a name is typed. */
    private boolean scrolledAway;

    private String chosen = "";

    public ScenarioListView(ScenarioListViewModel model, ChangesViewModel changes) {
        this.model = model;
        ToggleGroup group = new ToggleGroup();
        ToggleButton scenariosToggle = toggle(group, Texts.of("scenario.heading"), "show-scenarios");
        changesToggle = toggle(group, Texts.of("scenario.changes"), "show-changes");
        scenariosToggle.setSelected(true);
        // One below the other where large text leaves no room for both.
        FlowPane toggles = new FlowPane(TOGGLES_APART, 0, scenariosToggle, changesToggle);
        toggles.setMinWidth(0);
        HBox.setHgrow(toggles, Priority.ALWAYS);
        buttons.visibleProperty().bind(scenariosToggle.selectedProperty());
        buttons.managedProperty().bind(buttons.visibleProperty());
        HBox heading = new HBox(toggles, buttons);
        heading.getStyleClass().add("list-heading");
        heading.setAlignment(Pos.CENTER_LEFT);

        list.setId("scenarios");
        list.setAccessibleText(Texts.of("scenario.heading"));
        list.getStyleClass().add("scenario-list");
        list.setCellFactory(view -> new ScenarioCell(model));
        RowDrag.install(list, (item, target) -> model.onMove(item.row().id(), target));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventFilter(ScrollEvent.SCROLL, event -> scrolledAway = true);
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> scrolledAway = true);
        model.renamingProperty().subscribe(() -> scrolledAway = false);
        list.setOnContextMenuRequested(event -> {
            menu.get().show(list, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        notice.setId("scenario-notice");
        notice.getStyleClass().addAll(StyleClasses.SMALL, StyleClasses.MUTED, "list-notice");
        notice.setWrapText(true);
        notice.textProperty().bind(model.noticeProperty());
        notice.visibleProperty().bind(model.noticeProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox scenarios = new VBox(list, notice);
        StackPane both = new StackPane(scenarios);
        scenarios.visibleProperty().bind(scenariosToggle.selectedProperty());
        changesToggle.selectedProperty().subscribe(selected -> {
            if (selected && both.getChildren().size() == 1) {
                ChangesView checklist = new ChangesView(changes);
                checklist.visibleProperty().bind(changesToggle.selectedProperty());
                both.getChildren().add(checklist);
            }
        });
        both.setMinHeight(0);
        VBox.setVgrow(both, Priority.ALWAYS);
        setMinHeight(0);
        getChildren().addAll(heading, both);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
        });
        changes.countProperty()
                .subscribe(count -> changesToggle.setText(
                        count.isEmpty() ? Texts.of("scenario.changes") : Texts.of("scenario.changesOf", count)));
        model.rowsProperty().subscribe(this::show);
        list.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !updating && !item.row().chosen()) {
                model.onScenario(item.row().id());
            }
        });
    }

    /** Adds what the first picture does without. Called once. */
    public void complete() {
        Button create = button("new-scenario", Icon.PLUS, Texts.of("scenario.new"), model::onNew);
        Button more = button("scenario-menu", Icon.DOTS_VERTICAL, Texts.of("scenario.more"), () -> {});
        more.setOnAction(event -> menu.get().show(more, Side.BOTTOM, 0, 0));
        buttons.getChildren().setAll(create, more);
    }

    /** Hides the menu; a window must not close with it open. */
    public void hideMenu() {
        menu.ifMade().ifPresent(ContextMenu::hide);
    }

    /** Shows the changes of the scenario shown in place of the scenarios. */
    public void showChanges() {
        changesToggle.setSelected(true);
    }

    private void show(List<ScenarioRow> rows) {
        updating = true;
        List<ScenarioItem> items = list.getItems();
        boolean same = rows.stream()
                .map(ScenarioRow::id)
                .toList()
                .equals(items.stream().map(item -> item.row().id()).toList());
        if (same) {
            for (int i = 0; i < rows.size(); i++) {
                items.get(i).show(rows.get(i));
            }
        } else {
            list.getItems().setAll(rows.stream().map(ScenarioItem::new).toList());
        }
        rows.stream().filter(ScenarioRow::chosen).findFirst().ifPresent(row -> {
            int at = rows.indexOf(row);
            if (list.getSelectionModel().getSelectedIndex() != at) {
                list.getSelectionModel().clearAndSelect(at);
            }
            boolean named = model.renamingProperty().get().map(row.id()::equals).orElse(false);
            if (named) {
                // The rows above may have grown, as what a loss of a zone does to them comes later.
                list.layout();
            }
            if (named && !scrolledAway || !row.id().equals(chosen)) {
                list.scrollTo(Math.max(0, at - ABOVE));
            }
            chosen = row.id();
        });
        updating = false;
    }

    private void key(KeyEvent event) {
        if (event.getTarget() instanceof javafx.scene.control.TextField) {
            return;
        }
        Runnable action = null;
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            action = () -> model.onMoveBy(-1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            action = () -> model.onMoveBy(1);
        } else if (event.getCode() == KeyCode.F2) {
            action = () -> model.onRename(model.chosen());
        } else if (event.getCode() == KeyCode.DELETE) {
            action = () -> model.onDelete(model.chosen());
        }
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    private static ToggleButton toggle(ToggleGroup group, String text, String id) {
        ToggleButton toggle = new ToggleButton(text);
        toggle.setId(id);
        toggle.setToggleGroup(group);
        toggle.getStyleClass().add("heading-toggle");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        return toggle;
    }

    static Button button(String id, Ikon icon, String words, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "list-button");
        Tip.of(button, words);
        button.setAccessibleText(words);
        button.setOnAction(event -> action.run());
        return button;
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item(Texts.of("scenario.rename"), () -> model.onRename(model.chosen())),
                item(Texts.of("scenario.duplicate"), model::onDuplicate),
                item(Texts.of("scenario.moveUp"), () -> model.onMoveBy(-1)),
                item(Texts.of("scenario.moveDown"), () -> model.onMoveBy(1)),
                item(Texts.of("scenario.delete"), () -> model.onDelete(model.chosen())));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
