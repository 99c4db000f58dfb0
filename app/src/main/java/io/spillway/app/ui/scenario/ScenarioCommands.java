package io.spillway.app.ui.scenario;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.command.Command;
import io.spillway.app.ui.command.Commands;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.input.KeyCombination;

/** What can be done with scenarios and changes, as commands of the window. */
public final class ScenarioCommands {
    private ScenarioCommands() {}

    public static void addTo(Commands commands, ScenarioListViewModel scenarios, ChangesViewModel changes) {
        String group = Texts.of("scenario.group");
        commands.add("scenario.new", group, Texts.of("scenario.new"), "", scenarios::onNew);
        commands.add("scenario.duplicate", group, Texts.of("scenario.duplicate"), "", scenarios::onDuplicate);
        local(
                commands,
                "scenario.rename",
                Texts.of("scenario.rename"),
                "F2",
                () -> scenarios.onRename(scenarios.chosen()));
        local(commands, "scenario.up", Texts.of("scenario.moveUp"), "Alt+Up", () -> scenarios.onMoveBy(-1));
        local(commands, "scenario.down", Texts.of("scenario.moveDown"), "Alt+Down", () -> scenarios.onMoveBy(1));
        local(
                commands,
                "scenario.delete",
                Texts.of("scenario.delete"),
                "Delete",
                () -> scenarios.onDelete(scenarios.chosen()));
        commands.add("scenario.newChange", group, Texts.of("scenario.newChangeTip"), "", changes::onNew);
    }

    /** A command whose keys work in the list of scenarios. */
    private static void local(Commands commands, String id, String label, String keys, Runnable action) {
        commands.addLocal(new Command(
                id,
                Texts.of("scenario.group"),
                new SimpleStringProperty(label),
                Optional.of(KeyCombination.valueOf(keys)),
                new SimpleBooleanProperty(true),
                action));
    }
}
