package io.spillway.app.cli;

import io.spillway.app.cli.input.ExplainedScenario;
import io.spillway.app.cli.input.OpenedWorkspace;
import io.spillway.app.cli.text.WaterfallText;
import io.spillway.app.cli.wire.WaterfallJson;
import io.spillway.scenarios.attribution.Attribution;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** How a scenario's changes lead from the baseline to it. */
final class WaterfallCommand implements Command {
    private static final long PARTS = 1_000;

    private final Surroundings surroundings;

    private final WorkspaceArgument argument = new WorkspaceArgument();
    private final Argument<String> scenario = Argument.parameter(1, "SCENARIO", "Id of the scenario.");
    private final Argument<Boolean> anyOrder =
            Argument.flag("Add each change's part whatever the order; may take a minute.", "--any-order");
    private final Argument<Integer> orders = Argument.number(
            Attribution.DEFAULT_SAMPLES,
            "N",
            "Orders drawn where there are too many to count (default: ${DEFAULT-VALUE}).",
            "--orders");
    private final Argument<Long> seed = Argument.number(
            Attribution.DEFAULT_SEED, "N", "Seed of the orders drawn (default: ${DEFAULT-VALUE}).", "--seed");
    private final JsonOption json = new JsonOption();

    private final CommandSpec spec = Command.spec(
            this,
            "waterfall",
            "Leads from the baseline to a scenario, change by change.",
            List.of(
                    "What a change saves depends on the changes before it; --any-order adds each change's part whatever the"
                            + " order (the Shapley value): exact up to 12 changes, drawn with a standard error above.",
                    "Growth is a bar of its own. Where the workspace has business figures, the gross margin before and after"
                            + " follows."),
            argument,
            scenario,
            anyOrder,
            orders,
            seed,
            json);

    WaterfallCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        if (orders.value() < 2) {
            throw new ParameterException(spec.commandLine(), "--orders is at least 2, not " + orders.value());
        }
        OpenedWorkspace opened = argument.open();
        Scenario of = opened.scenario(scenario.value());
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
        if (!anyOrder.value()) {
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
            return Attribution.of(pricing, opened.workspace(), of, orders.value(), seed.value(), work);
        }
    }
}
