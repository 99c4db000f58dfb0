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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The difference of two snapshots, in prices or in what a workspace costs. */
@Command(
        name = "diff",
        header = "Shows what differs between two snapshots.",
        description = {
            "",
            "Without --region: how many prices differ in each region. With it: the prices, those of the first snapshot"
                    + " beside those of the second. With --workspace: what the second instead of the first does to its"
                    + " scenarios, and which prices, rules of its date and instance types do it to one of them, the largest"
                    + " effect first."
        },
        mixinStandardHelpOptions = true)
final class PricesDiffCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "Id of a snapshot.")
    private String a;

    @Parameters(index = "1", paramLabel = "B", description = "Id of a snapshot.")
    private String b;

    @Option(names = "--region", paramLabel = "REGION", description = "List the prices of this region.")
    private @Nullable String region;

    @Option(
            names = "--match",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Only keys that contain the text, such as BoxUsage:c5.")
    private String match;

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "FILE",
            description = "Show the effect on this workspace.")
    private @Nullable String workspace;

    @Option(
            names = {"-s", "--scenario"},
            paramLabel = "ID",
            defaultValue = Scenario.BASELINE,
            description = "The scenario that is explained with --workspace; the baseline when not given.")
    private String scenario;

    @Mixin
    private JsonOption json;

    PricesDiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PriceCatalog first = surroundings.snapshots().open(a);
        PriceCatalog second = surroundings.snapshots().open(b);
        Output output = Output.of(spec, surroundings);
        if (workspace != null) {
            effect(OpenedWorkspace.of(workspace), second, output);
            return ExitCodes.OK;
        }
        SnapshotDifference difference = new SnapshotDifference(first, second, match);
        if (region == null) {
            List<SnapshotDifference.RegionCount> counts = difference.counts();
            if (json.isSet()) {
                output.json(PricesJson.counts(difference, counts));
            } else {
                output.lines(PricesText.counts(difference, counts, output.ink()));
            }
            return ExitCodes.OK;
        }
        if (!difference.regions().contains(region)) {
            throw new BadInputException(
                    "unknown-region",
                    "neither " + a + " nor " + b + " has prices of region '" + region + "'",
                    advice(difference));
        }
        List<SnapshotDifference.Pair> pairs = difference.in(region);
        if (json.isSet()) {
            output.json(PricesJson.pairs(difference, pairs));
        } else {
            output.lines(PricesText.pairs(difference, pairs, output.ink()));
        }
        return ExitCodes.OK;
    }

    private String advice(SnapshotDifference difference) {
        String nearest = NearestName.advice(String.valueOf(region), difference.regions());
        return nearest.isEmpty() ? "without --region you see which regions there are" : nearest;
    }

    private void effect(OpenedWorkspace opened, PriceCatalog second, Output output) {
        if (region != null || !match.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--workspace shows the prices it uses; leave --region and --match away");
        }
        opened.scenario(scenario);
        Workspace pinned = WorkspaceFile.bind(
                        SnapshotTrial.pinned(opened.workspace().document(), a))
                .orThrow();
        SnapshotEffect effect =
                new SnapshotTrial(pinned, surroundings.snapshots().store()::open, second).run(Work.UNWATCHED);
        if (json.isSet()) {
            output.json(PricesJson.effect(effect));
        } else {
            output.lines(SnapshotEffectText.lines(pinned.name(), effect, scenario, output.ink()));
        }
    }
}
