package io.spillway.app.cli;

import io.spillway.app.platform.NoDisplayException;
import io.spillway.app.settings.ThemeChoice;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the window on a workspace. */
@Command(name = "open", header = "Opens the window on a workspace.", mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {
    private final WindowStarter window;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORKSPACE", description = "A workspace file or the name of a bundled workspace.")
    private String workspace;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            description = "Colours to open with: ${COMPLETION-CANDIDATES}; as the settings say when not given.")
    private @Nullable ThemeChoice theme;

    OpenCommand(WindowStarter window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        try {
            return window.open(workspace, theme);
        } catch (NoDisplayException e) {
            spec.commandLine()
                    .getErr()
                    .println(e.getMessage() + " Use `compare " + workspace + "` or another command.");
            return ExitCodes.BAD_INPUT;
        }
    }
}
