package io.spillway.app.cli;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.app.cli.wire.PricesJson;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** A snapshot as one file. */
final class PricesExportCommand implements Command {
    private final Surroundings surroundings;

    private final Argument<String> id = Argument.parameter(0, "ID", "Id of a snapshot.");
    private final Argument<String> file = Argument.parameter(1, "FILE", "The file to write, such as prices.zip.");
    private final JsonOption json = new JsonOption();

    private final CommandSpec spec = Command.spec(
            this,
            "export",
            "Writes a snapshot to one file, for a computer without a network.",
            List.of("'prices import FILE' takes it in there. The file is a zip file."),
            id,
            file,
            json);

    PricesExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        surroundings.snapshots().require(id.value());
        try {
            String exported = surroundings.snapshots().store().exportTo(Path.of(file.value()), id.value());
            Output output = Output.of(spec, surroundings);
            if (json.isSet()) {
                output.json(PricesJson.exported(exported, file.value()));
            } else {
                output.lines(List.of(file.value() + ": snapshot " + exported));
            }
            return ExitCodes.OK;
        } catch (IOException | InvalidPathException e) {
            throw new BadInputException("cannot-write", String.valueOf(e.getMessage()), "name another file");
        }
    }
}
