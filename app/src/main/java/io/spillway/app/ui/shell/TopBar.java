package io.spillway.app.ui.shell;

import atlantafx.base.theme.Styles;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.search.SearchBox;
import io.spillway.app.ui.session.WorkspaceSession;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** Name of what is open, search, theme and opening. */
final class TopBar extends HBox {
    private static final double SEARCH_WIDTH = 330;
    private final MenuButton open = new MenuButton("Open");

    TopBar(
            StatusViewModel status,
            SearchBox search,
            WorkspaceSession session,
            ObjectProperty<Theme> theme,
            FilePicker files) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label brand = new Label("Spillway");
        brand.getStyleClass().add("brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        Label file = new Label();
        file.getStyleClass().add(StyleClasses.MUTED);
        file.setId("file");
        file.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(file.textProperty());
        file.setTooltip(whole);
        status.statusProperty()
                .subscribe(
                        now -> file.setText(now.state().isEmpty() ? now.file() : now.file() + "  •  " + now.state()));
        HBox left = new HBox(10, brand, file);
        left.setAlignment(Pos.CENTER_LEFT);
        HBox right = new HBox(8, themeButton(theme), openButton(session, files));
        right.setAlignment(Pos.CENTER_RIGHT);
        for (HBox side : new HBox[] {left, right}) {
            side.setPrefWidth(0);
            side.setMinWidth(0);
            HBox.setHgrow(side, Priority.ALWAYS);
        }
        search.setPrefWidth(SEARCH_WIDTH);
        search.setMinWidth(SEARCH_WIDTH);
        getChildren().addAll(left, search, right);
    }

    /** Hides the menu; a window must not close with it open. */
    void hideMenu() {
        open.hide();
    }

    private static Button themeButton(ObjectProperty<Theme> theme) {
        Button button = new Button();
        button.setId("theme");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setOnAction(event -> theme.set(theme.get().other()));
        theme.subscribe(now -> {
            button.setGraphic(new FontIcon(
                    now == Theme.LIGHT ? MaterialDesignW.WEATHER_NIGHT : MaterialDesignW.WHITE_BALANCE_SUNNY));
            button.setTooltip(new Tooltip(now == Theme.LIGHT ? "Dark theme" : "Light theme"));
        });
        return button;
    }

    private MenuButton openButton(WorkspaceSession session, FilePicker files) {
        MenuItem file = new MenuItem("Workspace file …");
        file.setOnAction(
                event -> files.workspace(getScene().getWindow()).ifPresent(path -> session.open(path.toString())));
        open.getItems().add(file);
        open.getItems().add(new SeparatorMenuItem());
        session.bundled().forEach(id -> {
            MenuItem item = new MenuItem(id);
            item.setOnAction(event -> session.open(id));
            open.getItems().add(item);
        });
        open.getStyleClass().add(Styles.ACCENT);
        open.setId("open");
        return open;
    }
}
