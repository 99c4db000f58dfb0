package io.spillway.app.cli;

import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The command line put together: the root command and every command below it. */
public final class CommandLineProgram {
    private static final int HELP_WIDTH = 100;

    private CommandLineProgram() {}

    /** Builds the command line. */
    public static CommandLine create(Surroundings surroundings) {
        FailureHandler failures = new FailureHandler(surroundings);
        return new CommandLine(new SpillwayCommand(surroundings.window(), surroundings.display()))
                .addSubcommand(new OpenCommand(surroundings.window(), surroundings.display()))
                .addSubcommand(new DemoCommand(surroundings.window(), surroundings.display()))
                .addSubcommand(new ValidateCommand(surroundings))
                .addSubcommand(new EvaluateCommand(surroundings))
                .addSubcommand(new CompareCommand(surroundings))
                .addSubcommand(new WaterfallCommand(surroundings))
                .addSubcommand(new SweepCommand(surroundings))
                .addSubcommand(new ExplainCommand(surroundings))
                .addSubcommand(new ExportCommand(surroundings))
                .addSubcommand(new ImportCommand(surroundings))
                .addSubcommand(PricesCommand.commandLine(surroundings))
                .addSubcommand(new SchemaCommand())
                .addSubcommand(new RehearseCommand(surroundings.window(), surroundings.display()))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_WIDTH)
                .setColorScheme(
                        Help.defaultColorScheme(surroundings.terminal().colour() ? Help.Ansi.ON : Help.Ansi.OFF));
    }

    /** A file alone is opened: what a desktop passes on for a file that belongs to the program. */
    private static String[] withCommand(String... arguments) {
        return arguments.length == 1 && arguments[0].endsWith(WorkspaceFile.ENDING)
                ? new String[] {"open", arguments[0]}
                : arguments;
    }

    /**
     * Runs the command line.
     *
     * @param out standard output
     * @param err standard error
     * @return the exit code of the program
     */
    public static int run(Surroundings surroundings, OutputStream out, OutputStream err, String... arguments) {
        OutputStreams output = new OutputStreams(out);
        PrintWriter errors = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        CommandLine program = create(surroundings).setOut(output.out()).setErr(errors);
        int code;
        try {
            code = program.execute(withCommand(arguments));
        } catch (OutOfMemoryError | StackOverflowError e) {
            code = new FailureHandler(surroundings).failed(e, program);
        }
        return output.exitCode(code, errors);
    }
}
