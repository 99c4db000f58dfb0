package io.spillway.app.ui.shell;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.command.Command;
import io.spillway.app.ui.command.Commands;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/** The menus: every command under its group, in the order in which parts added them. */
final class MainMenu extends MenuBar {
    MainMenu(WindowServices services) {
        setId("menu");
        getStyleClass().add("main-menu");
        Commands commands = services.commands();
        Map<String, Menu> menus = new LinkedHashMap<>();
        for (String first :
                List.of(Texts.of("shell.menuFile"), Texts.of("shell.menuEdit"), Texts.of("shell.menuView"))) {
            menus.put(first, new Menu(first));
        }
        for (Command command : commands.all()) {
            menus.computeIfAbsent(command.group(), group -> new Menu(group))
                    .getItems()
                    .add(commands.menuItem(command.id()));
        }
        Menu help = menus.remove(Texts.of("shell.menuHelp"));
        getMenus().setAll(menus.values());
        if (help != null) {
            getMenus().add(help);
        }
        Menu file = menus.get(Texts.of("shell.menuFile"));
        if (file != null) {
            file.getItems().add(2, recent(services));
        }
        getMenus().removeIf(menu -> menu.getItems().isEmpty());
    }

    private static Menu recent(WindowServices services) {
        Menu recent = new Menu(Texts.of("shell.recent"));
        recent.setId("recent");
        Supplier<List<String>> files = () -> services.preferences().get().recentFiles();
        services.preferences().settingsProperty().subscribe(settings -> {
            recent.getItems().clear();
            for (String file : files.get()) {
                MenuItem item = new MenuItem(file);
                item.setMnemonicParsing(false);
                item.setOnAction(event -> services.files().open(Path.of(file).toString()));
                recent.getItems().add(item);
            }
            recent.setDisable(recent.getItems().isEmpty());
        });
        return recent;
    }

    /** Hides open menus; a window must not close with one open. */
    void hideMenus() {
        getMenus().forEach(Menu::hide);
    }
}
