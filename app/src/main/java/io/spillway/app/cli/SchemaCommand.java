package io.spillway.app.cli;

import io.spillway.scenarios.workspace.file.WorkspaceSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The format of workspace files. */
@Command(
        name = "schema",
        header = "Prints the JSON Schema (2020-12) of workspace files.",
        description = {"", "An editor that knows the schema completes and checks a workspace while it is written."},
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(WorkspaceSchema.text());
        spec.commandLine().getOut().flush();
        return ExitCodes.OK;
    }
}
