package io.spillway.app.ui.shell;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.command.Command;
import io.spillway.app.ui.command.Commands;
import io.spillway.app.ui.file.WorkspaceFiles;
import io.spillway.app.ui.preferences.Preferences;
import io.spillway.app.ui.session.Edited;
import io.spillway.app.ui.session.WorkspaceSession;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/** The commands that belong to no part: files, undo and redo, the look. */
final class WindowCommands {
    private static final double SCALE_STEP = 0.1;
    private static final double SMALLEST = 0.8;
    private static final double LARGEST = 2;

    private WindowCommands() {}

    static void addTo(WindowServices services, WindowPages pages) {
        Commands commands = services.commands();
        WorkspaceFiles files = services.files();
        WorkspaceSession session = services.session();
        Preferences preferences = services.preferences();
        BooleanBinding isOpen = Bindings.createBooleanBinding(
                () -> session.editedProperty().get().isPresent(), session.editedProperty());
        String file = Texts.of("shell.menuFile");
        commands.add("file.new", file, Texts.of("shell.new"), "Shortcut+N", pages::showWelcome);
        commands.add("file.open", file, Texts.of("shell.open"), "Shortcut+O", files::onOpen);
        commands.add("file.save", file, Texts.of("shell.save"), "Shortcut+S", isOpen, files::onSave);
        commands.add("file.saveAs", file, Texts.of("shell.saveAs"), "Shortcut+Shift+S", isOpen, files::onSaveAs);
        commands.add("file.reload", file, Texts.of("shell.reloadFile"), "", isOpen, files::onReload);
        commands.add("file.preferences", file, Texts.of("shell.preferences"), "Shortcut+COMMA", pages::showPreferences);
        commands.add("file.close", file, Texts.of("shell.quit"), "Shortcut+Q", pages::close);

        String edit = Texts.of("shell.menuEdit");
        history(commands, session, "edit.undo", edit, "shell.undo", "Shortcut+Z", Edited::undo, session::undo);
        history(commands, session, "edit.redo", edit, "shell.redo", "Shortcut+Shift+Z", Edited::redo, session::redo);

        String view = Texts.of("shell.menuView");
        commands.add("view.theme", view, Texts.of("shell.otherTheme"), "", preferences::onOtherTheme);
        commands.add(
                "view.largerText",
                view,
                Texts.of("shell.largerText"),
                "Shortcut+Shift+EQUALS",
                () -> scale(preferences, SCALE_STEP));
        commands.add(
                "view.smallerText",
                view,
                Texts.of("shell.smallerText"),
                "Shortcut+Shift+MINUS",
                () -> scale(preferences, -SCALE_STEP));
        commands.add(
                "view.normalText",
                view,
                Texts.of("shell.normalText"),
                "",
                () -> preferences.change(settings -> settings.withTextScale(1)));

        String help = Texts.of("shell.menuHelp");
        commands.add("help.palette", help, Texts.of("shell.palette"), "Shortcut+K", pages::showPalette);
        commands.add("help.tour", help, Texts.of("shell.tour"), "", pages::showTour);
        commands.add("help.guide", help, Texts.of("shell.guide"), "F1", pages::showGuide);
        commands.add("help.shortcuts", help, Texts.of("shell.shortcuts"), "Shortcut+SLASH", pages::showShortcuts);
        commands.add("help.about", help, Texts.of("shell.about"), "", pages::showAbout);
    }

    private static void scale(Preferences preferences, double step) {
        preferences.change(settings -> settings.withTextScale(
                Math.clamp(Math.rint((settings.textScale() + step) * 10) / 10, SMALLEST, LARGEST)));
    }

    private static void history(
            Commands commands,
            WorkspaceSession session,
            String id,
            String group,
            String key,
            String keys,
            Function<Edited, Optional<String>> name,
            Runnable action) {
        ObservableValue<Optional<String>> what = session.editedProperty().map(edited -> edited.flatMap(name));
        StringBinding label = Bindings.createStringBinding(
                () -> what.getValue().map(words -> verb(key) + " " + words).orElse(verb(key)), what);
        BooleanBinding enabled =
                Bindings.createBooleanBinding(() -> what.getValue().isPresent(), what);
        commands.add(new Command(id, group, label, Optional.of(KeyCombination.valueOf(keys)), enabled, action));
    }

    private static String verb(String key) {
        return key.equals("shell.undo") ? Texts.of("shell.undo") : Texts.of("shell.redo");
    }
}
