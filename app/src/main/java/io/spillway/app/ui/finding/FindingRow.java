package io.spillway.app.ui.finding;

import io.spillway.app.figure.Names;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Severity;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.scenarios.sweep.StructuralField;
import java.util.Optional;

/**
 * A finding for people.
 *
 * @param place its line and column, or the field or element it belongs to by its name
 * @param path of the element or figure it belongs to; empty for the whole
 */
public record FindingRow(Severity severity, String place, String path, String message, String advice) {
    public static FindingRow of(Finding finding) {
        return of(finding, finding.location().toString());
    }

    /** @param breakdown of the scenario, which knows the names of its fields and elements */
    public static FindingRow of(Finding finding, CostBreakdown breakdown) {
        String path = finding.location().path();
        return finding.location().file() != null || path.isEmpty() ? of(finding) : of(finding, named(path, breakdown));
    }

    private static String named(String path, CostBreakdown breakdown) {
        Topology topology = breakdown.model().topology();
        Optional<String> label = breakdown.model().graph().names().stream()
                .filter(name -> name.path().equals(path) && !name.label().isEmpty())
                .map(FormulaGraph.Name::label)
                .findFirst()
                .or(() -> StructuralField.of(topology).stream()
                        .filter(field -> field.path().equals(path))
                        .map(StructuralField::label)
                        .findFirst());
        int dot = path.indexOf('.');
        String owner = dot < 0 ? path : path.substring(0, dot);
        String name = Names.of(owner, topology);
        return name.equals(owner)
                ? label.orElse(path)
                : name + label.map(words -> ": " + words).orElse("");
    }

    private static FindingRow of(Finding finding, String place) {
        return new FindingRow(
                finding.severity(),
                place,
                finding.location().path(),
                capital(finding.message()),
                capital(finding.advice()));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
