package io.spillway.app.ui.inspector;

import io.spillway.app.ui.finding.FindingRow;
import io.spillway.model.component.ComponentKind;
import java.util.List;
import java.util.Optional;

/**
 * What the inspector shows of one component or flow.
 *
 * @param kind empty for a flow
 * @param figures label and value: cost, traffic, size
 * @param sections fields by group, in order
 */
public record Inspection(
        String title,
        String kindName,
        Optional<ComponentKind> kind,
        String subtitle,
        List<Figure> figures,
        List<Section> sections,
        List<FindingRow> findings) {

    /** A figure that can be explained by its path. */
    public record Figure(String label, String value, String path) {}

    /** Fields under one heading. */
    public record Section(String heading, List<FieldRow> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    public Inspection {
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
    }
}
