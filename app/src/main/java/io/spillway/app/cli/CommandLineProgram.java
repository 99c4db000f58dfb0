package io.spillway.app.cli;

import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The command line put together: the root command and every command below it. */
public final class CommandLineProgram {
    private static final int HELP_WIDTH = 100;

    /** It runs the others. */
    private static final String REHEARSE = "rehearse";

    /** The commands below the root, in the order of the help. */
    private static final List<String> COMMANDS = List.of(
            "open",
            "demo",
            "validate",
            "evaluate",
            "compare",
            "waterfall",
            "sweep",
            "explain",
            "export",
            "import",
            "prices",
            "schema",
            REHEARSE);

    /** Commands that run others: where there is no display the demo compares. */
    private static final Set<String> RUN_OTHERS = Set.of(REHEARSE, "demo");

    static {
        // picocli would look for a class of Groovy in all jars, at each start.
        System.setProperty("picocli.disable.closures", "true");
    }

    private CommandLineProgram() {}

    private static Command command(String name, Surroundings surroundings) {
        return switch (name) {
            case "open" -> new OpenCommand(surroundings.window());
            case "demo" -> new DemoCommand(surroundings.window());
            case "validate" -> new ValidateCommand(surroundings);
            case "evaluate" -> new EvaluateCommand(surroundings);
            case "compare" -> new CompareCommand(surroundings);
            case "waterfall" -> new WaterfallCommand(surroundings);
            case "sweep" -> new SweepCommand(surroundings);
            case "explain" -> new ExplainCommand(surroundings);
            case "export" -> new ExportCommand(surroundings);
            case "import" -> new ImportCommand(surroundings);
            case "prices" -> new PricesCommand(surroundings);
            case "schema" -> new SchemaCommand();
            case REHEARSE -> new RehearseCommand(surroundings.window());
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Builds the command line. */
    public static CommandLine create(Surroundings surroundings) {
        return create(surroundings, COMMANDS);
    }

    private static CommandLine create(Surroundings surroundings, List<String> commands) {
        FailureHandler failures = new FailureHandler(surroundings);
        CommandLine program = new CommandLine(new SpillwayCommand(surroundings.window()).spec());
        for (String name : commands) {
            program.addSubcommand(command(name, surroundings).spec());
        }
        return program.registerConverter(int.class, WholeNumber::small)
                .registerConverter(long.class, WholeNumber::large)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_WIDTH)
                .setColorScheme(
                        Help.defaultColorScheme(surroundings.terminal().colour() ? Help.Ansi.ON : Help.Ansi.OFF));
    }

    /** Reading what all the commands take is a good part of a short command's time, so one that is named comes alone. */
    private static CommandLine create(Surroundings surroundings, String... arguments) {
        return arguments.length > 0 && COMMANDS.contains(arguments[0]) && !RUN_OTHERS.contains(arguments[0])
                ? create(surroundings, List.of(arguments[0]))
                : create(surroundings);
    }

    /** A file alone is opened: what a desktop passes on for a file that belongs to the program. */
    private static String[] withCommand(String... arguments) {
        return arguments.length == 1 && arguments[0].endsWith(WorkspaceFile.ENDING)
                ? new String[] {"open", arguments[0]}
                : arguments;
    }

    /** Whether the window is asked for, by a first look at the arguments, which may still be wrong. */
    public static boolean opensWindow(String... arguments) {
        String[] given = withCommand(arguments);
        return given.length == 0 || given[0].equals("open") || given[0].equals(REHEARSE);
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
        PrintWriter errors =
                new PrintWriter(new TerminalWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8)), true);
        String[] given = withCommand(arguments);
        CommandLine program = create(surroundings, given).setOut(output.out()).setErr(errors);
        int code;
        try {
            code = program.execute(given);
        } catch (OutOfMemoryError | StackOverflowError e) {
            code = new FailureHandler(surroundings).failed(e, program);
        }
        return output.exitCode(code, errors);
    }
}
