package io.spillway.app.cli.input;

import io.spillway.model.finding.Finding;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scenario of an opened workspace with its numbers.
 *
 * @param breakdown null when it cannot be computed; the findings say why
 * @param findings with their places in the file
 */
public record EvaluatedScenario(
        OpenedWorkspace opened, Scenario scenario, @Nullable CostBreakdown breakdown, List<Finding> findings) {
    public EvaluatedScenario {
        findings = List.copyOf(findings);
    }

    public static EvaluatedScenario of(OpenedWorkspace opened, Scenario scenario, WorkspacePricing pricing) {
        ScenarioResult result = pricing.result(opened.workspace(), scenario);
        return new EvaluatedScenario(opened, scenario, result.breakdown(), opened.placed(result.findings(), scenario));
    }

    /**
     * Several scenarios, of which at least one can be computed.
     *
     * @throws BadInputException when none can
     */
    public static List<EvaluatedScenario> all(OpenedWorkspace opened, List<String> ids, WorkspacePricing pricing) {
        List<EvaluatedScenario> all = new ArrayList<>();
        Set<Finding> findings = new LinkedHashSet<>();
        for (String id : ids) {
            EvaluatedScenario one = of(opened, opened.scenario(id), pricing);
            all.add(one);
            findings.addAll(one.findings);
        }
        if (all.stream().allMatch(one -> one.breakdown == null)) {
            throw new BadInputException(List.copyOf(findings));
        }
        return List.copyOf(all);
    }

    public Workspace workspace() {
        return opened.workspace();
    }

    /** @throws BadInputException with the findings when it cannot be computed */
    public CostBreakdown orThrow() {
        if (breakdown == null) {
            throw new BadInputException(findings);
        }
        return breakdown;
    }

    public boolean hasErrors() {
        return breakdown == null || findings.stream().anyMatch(Finding::isError);
    }
}
