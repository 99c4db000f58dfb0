package io.spillway.app.cli;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.app.cli.text.FindingLines;
import io.spillway.model.file.NearestName;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.pricing.catalogue.snapshot.SnapshotException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a user sees when a command does not end well: words, never a stack trace that was not asked for. */
final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Surroundings surroundings;

    FailureHandler(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        String unknown = unknownCommand(exception);
        if (unknown.isEmpty()) {
            err.println("error: " + exception.getMessage());
            UnmatchedArgumentException.printSuggestions(exception, err);
        } else {
            err.println("error: there is no command '" + unknown + "'; " + NearestName.advice(unknown, shown(command)));
        }
        err.println("'" + command.getCommandSpec().qualifiedName() + " --help' says how it is used.");
        err.flush();
        return ExitCodes.BAD_INPUT;
    }

    /** What a person would call; one that the packaging calls is hidden. */
    private static List<String> shown(CommandLine command) {
        return command.getSubcommands().entrySet().stream()
                .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The word that is where a command should be; empty when something else is wrong. */
    private static String unknownCommand(ParameterException exception) {
        if (exception.getCommandLine().getSubcommands().isEmpty()
                || !(exception instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        String first = unmatched.getUnmatched().getFirst();
        return first.startsWith("-") ? "" : first;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (exception instanceof BadInputException bad) {
            new FindingLines(surroundings.ink()).of(bad.findings()).forEach(err::println);
            err.flush();
            return ExitCodes.BAD_INPUT;
        }
        if (exception instanceof SnapshotException unusable) {
            Finding finding = Finding.error(
                    "price-snapshot", Location.of(""), String.valueOf(unusable.getMessage()), unusable.advice());
            new FindingLines(surroundings.ink()).of(List.of(finding)).forEach(err::println);
            err.flush();
            return ExitCodes.BAD_INPUT;
        }
        return failed(exception, command);
    }

    /** Says that the program failed and where the details are. */
    int failed(Throwable failure, CommandLine command) {
        PrintWriter err = command.getErr();
        boolean shown = command.getCommandSpec().root().userObject() instanceof SpillwayCommand root && root.isDebug();
        err.println("Spillway failed: " + words(failure) + (shown ? "" : ". " + report(failure)));
        if (shown) {
            failure.printStackTrace(err);
        }
        err.flush();
        return ExitCodes.FAILURE;
    }

    private static String words(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "there is not enough memory";
        }
        String message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
    }

    private String report(Throwable failure) {
        try {
            Path file = surroundings.reports().write(Thread.currentThread(), failure);
            return "This is a defect of the program; the report in " + file + " helps to mend it.";
        } catch (IOException e) {
            return "This is a defect of the program; --debug shows where (no report could be written: " + e.getMessage()
                    + ").";
        }
    }
}
