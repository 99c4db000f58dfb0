package io.spillway.app.cli;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.app.cli.input.PriceSnapshots;
import io.spillway.app.cli.input.RateNames;
import io.spillway.app.cli.text.PricesText;
import io.spillway.app.cli.text.RateText;
import io.spillway.app.cli.wire.Fields;
import io.spillway.app.cli.wire.PricesJson;
import io.spillway.app.cli.wire.RateJson;
import io.spillway.model.file.NearestName;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
        header = "Shows the price snapshots, one price, or the difference of two snapshots.",
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

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "prices needs a command: snapshots, show or diff");
    }

    @Command(name = "snapshots", header = "Lists the price snapshots.", mixinStandardHelpOptions = true)
    int snapshots(@Mixin JsonOption json) {
        List<PriceCatalog> catalogs = surroundings.snapshots().ids().stream()
                .map(surroundings.snapshots()::open)
                .toList();
        Output output = Output.of(spec, surroundings);
        if (json.isSet()) {
            output.json(PricesJson.snapshots(catalogs));
        } else {
            output.lines(PricesText.snapshots(catalogs, output.ink()));
        }
        return ExitCodes.OK;
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
        List<PriceCatalog> catalogs = (snapshot == null ? known.ids() : List.of(snapshot))
                .stream().map(known::open).toList();
        List<RateLookup> lookups =
                catalogs.stream().map(catalog -> catalog.rate(rateKey)).toList();
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
                RateNames.nearest(catalogs.get(i), lookups.get(i)).ifPresent(advice -> lines.add("  " + advice));
            }
            output.lines(lines);
        }
        return lookups.stream().anyMatch(RateLookup.Unknown.class::isInstance) ? ExitCodes.FINDINGS : ExitCodes.OK;
    }

    private static List<Integer> range(List<PriceCatalog> catalogs) {
        return IntStream.range(0, catalogs.size()).boxed().toList();
    }

    @Command(
            name = "diff",
            header = "Shows what differs between two snapshots.",
            description = {
                "",
                "Without --region: how many prices differ in each region. With it: the prices, those of the first"
                        + " snapshot beside those of the second."
            },
            mixinStandardHelpOptions = true)
    int diff(
            @Parameters(paramLabel = "A", description = "Id of a snapshot.") String a,
            @Parameters(paramLabel = "B", description = "Id of a snapshot.") String b,
            @Option(names = "--region", paramLabel = "REGION", description = "List the prices of this region.")
                    @Nullable
                    String region,
            @Option(
                            names = "--match",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "Only keys that contain the text, such as BoxUsage:c5.")
                    String match,
            @Mixin JsonOption json) {
        SnapshotDifference difference = new SnapshotDifference(
                surroundings.snapshots().open(a), surroundings.snapshots().open(b), match);
        Output output = Output.of(spec, surroundings);
        if (region == null) {
            List<SnapshotDifference.RegionCount> counts = difference.counts();
            if (json.isSet()) {
                output.json(PricesJson.counts(difference, counts));
            } else {
                output.lines(PricesText.counts(difference, counts, output.ink()));
            }
        } else {
            if (!difference.regions().contains(region)) {
                throw new BadInputException(
                        "unknown-region",
                        "neither " + a + " nor " + b + " has prices of region '" + region + "'",
                        NearestName.advice(region, difference.regions()));
            }
            List<SnapshotDifference.Pair> pairs = difference.in(region);
            if (json.isSet()) {
                output.json(PricesJson.pairs(difference, pairs));
            } else {
                output.lines(PricesText.pairs(difference, pairs, output.ink()));
            }
        }
        return ExitCodes.OK;
    }
}
