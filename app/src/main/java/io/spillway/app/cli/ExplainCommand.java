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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Why a figure is what it is. */
final class ExplainCommand implements Command {
    private static final int DEPTH = 4;

    private final Surroundings surroundings;

    private final WorkspaceArgument argument = new WorkspaceArgument();
    private final Argument<String> figure = Argument.optional(1, "FIGURE", "Path of the figure.");
    private final Argument<String> pattern = Argument.option(
            "PATTERN",
            "List figures whose path or name contains the text (* for any), instead of explaining one.",
            "--list");
    private final Argument<String> scenario = Argument.optionOr(
            Scenario.BASELINE, "ID", "The scenario; the baseline when not given.", "-s", "--scenario");
    private final Argument<Integer> depth = Argument.number(
            DEPTH, "N", "Levels of steps below the figure (default: ${DEFAULT-VALUE}).", "-d", "--depth");
    private final JsonOption json = new JsonOption();

    private final CommandSpec spec = Command.spec(
            this,
            "explain",
            "Explains a figure: the tree of steps it is computed from.",
            List.of(
                    "Each step has its name, value and path, and below it its formula; a price has its key, SKU, date and"
                            + " source, an assumption its source.",
                    "A figure is named by its path: the id of a component or flow, a dot and the quantity, such as"
                            + " topology.cost, validation.cost or hosts.hosts. --list finds paths."),
            argument,
            figure,
            pattern,
            scenario,
            depth,
            json);

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        if ((figure.given() == null) == (pattern.given() == null)) {
            throw new ParameterException(
                    spec.commandLine(), "explain needs a FIGURE such as topology.cost, or --list PATTERN");
        }
        if (depth.value() < 0) {
            throw new ParameterException(spec.commandLine(), "--depth is at least 0, not " + depth.value());
        }
        OpenedWorkspace opened = argument.open();
        CostBreakdown breakdown = EvaluatedScenario.of(
                        opened, opened.scenario(scenario.value()), surroundings.pricing())
                .orThrow();
        FigurePaths paths = new FigurePaths(breakdown.model().graph());
        if (pattern.given() != null) {
            list(breakdown, paths.matching(pattern.given()));
        } else if (figure.given() != null) {
            explain(breakdown, Explanation.of(paths.node(figure.given()), breakdown.evaluation(), depth.value()));
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
                    "unknown-figure", "no figure matches '" + pattern.given() + "'", "--list '*' lists them all");
        }
        Output output = Output.of(spec, surroundings);
        if (json.isSet()) {
            output.json(FigureListJson.of(breakdown, figures));
        } else {
            output.lines(FigureList.lines(breakdown, figures, output.ink()));
        }
    }
}
