package io.spillway.app.cli;

import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The command line put together: the root command and every command below it. */
public final class CommandLineProgram {
    private static final int HELP_WIDTH = 100;

    /** It runs the others. */
    private static final String REHEARSE = "rehearse";

    /** What makes each command, by its name, in the order of the help. */
    private static final Map<String, Function<Surroundings, Command>> COMMANDS = commands();

    /** Commands that run others: where there is no display the demo compares. */
    private static final Set<String> RUN_OTHERS = Set.of(REHEARSE, "demo");

    static {
        // picocli would look for a class of Groovy in all jars, at each start.
        System.setProperty("picocli.disable.closures", "true");
    }

    private CommandLineProgram() {}

    private static Map<String, Function<Surroundings, Command>> commands() {
        Map<String, Function<Surroundings, Command>> commands = new LinkedHashMap<>();
        commands.put("open", each -> new OpenCommand(each.window()));
        commands.put("demo", each -> new DemoCommand(each.window()));
        commands.put("validate", ValidateCommand::new);
        commands.put("evaluate", EvaluateCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("waterfall", WaterfallCommand::new);
        commands.put("sweep", SweepCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("prices", PricesCommand::new);
        commands.put("schema", each -> new SchemaCommand());
        commands.put(REHEARSE, each -> new RehearseCommand(each.window()));
        return commands;
    }

    /** Builds the command line. */
    public static CommandLine create(Surroundings surroundings) {
        return create(surroundings, COMMANDS.keySet());
    }

    private static CommandLine create(Surroundings surroundings, Set<String> commands) {
        FailureHandler failures = new FailureHandler(surroundings);
        CommandLine program = new CommandLine(new SpillwayCommand(surroundings.window()).spec());
        COMMANDS.forEach((name, maker) -> {
            if (commands.contains(name)) {
                program.addSubcommand(maker.apply(surroundings).spec());
            }
        });
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
        return arguments.length > 0 && COMMANDS.containsKey(arguments[0]) && !RUN_OTHERS.contains(arguments[0])
                ? create(surroundings, Set.of(arguments[0]))
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
