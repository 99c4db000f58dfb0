package io.spillway.app.cli;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.app.cli.input.OpenedWorkspace;
import io.spillway.app.cli.text.PricesText;
import io.spillway.app.cli.text.SnapshotEffectText;
import io.spillway.app.cli.text.SourcePlanText;
import io.spillway.app.cli.wire.PricesJson;
import io.spillway.app.prices.PriceService;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.snapshot.SealedSnapshot;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import io.spillway.pricing.catalogue.snapshot.SnapshotRefresh;
import io.spillway.pricing.catalogue.source.PriceSource;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.prices.SnapshotTrial;
import io.spillway.scenarios.workspace.Scenario;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Asks AWS for the prices of today and makes a new snapshot of them. */
final class PricesRefreshCommand implements Command {
    /** Where prices come from. */
    private enum From {
        QUERY("query"),
        PUBLIC_FILES("public-files"),
        LISTED_FILES("listed-files");

        private final String text;

        From(String text) {
            this.text = text;
        }

        private static final class Converter implements ITypeConverter<From> {
            @Override
            public From convert(String value) {
                for (From from : values()) {
                    if (from.text.equals(value)) {
                        return from;
                    }
                }
                throw new TypeConversionException("'" + value + "' is none of query, public-files, listed-files");
            }
        }
    }

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z0-9]+)+");

    private final Surroundings surroundings;

    private final Argument<String> workspace = Argument.option(
            "FILE", "The workspace whose region is asked for, and on which the effect is shown.", "-w", "--workspace");
    private final Argument<List<String>> regions =
            Argument.list(String.class, "REGION", "Regions to ask for.", "--region");
    private final Argument<String> base = Argument.option(
            "ID",
            "The snapshot whose prices stay where nothing was asked; that of the workspace or the newest when"
                    + " not given, 'none' to begin with nothing.",
            "--base");
    private final Argument<From> from = Argument.read(
            From.class,
            new From.Converter(),
            From.QUERY,
            "SOURCE",
            "'query' asks the price list service for single prices (the default); 'public-files' downloads the"
                    + " offer files that AWS publishes, with the rates of Savings Plans, about 500 MB a region, without"
                    + " credentials; 'listed-files' downloads them from where the price list service says they are.",
            "--from");
    private final Argument<String> profile =
            Argument.option("NAME", "A profile of the shared AWS configuration.", "--profile");
    private final Argument<String> endpointRegion = Argument.option(
            "REGION",
            "The region whose price list service is asked (us-east-1, eu-central-1 or ap-south-1 have one).",
            "--endpoint-region");
    private final Argument<Boolean> yes = Argument.flag("Send and keep without being asked.", "-y", "--yes");
    private final JsonOption json = new JsonOption();

    private final CommandSpec spec = Command.spec(
            this,
            "refresh",
            "Asks AWS for the prices of today and makes a new snapshot.",
            List.of(
                    "Says first what will be asked and of whom, and asks before anything is sent. Credentials come from the default"
                            + " chain of the AWS SDK (environment, shared files, SSO, instance role) and are neither stored nor"
                            + " printed; they need the permission pricing:GetProducts alone (files that the service lists:"
                            + " pricing:ListPriceLists and pricing:GetPriceListFileUrl). Shows what changes before the new"
                            + " snapshot is kept. Snapshots that are there stay as they are; Ctrl-C leaves no trace."),
            workspace,
            regions,
            base,
            from,
            profile,
            endpointRegion,
            yes,
            json);

    PricesRefreshCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        OpenedWorkspace opened = workspace.given() == null ? null : OpenedWorkspace.of(workspace.given());
        List<String> wanted = wanted(opened);
        String basis = base.given() == null && opened != null
                ? opened.workspace().prices().snapshot()
                : base.given();
        PriceCatalog old = BaseSnapshot.of(surroundings.snapshots(), basis);
        PriceSource source = source(wanted);
        PrintWriter err = spec.commandLine().getErr();
        SourcePlanText.lines(source.plan(), surroundings.ink()).forEach(line -> err.print(line + "\n"));
        if (!agreed(err, "Send these requests?")) {
            err.print("nothing was sent\n");
            err.flush();
            return ExitCodes.OK;
        }
        NewSnapshot work = new NewSnapshot(surroundings, err);
        SnapshotRefresh read = work.read(old, Precedence.ASKED_TODAY, source);
        SealedSnapshot snapshot = NewSnapshot.sealed(read, source.description());
        SnapshotDifference difference = old == null ? null : new SnapshotDifference(old, snapshot.catalog(), "");
        show(opened, difference, snapshot, err);
        if (!agreed(err, "Keep the new snapshot " + snapshot.id() + "?")) {
            err.print("nothing was stored\n");
            err.flush();
            return ExitCodes.OK;
        }
        String id = work.store(snapshot);
        Output output = Output.of(spec, surroundings);
        if (json.isSet()) {
            output.json(PricesJson.imported(id, read, difference));
        } else {
            output.lines(List.of("stored as " + id + ": " + PricesText.count(read.rates(), "price") + " read"));
        }
        return ExitCodes.OK;
    }

    private PriceSource source(List<String> wanted) {
        try {
            PriceService service = surroundings.priceService();
            return switch (from.value()) {
                case QUERY -> service.source(wanted, profile.given(), endpointRegion.given());
                case PUBLIC_FILES -> service.publicFiles(wanted);
                case LISTED_FILES -> service.listedFiles(wanted, profile.given(), endpointRegion.given());
            };
        } catch (IllegalArgumentException e) {
            throw new BadInputException("cannot-ask", String.valueOf(e.getMessage()), "");
        }
    }

    private boolean agreed(PrintWriter err, String question) {
        return yes.value() || surroundings.asking().agreed(err, question);
    }

    private List<String> wanted(@Nullable OpenedWorkspace opened) {
        TreeSet<String> wanted = new TreeSet<>(regions.value());
        if (wanted.isEmpty() && opened != null) {
            wanted.add(opened.workspace().baseline().homeRegion());
        }
        if (wanted.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "prices refresh needs --workspace or --region, to know what to ask for");
        }
        for (String region : wanted) {
            if (!REGION.matcher(region).matches()) {
                throw new BadInputException(
                        "bad-region", "'" + region + "' is not the code of a region", "write it as us-west-2");
            }
        }
        if (!yes.value() && !surroundings.asking().isPossible()) {
            throw new ParameterException(
                    spec.commandLine(), "there is nobody to ask here; --yes sends the requests without being asked");
        }
        return List.copyOf(wanted);
    }

    /** What changes: by region, and on the workspace when there is one. On standard error, for it is not the result. */
    private void show(
            @Nullable OpenedWorkspace opened,
            @Nullable SnapshotDifference difference,
            SealedSnapshot snapshot,
            PrintWriter err) {
        if (difference != null) {
            PricesText.changes(difference, surroundings.ink()).forEach(line -> err.print(line + "\n"));
        }
        if (opened != null) {
            var effect = new SnapshotTrial(
                            opened.workspace(), surroundings.snapshots().store()::open, snapshot.catalog())
                    .run(Work.UNWATCHED);
            err.print("\n");
            SnapshotEffectText.lines(opened.workspace().name(), effect, Scenario.BASELINE, surroundings.ink())
                    .forEach(line -> err.print(line + "\n"));
        }
        err.flush();
    }
}
