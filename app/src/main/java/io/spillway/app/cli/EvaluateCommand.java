package io.spillway.app.cli;

import io.spillway.app.cli.input.EvaluatedScenario;
import io.spillway.app.cli.input.OpenedWorkspace;
import io.spillway.app.cli.text.EvaluationText;
import io.spillway.app.cli.wire.EvaluationJson;
import io.spillway.scenarios.workspace.Scenario;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The bill of a scenario with its sizes and flows. */
final class EvaluateCommand implements Command {
    private final Surroundings surroundings;

    private final WorkspaceArgument argument = new WorkspaceArgument();
    private final Argument<String> scenario = Argument.optionOr(
            Scenario.BASELINE, "ID", "The scenario; the baseline when not given.", "-s", "--scenario");
    private final Argument<Boolean> all = Argument.flag("Every scenario, one after the other.", "--all");
    private final JsonOption json = new JsonOption();
    private final Argument<Boolean> lines = Argument.flag("Print every line item of the bill too.", "--lines");
    private final Argument<Boolean> assumptions = Argument.flag(
            "Print every default in force, guess and own price too, with source and date.", "--assumptions");

    private final CommandSpec spec = Command.spec(
            this,
            "evaluate",
            "Prints a scenario's monthly bill, its sizes, its flows and its findings.",
            List.of(
                    "Costs are effective costs, after purchase options, commitments and discounts, beside list prices. What"
                            + " has no price is unknown, and a total that would need it is \"at least\"."),
            argument,
            Argument.oneOf(scenario, all),
            json,
            lines,
            assumptions);

    EvaluateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        OpenedWorkspace opened = argument.open();
        List<String> ids = all.value() ? opened.workspace().scenarioIds() : List.of(scenario.value());
        List<EvaluatedScenario> results = EvaluatedScenario.all(opened, ids, surroundings.pricing());
        Output output = Output.of(spec, surroundings);
        if (json.isSet()) {
            output.json(EvaluationJson.of(
                    opened, results, surroundings.snapshots().store().clock()));
        } else {
            output.lines(text(results, output));
        }
        return results.stream().anyMatch(EvaluatedScenario::hasErrors) ? ExitCodes.FINDINGS : ExitCodes.OK;
    }

    private List<String> text(List<EvaluatedScenario> results, Output output) {
        EvaluationText.Details details = new EvaluationText.Details(
                lines.value(),
                assumptions.value(),
                surroundings.snapshots().store().clock());
        List<String> text = new ArrayList<>();
        for (EvaluatedScenario result : results) {
            if (!text.isEmpty()) {
                text.addAll(List.of("", ""));
            }
            text.addAll(EvaluationText.lines(result, details, output.ink()));
        }
        return text;
    }
}
