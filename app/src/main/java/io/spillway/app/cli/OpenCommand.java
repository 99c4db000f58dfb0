package io.spillway.app.cli;

import io.spillway.app.platform.NoDisplayException;
import io.spillway.app.settings.ThemeChoice;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Opens the window on a workspace. */
final class OpenCommand implements Command {
    private final WindowStarter window;

    private final Argument<String> workspace =
            Argument.parameter(0, "WORKSPACE", "A workspace file or the name of a bundled workspace.");
    private final Argument<ThemeChoice> theme = Argument.choice(
            ThemeChoice.class,
            null,
            "THEME",
            "Colours to open with: ${COMPLETION-CANDIDATES}; as the settings say when not given.",
            "--theme");

    private final CommandSpec spec =
            Command.spec(this, "open", "Opens the window on a workspace.", List.of(), workspace, theme);

    OpenCommand(WindowStarter window) {
        this.window = window;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        try {
            return window.open(workspace.value(), theme.given());
        } catch (NoDisplayException e) {
            spec.commandLine()
                    .getErr()
                    .println(e.getMessage() + " Use `compare " + workspace.value() + "` or another command.");
            return ExitCodes.BAD_INPUT;
        }
    }
}
