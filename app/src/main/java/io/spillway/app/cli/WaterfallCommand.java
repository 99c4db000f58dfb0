package io.spillway.app.cli;

import io.spillway.app.cli.input.ExplainedScenario;
import io.spillway.app.cli.input.OpenedWorkspace;
import io.spillway.app.cli.text.WaterfallText;
import io.spillway.app.cli.wire.WaterfallJson;
import io.spillway.scenarios.attribution.Attribution;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How a scenario's changes lead from the baseline to it. */
@Command(
        name = "waterfall",
        header = "Leads from the baseline to a scenario, change by change.",
        description = {
            "",
            "What a change saves depends on the changes before it; --any-order adds each change's part whatever the"
                    + " order (the Shapley value): exact up to 12 changes, drawn with a standard error above.",
            "Growth is a bar of its own. Where the workspace has business figures, the gross margin before and after"
                    + " follows."
        },
        mixinStandardHelpOptions = true)
final class WaterfallCommand implements Callable<Integer> {
    private static final long PARTS = 1_000;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceArgument argument;

    @Parameters(index = "1", paramLabel = "SCENARIO", description = "Id of the scenario.")
    private String scenario;

    @Option(names = "--any-order", description = "Add each change's part whatever the order; may take a minute.")
    private boolean anyOrder;

    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "" + Attribution.DEFAULT_SAMPLES,
            description = "Orders drawn where there are too many to count (default: ${DEFAULT-VALUE}).")
    private int orders;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "" + Attribution.DEFAULT_SEED,
            description = "Seed of the orders drawn (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private JsonOption json;

    WaterfallCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (orders < 2) {
            throw new ParameterException(spec.commandLine(), "--orders is at least 2, not " + orders);
        }
        OpenedWorkspace opened = argument.open();
        Scenario of = opened.scenario(scenario);
        WorkspacePricing pricing = surroundings.pricing();
        ExplainedScenario explained = ExplainedScenario.of(opened, of, pricing, attribution(opened, of, pricing));
        Output output = Output.of(spec, surroundings);
        if (json.isSet()) {
            output.json(WaterfallJson.of(explained));
        } else {
            output.lines(WaterfallText.lines(explained, output.ink()));
        }
        boolean bad = explained.waterfall().steps().stream()
                .anyMatch(step -> !step.findings().isEmpty());
        return bad ? ExitCodes.FINDINGS : ExitCodes.OK;
    }

    private @Nullable Attribution attribution(OpenedWorkspace opened, Scenario of, WorkspacePricing pricing) {
        if (!anyOrder) {
            return null;
        }
        try (Progress progress = new Progress(
                spec.commandLine().getErr(),
                surroundings.terminal().interactive(),
                PARTS,
                done -> "splitting the saving",
                System::nanoTime)) {
            Work work = new Work() {
                @Override
                public void progress(double share) {
                    progress.accept((long) (share * PARTS));
                }
            };
            return Attribution.of(pricing, opened.workspace(), of, orders, seed, work);
        }
    }
}
