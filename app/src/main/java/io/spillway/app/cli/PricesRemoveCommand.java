package io.spillway.app.cli;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.pricing.catalogue.snapshot.SnapshotStoreException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Removes a stored snapshot. */
final class PricesRemoveCommand implements Command {
    private final Surroundings surroundings;

    private final Argument<String> id = Argument.parameter(0, "ID", "Id of a snapshot.");
    private final Argument<Boolean> yes = Argument.flag("Remove it without being asked.", "-y", "--yes");

    private final CommandSpec spec = Command.spec(
            this,
            "remove",
            "Removes a snapshot of yours.",
            List.of(
                    "Workspaces that name it cannot be computed here any more, until it is imported again; 'prices export' keeps a"
                            + " copy. Snapshots that come with the program stay."),
            id,
            yes);

    PricesRemoveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        surroundings.snapshots().require(id.value());
        if (!yes.value() && !surroundings.asking().isPossible()) {
            throw new ParameterException(
                    spec.commandLine(), "there is nobody to ask here; --yes removes it without being asked");
        }
        if (!yes.value()
                && !surroundings
                        .asking()
                        .agreed(spec.commandLine().getErr(), "Remove the snapshot " + id.value() + "?")) {
            return ExitCodes.OK;
        }
        try {
            surroundings.snapshots().store().remove(id.value());
        } catch (SnapshotStoreException e) {
            throw new BadInputException("cannot-remove", String.valueOf(e.getMessage()), e.remedy());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadInputException("cancelled", "removing was stopped", "repeat it");
        }
        Output.of(spec, surroundings).lines(List.of("removed " + id.value()));
        return ExitCodes.OK;
    }
}
