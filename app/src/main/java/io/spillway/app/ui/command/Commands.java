package io.spillway.app.ui.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** All commands of a window. Parts of the window add theirs while it is put together. */
public final class Commands {
    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final Set<String> local = new HashSet<>();
    /** The command of each shortcut that works everywhere. */
    private final Map<KeyCombination, String> shortcuts = new HashMap<>();

    /** @throws IllegalArgumentException when the id or the shortcut is taken */
    public void add(Command command) {
        KeyCombination keys = command.keys().orElse(null);
        String other = keys == null ? null : shortcuts.putIfAbsent(keys, command.id());
        if (other != null) {
            throw new IllegalArgumentException("the shortcut " + keys + " of " + command.id() + " is that of " + other);
        }
        if (commands.putIfAbsent(command.id(), command) != null) {
            throw new IllegalArgumentException("the command " + command.id() + " is there already");
        }
    }

    /**
     * Adds a command whose shortcut works only in its part of the window, which does it by itself, such as the keys that edit the
     * drawing: elsewhere the same keys mean something else.
     *
     * @throws IllegalArgumentException when the id is taken
     */
    public void addLocal(Command command) {
        if (commands.putIfAbsent(command.id(), command) != null) {
            throw new IllegalArgumentException("the command " + command.id() + " is there already");
        }
        local.add(command.id());
    }

    /** Adds a command whose label stays and that can always be done. */
    public void add(String id, String group, String label, String keys, Runnable action) {
        add(id, group, label, keys, new SimpleBooleanProperty(true), action);
    }

    /**
     * Adds a command whose label stays.
     *
     * @param keys such as {@code Shortcut+Z}; empty for none
     */
    public void add(
            String id, String group, String label, String keys, ObservableBooleanValue enabled, Runnable action) {
        Optional<KeyCombination> combination =
                keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys));
        add(new Command(id, group, new SimpleStringProperty(label), combination, enabled, action));
    }

    /** In the order in which they were added. */
    public List<Command> all() {
        return List.copyOf(commands.values());
    }

    /** @throws IllegalArgumentException when there is no such command */
    public Command get(String id) {
        Command command = commands.get(id);
        if (command == null) {
            throw new IllegalArgumentException("no command " + id);
        }
        return command;
    }

    /** A menu item that does a command, with its label and shortcut, while it can be done. */
    public MenuItem menuItem(String id) {
        Command command = get(id);
        MenuItem item = new MenuItem();
        Optional<KeyCombination> keys = command.keys();
        if (keys.isPresent() && local.contains(id)) {
            // As an accelerator of a menu bar it would work everywhere.
            item.textProperty()
                    .bind(command.label()
                            .map(label -> label + "  (" + keys.get().getDisplayText() + ")"));
        } else {
            item.textProperty().bind(command.label());
            keys.ifPresent(item::setAccelerator);
        }
        item.setDisable(!command.enabled().get());
        command.enabled().addListener((value, before, now) -> item.setDisable(!now));
        item.setOnAction(event -> command.run());
        return item;
    }

    /** Makes the shortcuts work wherever the focus is, except where a control uses the keys itself. */
    public void install(Scene scene) {
        List<Command> withKeys = new ArrayList<>(commands.values());
        withKeys.removeIf(command -> local.contains(command.id()));
        withKeys.forEach(command ->
                command.keys().ifPresent(keys -> scene.getAccelerators().put(keys, command::run)));
    }
}
