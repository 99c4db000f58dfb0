package io.spillway.app.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The price snapshots: which there are, one price, the difference of two. */
final class PricesCommand implements Command {
    private final CommandSpec spec = Command.spec(
            this,
            "prices",
            "Shows, compares, makes and checks price snapshots.",
            List.of("Snapshots are dated and never change; each price in them has its own date and source."));

    PricesCommand(Surroundings surroundings) {
        spec.usageMessage().commandListHeading("%nCommands:%n").synopsisSubcommandLabel("COMMAND");
        for (Command below : List.of(
                new PricesShowCommand(surroundings),
                new PricesSnapshotsCommand(surroundings),
                new PricesDiffCommand(surroundings),
                new PricesHistoryCommand(surroundings),
                new PricesRefreshCommand(surroundings),
                new PricesImportCommand(surroundings),
                new PricesExportCommand(surroundings),
                new PricesVerifyCommand(surroundings),
                new PricesRemoveCommand(surroundings),
                new PricesOwnCommand(surroundings))) {
            spec.addSubcommand(null, below.spec());
        }
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "prices needs a command: "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
