package io.spillway.app.cli;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.app.cli.input.OpenedWorkspace;
import io.spillway.app.cli.text.PricesText;
import io.spillway.app.cli.text.SnapshotEffectText;
import io.spillway.app.cli.wire.PricesJson;
import io.spillway.model.file.NearestName;
import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.snapshot.SnapshotDifference;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.prices.SnapshotEffect;
import io.spillway.scenarios.prices.SnapshotTrial;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The difference of two snapshots, in prices or in what a workspace costs. */
final class PricesDiffCommand implements Command {
    private final Surroundings surroundings;

    private final Argument<String> a = Argument.parameter(0, "A", "Id of a snapshot.");
    private final Argument<String> b = Argument.parameter(1, "B", "Id of a snapshot.");
    private final Argument<String> region = Argument.option("REGION", "List the prices of this region.", "--region");
    private final Argument<String> match =
            Argument.optionOr("", "TEXT", "Only keys that contain the text, such as BoxUsage:c5.", "--match");
    private final Argument<String> workspace =
            Argument.option("FILE", "Show the effect on this workspace.", "-w", "--workspace");
    private final Argument<String> scenario = Argument.optionOr(
            Scenario.BASELINE,
            "ID",
            "The scenario that is explained with --workspace; the baseline when not given.",
            "-s",
            "--scenario");
    private final JsonOption json = new JsonOption();

    private final CommandSpec spec = Command.spec(
            this,
            "diff",
            "Shows what differs between two snapshots.",
            List.of(
                    "Without --region: how many prices differ in each region. With it: the prices, those of the first snapshot"
                            + " beside those of the second. With --workspace: what the second instead of the first does to its"
                            + " scenarios, and which prices, rules of its date and instance types do it to one of them, the largest"
                            + " effect first."),
            a,
            b,
            region,
            match,
            workspace,
            scenario,
            json);

    PricesDiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        PriceCatalog first = surroundings.snapshots().open(a.value());
        PriceCatalog second = surroundings.snapshots().open(b.value());
        Output output = Output.of(spec, surroundings);
        if (workspace.given() != null) {
            effect(OpenedWorkspace.of(workspace.given()), second, output);
            return ExitCodes.OK;
        }
        SnapshotDifference difference = new SnapshotDifference(first, second, match.value());
        if (region.given() == null) {
            List<SnapshotDifference.RegionCount> counts = difference.counts();
            if (json.isSet()) {
                output.json(PricesJson.counts(difference, counts));
            } else {
                output.lines(PricesText.counts(difference, counts, output.ink()));
            }
            return ExitCodes.OK;
        }
        if (!difference.regions().contains(region.given())) {
            throw new BadInputException(
                    "unknown-region",
                    "neither " + a.value() + " nor " + b.value() + " has prices of region '" + region.given() + "'",
                    advice(difference));
        }
        List<SnapshotDifference.Pair> pairs = difference.in(region.given());
        if (json.isSet()) {
            output.json(PricesJson.pairs(difference, pairs));
        } else {
            output.lines(PricesText.pairs(difference, pairs, output.ink()));
        }
        return ExitCodes.OK;
    }

    private String advice(SnapshotDifference difference) {
        String nearest = NearestName.advice(String.valueOf(region.given()), difference.regions());
        return nearest.isEmpty() ? "without --region you see which regions there are" : nearest;
    }

    private void effect(OpenedWorkspace opened, PriceCatalog second, Output output) {
        if (region.given() != null || !match.value().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--workspace shows the prices it uses; leave --region and --match away");
        }
        opened.scenario(scenario.value());
        Workspace pinned = WorkspaceFile.bind(
                        SnapshotTrial.pinned(opened.workspace().document(), a.value()))
                .orThrow();
        SnapshotEffect effect =
                new SnapshotTrial(pinned, surroundings.snapshots().store()::open, second).run(Work.UNWATCHED);
        if (json.isSet()) {
            output.json(PricesJson.effect(effect));
        } else {
            output.lines(SnapshotEffectText.lines(pinned.name(), effect, scenario.value(), output.ink()));
        }
    }
}
