package io.spillway.app.cli;

import io.spillway.app.cli.input.PriceSnapshots;
import io.spillway.app.cli.input.RateNames;
import io.spillway.app.cli.text.RateText;
import io.spillway.app.cli.wire.Fields;
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
import picocli.CommandLine.Model.CommandSpec;

/** One price. */
final class PricesShowCommand implements Command {
    private final Surroundings surroundings;
    private final Argument<String> key = Argument.parameter(
            0,
            "KEY",
            "service/region/usage, such as AmazonEC2/us-west-2/BoxUsage:c5.9xlarge. The region of"
                    + " prices that hold everywhere is 'global'.");
    private final Argument<String> snapshot =
            Argument.option("ID", "The snapshot; every one when not given.", "--snapshot");
    private final JsonOption json = new JsonOption();
    private final CommandSpec spec = Command.spec(
            this,
            "show",
            "Looks up one price.",
            List.of("The exit code is 1 when a snapshot has no such price."),
            key,
            snapshot,
            json);

    PricesShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        PriceSnapshots known = surroundings.snapshots();
        RateKey rateKey = RateNames.key(key.value());
        List<PriceCatalog> catalogs = snapshot.given() == null
                ? known.store().list().stream()
                        .map(SnapshotEntry::catalog)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of(known.open(snapshot.given()));
        List<RateLookup> lookups = catalogs.stream()
                .map(catalog -> snapshot.given() == null ? RateHistory.lookup(catalog, rateKey) : catalog.rate(rateKey))
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
