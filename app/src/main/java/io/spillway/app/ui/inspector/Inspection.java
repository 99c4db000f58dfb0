package io.spillway.app.ui.inspector;

import io.spillway.app.ui.finding.FindingRow;
import io.spillway.model.component.ComponentKind;
import java.util.List;
import java.util.Optional;

/**
 * What the inspector says of what is selected, above its fields.
 *
 * @param kind empty for anything but a component
 * @param figures label and value: cost, traffic, size; none while the scenario cannot be computed
 */
public record Inspection(
        String title,
        String kindName,
        Optional<ComponentKind> kind,
        String subtitle,
        List<Figure> figures,
        List<FindingRow> findings) {

    /** A figure that can be explained by its path. */
    public record Figure(String label, String value, String path) {}

    public Inspection {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
    }
}
