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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One price over all snapshots. */
@Command(
        name = "history",
        header = "Shows one price over all snapshots.",
        description = {"", "The exit code is 1 when no snapshot has such a price."},
        mixinStandardHelpOptions = true)
final class PricesHistoryCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "KEY",
            description = "service/region/usage, such as AmazonEC2/us-west-2/BoxUsage:c5.9xlarge.")
    private String key;

    @Mixin
    private JsonOption json;

    PricesHistoryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<PriceCatalog> readable = new ArrayList<>();
        for (SnapshotEntry entry : surroundings.snapshots().store().list()) {
            if (entry.catalog() != null) {
                readable.add(entry.catalog());
            }
        }
        RateHistory history = RateHistory.of(RateNames.key(key), readable);
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
