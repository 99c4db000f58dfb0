package io.spillway.app.cli;

import io.spillway.app.cli.input.OpenedWorkspace;
import picocli.CommandLine.Parameters;

/** The workspace a command works on. */
final class WorkspaceArgument {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A workspace file (*.spillway.json), or the name of a bundled workspace: segment-2018, ...")
    private String file;

    OpenedWorkspace open() {
        return OpenedWorkspace.of(file);
    }

    String file() {
        return file;
    }
}
