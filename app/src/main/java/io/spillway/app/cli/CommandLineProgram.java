package io.spillway.app.cli;

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
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_WIDTH)
                .setColorScheme(
                        Help.defaultColorScheme(surroundings.terminal().colour() ? Help.Ansi.ON : Help.Ansi.OFF));
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
            code = program.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            code = new FailureHandler(surroundings).failed(e, program);
        }
        return output.exitCode(code, errors);
    }
}
