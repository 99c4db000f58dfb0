package io.spillway.app.cli;

import io.spillway.app.cli.input.OpenedWorkspace;
import picocli.CommandLine.Model.CommandSpec;

/** The workspace a command works on. */
final class WorkspaceArgument implements Taken {
    private final Argument<String> file = Argument.parameter(
            0, "FILE", "A workspace file (*.spillway.json), or the name of a bundled workspace: segment-2018, ...");

    @Override
    public void addTo(CommandSpec command) {
        file.addTo(command);
    }

    OpenedWorkspace open() {
        return OpenedWorkspace.of(file());
    }

    String file() {
        return file.value();
    }
}
