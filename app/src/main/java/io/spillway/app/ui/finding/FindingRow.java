package io.spillway.app.ui.finding;

import io.spillway.app.figure.Names;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Severity;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Node;

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
        int dot = path.indexOf('.');
        String owner = dot < 0 ? path : path.substring(0, dot);
        String name = Names.of(owner, topology);
        String label = label(path, owner, breakdown);
        if (name.equals(owner)) {
            return label.isEmpty() ? path : label;
        }
        return label.isEmpty() ? name : name + ": " + label;
    }

    /** Of a figure or field; empty for what is neither. */
    private static String label(String path, String owner, CostBreakdown breakdown) {
        Node node = breakdown.model().graph().find(path);
        if (node != null && node.isNamed() && node.path().equals(path)) {
            return node.label();
        }
        Topology topology = breakdown.model().topology();
        Object element = topology.components().get(owner);
        if (element == null) {
            element = topology.flows().get(owner);
        }
        String field = element == null ? path : path.substring(Math.min(path.length(), owner.length() + 1));
        return FieldSpec.of((element == null ? topology : element).getClass()).stream()
                .filter(spec -> spec.name().equals(field))
                .map(FieldSpec::label)
                .findFirst()
                .orElse("");
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
