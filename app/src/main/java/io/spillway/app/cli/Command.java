package io.spillway.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** A command below the program. It returns one of the {@link ExitCodes}. */
interface Command extends Callable<Integer> {
    /** What picocli knows of it. */
    CommandSpec spec();

    /**
     * Puts together what picocli knows of a command.
     *
     * @param header what it does, in a sentence
     * @param description paragraphs of its help
     */
    static CommandSpec spec(Command command, String name, String header, List<String> description, Taken... taken) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
        spec.usageMessage().header(header);
        if (!description.isEmpty()) {
            spec.usageMessage()
                    .description(
                            Stream.concat(Stream.of(""), description.stream()).toArray(String[]::new));
        }
        for (Taken each : taken) {
            each.addTo(spec);
        }
        // The same words as picocli's own, which it reads by reflection.
        Argument.flag("Show this help message and exit.", option -> option.usageHelp(true), "-h", "--help")
                .addTo(spec);
        Argument.flag("Print version information and exit.", option -> option.versionHelp(true), "-V", "--version")
                .addTo(spec);
        return spec;
    }
}
