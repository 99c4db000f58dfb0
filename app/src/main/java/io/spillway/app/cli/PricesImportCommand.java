package io.spillway.app.cli;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.app.cli.text.PricesText;
import io.spillway.app.cli.wire.PricesJson;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.snapshot.SealedSnapshot;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import io.spillway.pricing.catalogue.snapshot.SnapshotImport;
import io.spillway.pricing.catalogue.snapshot.SnapshotRefresh;
import io.spillway.pricing.catalogue.source.offer.PriceFileSource;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** Takes in a snapshot, or price lists as a new one. */
final class PricesImportCommand implements Command {
    private final Surroundings surroundings;

    private final Argument<String> name = Argument.parameter(0, "PATH", "A file or a folder.");
    private final Argument<String> base = Argument.option(
            "ID",
            "The snapshot whose prices stay where the price lists have none; the newest when not given,"
                    + " 'none' to begin with nothing.",
            "--base");
    private final Argument<List<String>> regions = Argument.list(
            String.class, "REGION", "Only prices of these regions, and those that hold everywhere.", "--region");
    private final JsonOption json = new JsonOption();

    private final CommandSpec spec = Command.spec(
            this,
            "import",
            "Takes in a snapshot file, or AWS price lists as a new snapshot.",
            List.of(
                    "A zip file that 'prices export' wrote, or a folder in the snapshot format, becomes the snapshot that it is."
                            + " Anything else is read as price lists of AWS: bulk offer files (JSON or CSV, plain or gzip), Savings"
                            + " Plan files, output of 'aws pricing get-products' or of 'aws ec2 describe-instance-types'; a folder"
                            + " means all of them in it. Of two prices the newer one holds, so that an old list harms nothing. Nothing"
                            + " is asked over the network."),
            name,
            base,
            regions,
            json);

    PricesImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        Path path = path();
        PrintWriter err = spec.commandLine().getErr();
        NewSnapshot work = new NewSnapshot(surroundings, err);
        Output output = Output.of(spec, surroundings);
        boolean isSnapshot = Files.isDirectory(path)
                ? SnapshotImport.isSnapshot(path)
                : name.value().toLowerCase(Locale.ROOT).endsWith(".zip");
        if (isSnapshot) {
            SealedSnapshot snapshot = SnapshotImport.read(path);
            String id = work.store(snapshot);
            if (json.isSet()) {
                output.json(PricesJson.imported(id, null, null));
            } else {
                output.lines(
                        List.of("stored as " + id + ": " + snapshot.catalog().description()));
            }
            return ExitCodes.OK;
        }
        PriceCatalog old = BaseSnapshot.of(surroundings.snapshots(), base.given());
        SnapshotRefresh read = work.read(old, Precedence.NEWER_PRICE, new PriceFileSource(path, regions.value()));
        if (read.isNothingNew() && old != null) {
            if (json.isSet()) {
                output.json(PricesJson.imported(old.id(), read, null));
            } else {
                output.lines(List.of("nothing new: " + PricesText.count(read.rates(), "price") + " of " + name.value()
                        + " are in " + old.id() + " already; nothing was stored"));
            }
            return ExitCodes.OK;
        }
        SealedSnapshot snapshot = NewSnapshot.sealed(read, name.value());
        String id = work.store(snapshot);
        SnapshotDifference difference = old == null ? null : new SnapshotDifference(old, snapshot.catalog(), "");
        if (json.isSet()) {
            output.json(PricesJson.imported(id, read, difference));
        } else {
            List<String> lines = new ArrayList<>();
            lines.add("stored as " + id + ": " + PricesText.count(read.rates(), "price") + " read");
            if (difference != null) {
                lines.add("");
                lines.addAll(PricesText.changes(difference, output.ink()));
            }
            output.lines(lines);
        }
        return ExitCodes.OK;
    }

    private Path path() {
        Path path;
        try {
            path = Path.of(name.value());
        } catch (InvalidPathException e) {
            throw new BadInputException(
                    "unreadable-file", "'" + name.value() + "' is not a file name here: " + e.getReason(), "rename it");
        }
        if (!Files.exists(path)) {
            throw new BadInputException(
                    "unreadable-file", "there is no file or folder '" + name.value() + "'", "check the name");
        }
        return path;
    }
}
