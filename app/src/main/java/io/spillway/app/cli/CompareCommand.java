package io.spillway.app.cli;

import io.spillway.app.cli.input.ComparedScenarios;
import io.spillway.app.cli.text.ComparisonText;
import io.spillway.app.cli.wire.ComparisonJson;
import io.spillway.scenarios.comparison.Section;
import io.spillway.scenarios.workspace.Scenario;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Scenarios side by side. */
final class CompareCommand implements Command {
    /** What scenarios can be broken down by. */
    enum By {
        CATEGORY(Section.CATEGORY),
        AREA(Section.AREA),
        COMPONENT(Section.COMPONENT),
        FLOW(Section.FLOW),
        LINE(Section.LINE);

        private final Section section;

        By(Section section) {
            this.section = section;
        }
    }

    private final Surroundings surroundings;

    private final WorkspaceArgument argument = new WorkspaceArgument();
    private final Argument<List<String>> scenarios =
            Argument.rest(1, "SCENARIO", "Ids of the scenarios; every one when not given.");
    private final Argument<String> against = Argument.optionOr(
            Scenario.BASELINE, "ID", "The scenario compared with; the baseline when not given.", "--against");
    private final Argument<List<By>> by = Argument.list(
            By.class, "WHAT", "Break the differences down by: category, area, component, flow, line.", "--by");
    private final JsonOption json = new JsonOption();

    private final CommandSpec spec = Command.spec(
            this,
            "compare",
            "Compares scenarios: cost, resilience, and what makes the difference.",
            List.of(
                    "Every difference is the scenario minus the one compared with. A difference is shown only when the same lines"
                            + " are unknown on both sides. A scenario that wins by losing resilience says so."),
            argument,
            scenarios,
            against,
            by,
            json);

    CompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        ComparedScenarios compared = ComparedScenarios.of(
                argument.open(),
                scenarios.value(),
                against.value(),
                surroundings.pricing(),
                surroundings.snapshots().store().clock());
        Output output = Output.of(spec, surroundings);
        if (json.isSet()) {
            output.json(ComparisonJson.of(compared));
        } else {
            List<Section> sections = by.value().isEmpty()
                    ? ComparisonText.usual(compared)
                    : by.value().stream().map(what -> what.section).toList();
            output.lines(ComparisonText.lines(compared, sections, output.ink()));
        }
        boolean bad = !compared.errors().isEmpty()
                || compared.comparison().columns().stream().anyMatch(column -> !column.isComputed());
        return bad ? ExitCodes.FINDINGS : ExitCodes.OK;
    }
}
