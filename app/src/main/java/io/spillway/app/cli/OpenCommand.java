package io.spillway.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the window on a workspace. */
@Command(name = "open", description = "Opens the window on a workspace.", mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {
    private final WindowStarter window;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORKSPACE", description = "A workspace file or the name of a bundled workspace.")
    private String workspace;

    OpenCommand(WindowStarter window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        if (Display.isPresent()) {
            return window.open(workspace);
        }
        spec.commandLine()
                .getErr()
                .println("There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window cannot open."
                        + " Use `compare " + workspace + "` or another command.");
        return CommandLine.ExitCode.USAGE;
    }
}
