package io.spillway.app.cli;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.app.cli.input.EvaluatedScenario;
import io.spillway.app.cli.input.FigurePaths;
import io.spillway.app.cli.input.OpenedWorkspace;
import io.spillway.app.cli.text.ExplanationText;
import io.spillway.app.cli.text.FigureList;
import io.spillway.app.cli.wire.ExplanationJson;
import io.spillway.app.cli.wire.FigureListJson;
import io.spillway.pricing.catalogue.snapshot.SnapshotAge;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Explanation;
import io.spillway.scenarios.workspace.Scenario;
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

/** Why a figure is what it is. */
@Command(
        name = "explain",
        header = "Explains a figure: the tree of steps it is computed from.",
        description = {
            "",
            "Each step has its name, value and path, and below it its formula; a price has its key, SKU, date and"
                    + " source, an assumption its source.",
            "A figure is named by its path: the id of a component or flow, a dot and the quantity, such as"
                    + " topology.cost, validation.cost or hosts.hosts. --list finds paths."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final int DEPTH = 4;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceArgument argument;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FIGURE", description = "Path of the figure.")
    private @Nullable String figure;

    @Option(
            names = "--list",
            paramLabel = "PATTERN",
            description = "List figures whose path or name contains the text (* for any), instead of explaining one.")
    private @Nullable String pattern;

    @Option(
            names = {"-s", "--scenario"},
            paramLabel = "ID",
            description = "The scenario; the baseline when not given.")
    private String scenario = Scenario.BASELINE;

    @Option(
            names = {"-d", "--depth"},
            paramLabel = "N",
            defaultValue = "" + DEPTH,
            description = "Levels of steps below the figure (default: ${DEFAULT-VALUE}).")
    private int depth;

    @Mixin
    private JsonOption json;

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if ((figure == null) == (pattern == null)) {
            throw new ParameterException(
                    spec.commandLine(), "explain needs a FIGURE such as topology.cost, or --list PATTERN");
        }
        if (depth < 0) {
            throw new ParameterException(spec.commandLine(), "--depth is at least 0, not " + depth);
        }
        OpenedWorkspace opened = argument.open();
        CostBreakdown breakdown = EvaluatedScenario.of(opened, opened.scenario(scenario), surroundings.pricing())
                .orThrow();
        FigurePaths paths = new FigurePaths(breakdown.model().graph());
        if (pattern != null) {
            list(breakdown, paths.matching(pattern));
        } else if (figure != null) {
            explain(breakdown, Explanation.of(paths.node(figure), breakdown.evaluation(), depth));
        }
        return ExitCodes.OK;
    }

    private void explain(CostBreakdown breakdown, Explanation.Step step) {
        Output output = Output.of(spec, surroundings);
        SnapshotAge prices = new SnapshotAge(
                breakdown.model().catalog(), surroundings.snapshots().store().clock());
        if (json.isSet()) {
            output.json(ExplanationJson.of(step, prices));
        } else {
            output.lines(ExplanationText.lines(step, prices, output.ink()));
        }
    }

    private void list(CostBreakdown breakdown, List<FigurePaths.Figure> figures) {
        if (figures.isEmpty()) {
            throw new BadInputException(
                    "unknown-figure", "no figure matches '" + pattern + "'", "--list '*' lists them all");
        }
        Output output = Output.of(spec, surroundings);
        if (json.isSet()) {
            output.json(FigureListJson.of(breakdown, figures));
        } else {
            output.lines(FigureList.lines(breakdown, figures, output.ink()));
        }
    }
}
