package io.spillway.app.cli;

import io.spillway.app.cli.input.PriceSnapshots;
import io.spillway.app.cli.input.RateNames;
import io.spillway.app.cli.text.PricesText;
import io.spillway.app.cli.text.RateText;
import io.spillway.app.cli.wire.Fields;
import io.spillway.app.cli.wire.PricesJson;
import io.spillway.app.cli.wire.RateJson;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.snapshot.RateHistory;
import io.spillway.pricing.catalogue.snapshot.SnapshotEntry;
import io.spillway.pricing.catalogue.snapshot.SnapshotException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The price snapshots: which there are, one price, the difference of two. */
@Command(
        name = "prices",
        header = "Shows, compares, makes and checks price snapshots.",
        description = {"", "Snapshots are dated and never change; each price in them has its own date and source."},
        commandListHeading = "%nCommands:%n",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class PricesCommand implements Runnable {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    PricesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The command with those below it. */
    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new PricesCommand(surroundings))
                .addSubcommand(new PricesDiffCommand(surroundings))
                .addSubcommand(new PricesHistoryCommand(surroundings))
                .addSubcommand(new PricesRefreshCommand(surroundings))
                .addSubcommand(new PricesImportCommand(surroundings))
                .addSubcommand(new PricesExportCommand(surroundings))
                .addSubcommand(new PricesVerifyCommand(surroundings))
                .addSubcommand(new PricesRemoveCommand(surroundings))
                .addSubcommand(new PricesOwnCommand(surroundings));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "prices needs a command: "
                        + String.join(", ", spec.subcommands().keySet()));
    }

    @Command(name = "snapshots", header = "Lists the price snapshots.", mixinStandardHelpOptions = true)
    int snapshots(@Mixin JsonOption json) {
        List<SnapshotEntry> entries = surroundings.snapshots().store().list();
        Output output = Output.of(spec, surroundings);
        if (json.isSet()) {
            output.json(PricesJson.snapshots(entries));
        } else {
            output.lines(PricesText.snapshots(entries, output.ink()));
        }
        return entries.stream().allMatch(entry -> entry.problem().isEmpty()) ? ExitCodes.OK : ExitCodes.FINDINGS;
    }

    @Command(
            name = "show",
            header = "Looks up one price.",
            description = {"", "The exit code is 1 when a snapshot has no such price."},
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(
                            paramLabel = "KEY",
                            description =
                                    "service/region/usage, such as AmazonEC2/us-west-2/BoxUsage:c5.9xlarge. The region of"
                                            + " prices that hold everywhere is 'global'.")
                    String key,
            @Option(names = "--snapshot", paramLabel = "ID", description = "The snapshot; every one when not given.")
                    @Nullable
                    String snapshot,
            @Mixin JsonOption json) {
        PriceSnapshots known = surroundings.snapshots();
        RateKey rateKey = RateNames.key(key);
        List<PriceCatalog> catalogs = snapshot == null
                ? known.store().list().stream()
                        .map(SnapshotEntry::catalog)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of(known.open(snapshot));
        List<RateLookup> lookups = catalogs.stream()
                .map(catalog -> snapshot == null ? RateHistory.lookup(catalog, rateKey) : catalog.rate(rateKey))
                .toList();
        Output output = Output.of(spec, surroundings);
        if (json.isSet()) {
            output.json(new Fields()
                    .list(
                            "lookups",
                            range(catalogs),
                            i -> new Fields()
                                    .text("snapshot", catalogs.get(i).id())
                                    .put("rate", RateJson.of(lookups.get(i)))
                                    .object())
                    .object());
        } else {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < catalogs.size(); i++) {
                lines.add(i == 0 ? output.ink().heading(rateKey.toString()) : "");
                lines.add(output.ink().strong(catalogs.get(i).id()));
                lines.addAll(RateText.lines(lookups.get(i)));
                nearest(catalogs.get(i), lookups.get(i)).ifPresent(advice -> lines.add("  " + advice));
            }
            output.lines(lines);
        }
        return lookups.stream().anyMatch(RateLookup.Unknown.class::isInstance) ? ExitCodes.FINDINGS : ExitCodes.OK;
    }

    private static Optional<String> nearest(PriceCatalog catalog, RateLookup lookup) {
        try {
            return RateNames.nearest(catalog, lookup);
        } catch (SnapshotException e) {
            // The look-up has said already that the snapshot is damaged.
            return Optional.empty();
        }
    }

    private static List<Integer> range(List<PriceCatalog> catalogs) {
        return IntStream.range(0, catalogs.size()).boxed().toList();
    }
}
