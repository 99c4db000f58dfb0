package io.spillway.app.cli;

import io.spillway.app.platform.NoDisplayException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The main job on the bundled reference workspace, with what the machine has. */
final class DemoCommand implements Command {
    private final CommandSpec spec = Command.spec(
            this,
            "demo",
            "Opens the bundled reference workspace, or compares its scenarios where there is no display.",
            List.of());

    private static final String REFERENCE_WORKSPACE = "segment-2018";

    private final WindowStarter window;

    DemoCommand(WindowStarter window) {
        this.window = window;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        try {
            return window.open(REFERENCE_WORKSPACE, null);
        } catch (NoDisplayException e) {
            spec.commandLine()
                    .getErr()
                    .println(e.getMessage() + " The scenarios of " + REFERENCE_WORKSPACE + ", compared:");
            return spec.root().commandLine().execute("compare", REFERENCE_WORKSPACE);
        }
    }
}
