package io.spillway.app.ui.shell;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.command.Command;
import io.spillway.app.ui.command.Commands;
import io.spillway.app.ui.look.StyleClasses;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/** Every command with its shortcut. */
final class ShortcutsDialog {
    private static final double WIDTH = 460;
    private static final double HEIGHT = 560;
    private final Commands commands;

    ShortcutsDialog(Commands commands) {
        this.commands = commands;
    }

    void show(Window owner) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcuts");
        int row = 0;
        String group = "";
        for (Command command : commands.all().stream()
                .sorted(java.util.Comparator.comparing(Command::group))
                .toList()) {
            if (!command.group().equals(group)) {
                group = command.group();
                Label heading = new Label(group);
                heading.getStyleClass().add("section-heading");
                grid.add(heading, 0, row++, 2, 1);
            }
            grid.add(new Label(command.label().getValue()), 0, row);
            Label keys =
                    new Label(command.keys().map(KeyCombination::getDisplayText).orElse("–"));
            keys.getStyleClass().add(StyleClasses.MUTED);
            grid.add(keys, 1, row++);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDTH, HEIGHT);
        PlainDialog.of(owner, Texts.of("shell.shortcuts"), scroll).show();
    }
}
