package io.spillway.app.ui.shell;

import atlantafx.base.theme.Styles;
import io.spillway.app.icon.Icon;
import io.spillway.app.text.Texts;
import io.spillway.app.ui.command.Command;
import io.spillway.app.ui.look.StyleClasses;
import io.spillway.app.ui.look.Theme;
import io.spillway.app.ui.look.Tip;
import io.spillway.app.ui.search.SearchBox;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Menus, name of what is open, search, undo and redo, theme. */
final class TopBar extends HBox {
    private static final double SEARCH_WIDTH = 330;
    private static final double SEARCH_LEAST = 180;
    /** What a long name may take of the bar. */
    private static final double FILE_SHARE = 0.2;

    private final MainMenu menu;
    private final SearchBox search;
    private final HBox right = new HBox();

    TopBar(StatusViewModel status, SearchBox search, WindowServices services) {
        this.search = search;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        menu = new MainMenu(services);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        Label file = new Label();
        file.getStyleClass().add(StyleClasses.MUTED);
        file.setId("file");
        file.setMinWidth(0);
        file.maxWidthProperty().bind(widthProperty().multiply(FILE_SHARE));
        Tip whole = Tip.of(file);
        file.textProperty().subscribe(whole::say);
        status.statusProperty()
                .subscribe(
                        now -> file.setText(now.state().isEmpty() ? now.file() : now.file() + "  •  " + now.state()));
        HBox left = new HBox(menu, file);
        left.getStyleClass().add("top-bar-side");
        left.setAlignment(Pos.CENTER_LEFT);
        right.getStyleClass().add("top-bar-side");
        right.setAlignment(Pos.CENTER_RIGHT);
        right.getChildren()
                .addAll(
                        button(services.commands().get("edit.undo"), Icon.UNDO),
                        button(services.commands().get("edit.redo"), Icon.REDO),
                        themeButton(services),
                        export(services.commands().get("file.export")));
        for (HBox side : new HBox[] {left, right}) {
            HBox.setHgrow(side, Priority.ALWAYS);
            side.setMinWidth(0);
        }
        right.setMinWidth(Region.USE_PREF_SIZE);
        search.setPrefWidth(SEARCH_WIDTH);
        search.setMinWidth(SEARCH_LEAST);
        getChildren().addAll(left, search, right);
    }

    /** Brings the keyboard to the search. */
    void search() {
        search.begin();
    }

    /** Hides open menus and the search's list; a window must not close with one open. */
    void hidePopups() {
        search.hideList();
        menu.hideMenus();
    }

    private static Button button(Command command, Ikon icon) {
        Button button = new Button();
        button.setId(command.id().replace('.', '-'));
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setOnAction(event -> command.run());
        button.setDisable(!command.enabled().get());
        command.enabled().addListener((value, before, now) -> button.setDisable(!now));
        command.labelWithKeys().subscribe(Tip.of(button)::say);
        button.accessibleTextProperty().bind(command.label());
        return button;
    }

    private static Button export(Command command) {
        Button button = new Button(Texts.of("shell.exportButton"));
        button.setId("file-export");
        button.getStyleClass().add(Styles.ACCENT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> command.run());
        button.setDisable(!command.enabled().get());
        command.enabled().addListener((value, before, now) -> button.setDisable(!now));
        return button;
    }

    private static Button themeButton(WindowServices services) {
        Button button = new Button();
        button.setId("theme");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setOnAction(event -> services.preferences().onOtherTheme());
        Tip tip = Tip.of(button);
        services.preferences().themeProperty().subscribe(now -> {
            String text = now == Theme.LIGHT ? Texts.of("shell.toDark") : Texts.of("shell.toLight");
            button.setGraphic(new FontIcon(now == Theme.LIGHT ? Icon.WEATHER_NIGHT : Icon.WHITE_BALANCE_SUNNY));
            tip.say(text);
            button.setAccessibleText(text);
        });
        return button;
    }
}
