package io.spillway.app.cli;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.pricing.catalogue.snapshot.SnapshotStoreException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes a stored snapshot. */
@Command(
        name = "remove",
        header = "Removes a snapshot of yours.",
        description = {
            "",
            "Workspaces that name it cannot be computed here any more, until it is imported again; 'prices export' keeps a"
                    + " copy. Snapshots that come with the program stay."
        },
        mixinStandardHelpOptions = true)
final class PricesRemoveCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Id of a snapshot.")
    private String id;

    @Option(
            names = {"-y", "--yes"},
            description = "Remove it without being asked.")
    private boolean yes;

    PricesRemoveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        surroundings.snapshots().require(id);
        if (!yes && !surroundings.asking().isPossible()) {
            throw new ParameterException(
                    spec.commandLine(), "there is nobody to ask here; --yes removes it without being asked");
        }
        if (!yes && !surroundings.asking().agreed(spec.commandLine().getErr(), "Remove the snapshot " + id + "?")) {
            return ExitCodes.OK;
        }
        try {
            surroundings.snapshots().store().remove(id);
        } catch (SnapshotStoreException e) {
            throw new BadInputException("cannot-remove", String.valueOf(e.getMessage()), e.remedy());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadInputException("cancelled", "removing was stopped", "repeat it");
        }
        Output.of(spec, surroundings).lines(List.of("removed " + id));
        return ExitCodes.OK;
    }
}
