package io.spillway.app.cli;

import io.spillway.scenarios.workspace.file.WorkspaceSchema;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The format of workspace files. */
final class SchemaCommand implements Command {
    private final CommandSpec spec = Command.spec(
            this,
            "schema",
            "Prints the JSON Schema (2020-12) of workspace files.",
            List.of("An editor that knows the schema completes and checks a workspace while it is written."));

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(WorkspaceSchema.text());
        spec.commandLine().getOut().flush();
        return ExitCodes.OK;
    }
}
