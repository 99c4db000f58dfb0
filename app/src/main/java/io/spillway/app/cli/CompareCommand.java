package io.spillway.app.cli;

import io.spillway.app.cli.input.ComparedScenarios;
import io.spillway.app.cli.text.ComparisonText;
import io.spillway.app.cli.wire.ComparisonJson;
import io.spillway.scenarios.comparison.Section;
import io.spillway.scenarios.workspace.Scenario;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scenarios side by side. */
@Command(
        name = "compare",
        header = "Compares scenarios: cost, resilience, and what makes the difference.",
        description = {
            "",
            "Every difference is the scenario minus the one compared with. A difference is shown only when the same lines"
                    + " are unknown on both sides. A scenario that wins by losing resilience says so."
        },
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
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

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceArgument argument;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "SCENARIO",
            description = "Ids of the scenarios; every one when not given.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--against",
            paramLabel = "ID",
            description = "The scenario compared with; the baseline when not given.")
    private String against = Scenario.BASELINE;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            split = ",",
            description = "Break the differences down by: category, area, component, flow, line.")
    private List<By> by = List.of();

    @Mixin
    private JsonOption json;

    CompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ComparedScenarios compared = ComparedScenarios.of(
                argument.open(),
                scenarios,
                against,
                surroundings.pricing(),
                surroundings.snapshots().store().clock());
        Output output = Output.of(spec, surroundings);
        if (json.isSet()) {
            output.json(ComparisonJson.of(compared));
        } else {
            List<Section> sections = by.isEmpty()
                    ? ComparisonText.usual(compared)
                    : by.stream().map(what -> what.section).toList();
            output.lines(ComparisonText.lines(compared, sections, output.ink()));
        }
        boolean bad = !compared.errors().isEmpty()
                || compared.comparison().columns().stream().anyMatch(column -> !column.isComputed());
        return bad ? ExitCodes.FINDINGS : ExitCodes.OK;
    }
}
