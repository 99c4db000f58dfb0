package io.spillway.app.cli;

import io.spillway.app.cli.input.EvaluatedScenario;
import io.spillway.app.cli.input.OpenedWorkspace;
import io.spillway.app.cli.text.EvaluationText;
import io.spillway.app.cli.wire.EvaluationJson;
import io.spillway.scenarios.workspace.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The bill of a scenario with its sizes and flows. */
@Command(
        name = "evaluate",
        header = "Prints a scenario's monthly bill, its sizes, its flows and its findings.",
        description = {
            "",
            "Costs are effective costs, after purchase options, commitments and discounts, beside list prices. What"
                    + " has no price is unknown, and a total that would need it is \"at least\"."
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceArgument argument;

    @ArgGroup
    private Which which = new Which();

    @Mixin
    private JsonOption json;

    @Option(names = "--lines", description = "Print every line item of the bill too.")
    private boolean lines;

    @Option(
            names = "--assumptions",
            description = "Print every default in force, guess and own price too, with source and date.")
    private boolean assumptions;

    /** One scenario or all. */
    static final class Which {
        @Option(
                names = {"-s", "--scenario"},
                paramLabel = "ID",
                description = "The scenario; the baseline when not given.")
        private String scenario = Scenario.BASELINE;

        @Option(names = "--all", description = "Every scenario, one after the other.")
        private boolean all;
    }

    EvaluateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedWorkspace opened = argument.open();
        List<String> ids = which.all ? opened.workspace().scenarioIds() : List.of(which.scenario);
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
                lines, assumptions, surroundings.snapshots().store().clock());
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
