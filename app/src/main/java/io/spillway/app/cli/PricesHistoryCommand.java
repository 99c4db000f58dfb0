package io.spillway.app.cli;

import io.spillway.app.cli.input.RateNames;
import io.spillway.app.cli.text.PricesText;
import io.spillway.app.cli.wire.PricesJson;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.snapshot.RateHistory;
import io.spillway.pricing.catalogue.snapshot.SnapshotEntry;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** One price over all snapshots. */
final class PricesHistoryCommand implements Command {
    private final Surroundings surroundings;

    private final Argument<String> key =
            Argument.parameter(0, "KEY", "service/region/usage, such as AmazonEC2/us-west-2/BoxUsage:c5.9xlarge.");
    private final JsonOption json = new JsonOption();

    private final CommandSpec spec = Command.spec(
            this,
            "history",
            "Shows one price over all snapshots.",
            List.of("The exit code is 1 when no snapshot has such a price."),
            key,
            json);

    PricesHistoryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        List<PriceCatalog> readable = new ArrayList<>();
        for (SnapshotEntry entry : surroundings.snapshots().store().list()) {
            if (entry.catalog() != null) {
                readable.add(entry.catalog());
            }
        }
        RateHistory history = RateHistory.of(RateNames.key(key.value()), readable);
        Output output = Output.of(spec, surroundings);
        if (json.isSet()) {
            output.json(PricesJson.history(history));
        } else {
            output.lines(PricesText.history(history, output.ink()));
        }
        return history.points().stream().allMatch(point -> point.lookup() instanceof RateLookup.Unknown)
                ? ExitCodes.FINDINGS
                : ExitCodes.OK;
    }
}
