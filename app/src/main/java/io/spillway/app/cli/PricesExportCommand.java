package io.spillway.app.cli;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.app.cli.wire.PricesJson;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A snapshot as one file. */
@Command(
        name = "export",
        header = "Writes a snapshot to one file, for a computer without a network.",
        description = {"", "'prices import FILE' takes it in there. The file is a zip file."},
        mixinStandardHelpOptions = true)
final class PricesExportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "Id of a snapshot.")
    private String id;

    @Parameters(index = "1", paramLabel = "FILE", description = "The file to write, such as prices.zip.")
    private String file;

    @Mixin
    private JsonOption json;

    PricesExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        surroundings.snapshots().require(id);
        try {
            String exported = surroundings.snapshots().store().exportTo(Path.of(file), id);
            Output output = Output.of(spec, surroundings);
            if (json.isSet()) {
                output.json(PricesJson.exported(exported, file));
            } else {
                output.lines(List.of(file + ": snapshot " + exported));
            }
            return ExitCodes.OK;
        } catch (IOException | InvalidPathException e) {
            throw new BadInputException("cannot-write", String.valueOf(e.getMessage()), "name another file");
        }
    }
}
