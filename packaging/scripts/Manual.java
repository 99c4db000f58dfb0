import io.spillway.app.cli.CommandLineProgram;
import io.spillway.app.cli.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Writes the manual page and the bash completion from the commands of the program, so that neither can lack one. Packaging runs
 * it; the argument is the folder to write to.
 */
final class Manual {
    private final StringBuilder page = new StringBuilder();

    public static void main(String[] args) throws IOException {
        CommandLine program = CommandLineProgram.create(Surroundings.ofThisProcess((workspace, theme) -> 0));
        Path folder = Path.of(args[0]);
        Manual manual = new Manual();
        manual.write(program);
        Files.writeString(folder.resolve("spillway.1"), manual.page);
        Files.writeString(folder.resolve("spillway.bash"), AutoComplete.bash("spillway", program));
    }

    private void write(CommandLine program) {
        CommandSpec root = program.getCommandSpec();
        line(".TH SPILLWAY 1 \"\" \"" + root.version()[0] + "\" \"Spillway\"");
        line(".SH NAME");
        line("spillway \\- " + text(words(root.usageMessage().header())));
        line(".SH SYNOPSIS");
        line(".B spillway");
        line("[\\fIFILE\\fR | \\fICOMMAND\\fR [\\fIOPTION\\fR]...]");
        line(".SH DESCRIPTION");
        line(text(words(root.usageMessage().description())));
        line(".PP");
        line("A single argument that ends in .spillway.json is opened in the window.");
        line(".SH OPTIONS");
        arguments(root);
        line(".SH COMMANDS");
        commands(program);
        line(".SH EXIT STATUS");
        root.usageMessage().exitCodeList().forEach((code, meaning) -> entry("\\fB" + code + "\\fR", meaning));
        line(".SH FILES");
        entry("\\fI$XDG_CONFIG_HOME/spillway/settings.json\\fR", "what the user chose");
        entry("\\fI$XDG_DATA_HOME/spillway\\fR", "price snapshots");
        entry("\\fI$XDG_STATE_HOME/spillway\\fR", "log files and crash reports");
    }

    private void commands(CommandLine above) {
        Stream<CommandLine> listed = above.getSubcommands().values().stream()
                .filter(command -> !command.getCommandSpec().usageMessage().hidden())
                .distinct();
        listed.forEach(command -> {
            CommandSpec spec = command.getCommandSpec();
            line(".SS " + text(spec.qualifiedName()));
            line(text(words(spec.usageMessage().header())));
            String description = words(spec.usageMessage().description());
            if (!description.isBlank()) {
                line(".PP");
                line(text(description));
            }
            arguments(spec);
            commands(command);
        });
    }

    private void arguments(CommandSpec spec) {
        spec.positionalParameters().stream()
                .filter(argument -> !argument.hidden())
                .forEach(argument -> entry("\\fI" + text(argument.paramLabel()) + "\\fR", described(argument)));
        spec.options().stream()
                .filter(option -> !option.hidden())
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .forEach(option -> entry(names(option), described(option)));
    }

    private static String names(OptionSpec option) {
        String names = Stream.of(option.names()).map(Manual::text).collect(Collectors.joining("\\fR, \\fB"));
        String value = option.arity().max() == 0 ? "" : " \\fI" + text(option.paramLabel()) + "\\fR";
        return "\\fB" + names + "\\fR" + value;
    }

    private static String described(ArgSpec argument) {
        String text = words(argument.description());
        return text.isBlank() ? "See above." : text;
    }

    private void entry(String term, String description) {
        line(".TP");
        line(term);
        line(text(description));
    }

    private static String words(String[] lines) {
        return Ansi.OFF.string(String.join("\n", lines)).replace("%n", "\n").replaceAll("\\s*\\n\\s*", " ").trim();
    }

    /** Plain text for roff: no escape, and no request at the beginning of a line. */
    private static String text(String plain) {
        String escaped = plain.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
