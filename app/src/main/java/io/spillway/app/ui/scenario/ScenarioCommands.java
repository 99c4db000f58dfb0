package io.spillway.app.ui.scenario;

import io.spillway.app.ui.command.Commands;
import io.spillway.app.ui.text.Texts;

/** What can be done with scenarios and changes, as commands of the window. */
public final class ScenarioCommands {
    private ScenarioCommands() {}

    public static void addTo(Commands commands, ScenarioListViewModel scenarios, ChangesViewModel changes) {
        String group = Texts.of("scenario.group");
        commands.add("scenario.new", group, Texts.of("scenario.new"), "", scenarios::onNew);
        commands.add("scenario.duplicate", group, Texts.of("scenario.duplicate"), "", scenarios::onDuplicate);
        commands.add(
                "scenario.rename",
                group,
                Texts.of("scenario.rename"),
                "",
                () -> scenarios.onRename(scenarios.chosen()));
        commands.add("scenario.up", group, Texts.of("scenario.moveUp"), "", () -> scenarios.onMoveBy(-1));
        commands.add("scenario.down", group, Texts.of("scenario.moveDown"), "", () -> scenarios.onMoveBy(1));
        commands.add(
                "scenario.delete",
                group,
                Texts.of("scenario.delete"),
                "",
                () -> scenarios.onDelete(scenarios.chosen()));
        commands.add("scenario.newChange", group, Texts.of("scenario.newChangeTip"), "", changes::onNew);
    }
}
