package io.spillway.app.cli;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.app.cli.input.OpenedWorkspace;
import io.spillway.app.cli.text.PricesText;
import io.spillway.app.cli.wire.PricesJson;
import io.spillway.model.file.Parsed;
import io.spillway.scenarios.prices.PrivatePriceFile;
import io.spillway.scenarios.prices.PrivatePrices;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Puts a company's own prices into a workspace. */
final class PricesOwnCommand implements Command {
    private final Surroundings surroundings;

    private final Argument<String> csv = Argument.parameter(0, "CSV", "The file with the prices.");
    private final Argument<String> file = Argument.parameter(1, "FILE", "The workspace file.");
    private final Argument<String> out =
            Argument.option("FILE", "Write there instead of into the workspace file.", "--out");
    private final JsonOption json = new JsonOption();

    private final CommandSpec spec = Command.spec(
            this,
            "own",
            "Puts a company's own prices and discounts from a CSV file into a workspace.",
            List.of("The columns are " + PrivatePriceFile.HEADER + ". A row is 'price' with a key such as"
                    + " AmazonEC2/us-west-2/BoxUsage:c5.9xlarge and USD per unit (0.045, or with tiers 0.09;10240:0.085), or"
                    + " 'discount' with a service such as AmazonS3 and the share taken off (0.12). A price that the workspace"
                    + " has already is replaced."),
            csv,
            file,
            out,
            json);

    PricesOwnCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        OpenedWorkspace opened = OpenedWorkspace.of(file.value());
        Path target = target();
        Parsed<PrivatePrices> parsed = read();
        PrivatePrices prices = parsed.value();
        if (prices == null) {
            throw new BadInputException(parsed.findings());
        }
        Parsed<Workspace> edited = WorkspaceFile.bind(
                prices.edit().change().apply(opened.workspace().document()));
        Workspace workspace = edited.value();
        if (workspace == null) {
            throw new BadInputException(edited.findings());
        }
        try {
            WorkspaceFile.write(target, workspace);
        } catch (IOException e) {
            throw new BadInputException("cannot-write", String.valueOf(e.getMessage()), "name another file with --out");
        }
        Output output = Output.of(spec, surroundings);
        if (json.isSet()) {
            output.json(PricesJson.own(target.toString(), prices));
        } else {
            output.lines(List.of(target + ": "
                    + PricesText.count(prices.overrides().members().size(), "own price") + ", "
                    + PricesText.count(prices.discounts().members().size(), "discount")));
        }
        return ExitCodes.OK;
    }

    private Parsed<PrivatePrices> read() {
        try {
            return PrivatePriceFile.read(Path.of(csv.value()));
        } catch (InvalidPathException e) {
            throw new BadInputException(
                    "unreadable-file", "'" + csv.value() + "' is not a file name here: " + e.getReason(), "rename it");
        }
    }

    private Path target() {
        String name = out.given() == null ? file.value() : out.given();
        try {
            Path path = Path.of(name);
            if (out.given() == null
                    && !Files.exists(path)
                    && BundledWorkspaces.names().contains(name)) {
                throw new BadInputException(
                        "cannot-write",
                        "'" + name + "' comes with the program and cannot be changed",
                        "name a file with --out");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new BadInputException(
                    "cannot-write", "'" + name + "' is not a file name here: " + e.getReason(), "name another file");
        }
    }
}
