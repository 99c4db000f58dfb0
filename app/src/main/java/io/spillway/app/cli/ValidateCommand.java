package io.spillway.app.cli;

import io.spillway.app.cli.input.BadInputException;
import io.spillway.app.cli.input.EvaluatedScenario;
import io.spillway.app.cli.input.OpenedWorkspace;
import io.spillway.app.cli.text.FindingLines;
import io.spillway.app.cli.wire.FindingsJson;
import io.spillway.model.finding.Finding;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** Everything that is wrong with a workspace, without its numbers. */
final class ValidateCommand implements Command {
    private final Surroundings surroundings;

    private final WorkspaceArgument argument = new WorkspaceArgument();
    private final JsonOption json = new JsonOption();

    private final CommandSpec spec = Command.spec(
            this,
            "validate",
            "Checks a workspace: the file, every scenario, and what computing them finds.",
            List.of(
                    "Findings come one to a line with file, line and column, severity, message, advice and code, on standard"
                            + " error; with --json they are the result, on standard output.",
                    "The exit code is 2 when the file or a scenario cannot be computed, 1 when all can but a result has an"
                            + " error such as lost traffic, else 0."),
            argument,
            json);

    ValidateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        Set<Finding> findings = new LinkedHashSet<>();
        int code = ExitCodes.OK;
        int scenarios = 0;
        try {
            OpenedWorkspace opened = argument.open();
            findings.addAll(opened.findings());
            WorkspacePricing pricing = surroundings.pricing();
            for (String id : opened.workspace().scenarioIds()) {
                EvaluatedScenario result = EvaluatedScenario.of(opened, opened.scenario(id), pricing);
                scenarios++;
                findings.addAll(result.findings());
                int one = result.breakdown() == null
                        ? ExitCodes.BAD_INPUT
                        : result.hasErrors() ? ExitCodes.FINDINGS : ExitCodes.OK;
                code = Math.max(code, one);
            }
        } catch (BadInputException e) {
            findings.addAll(e.findings());
            code = ExitCodes.BAD_INPUT;
        }
        report(List.copyOf(findings), scenarios);
        return code;
    }

    private void report(List<Finding> findings, int scenarios) {
        Output output = Output.of(spec, surroundings);
        if (json.isSet()) {
            output.json(FindingsJson.of(argument.file(), findings));
            return;
        }
        new FindingLines(output.ink())
                .of(findings)
                .forEach(line -> spec.commandLine().getErr().println(line));
        spec.commandLine().getErr().flush();
        if (scenarios > 0) {
            output.lines(List.of(argument.file() + ": " + scenarios + (scenarios == 1 ? " scenario, " : " scenarios, ")
                    + FindingLines.count(findings)));
        }
    }
}
