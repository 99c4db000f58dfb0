package io.spillway.app.cli;

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
    private final Display display;

    @Spec
    private CommandSpec spec;

    DemoCommand(WindowStarter window, Display display) {
        this.window = window;
        this.display = display;
    }

    @Override
    public Integer call() {
        if (display.isPresent()) {
            return window.open(REFERENCE_WORKSPACE, null);
        }
        spec.commandLine()
                .getErr()
                .println(Display.ABSENT + " The scenarios of " + REFERENCE_WORKSPACE + ", compared:");
        return spec.root().commandLine().execute("compare", REFERENCE_WORKSPACE);
    }
}
