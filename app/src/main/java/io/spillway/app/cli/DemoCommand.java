package io.spillway.app.cli;

import io.spillway.app.platform.NoDisplayException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The main job on the bundled reference workspace, with what the machine has. */
@Command(
        name = "demo",
        header = "Opens the bundled reference workspace, or compares its scenarios where there is no display.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String REFERENCE_WORKSPACE = "segment-2018";

    private final WindowStarter window;

    @Spec
    private CommandSpec spec;

    DemoCommand(WindowStarter window) {
        this.window = window;
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
