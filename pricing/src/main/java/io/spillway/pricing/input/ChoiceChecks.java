package io.spillway.pricing.input;

import io.spillway.model.component.Component;
import io.spillway.model.field.Domain;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.file.NearestName;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.rate.CatalogTables;
import java.util.ArrayList;
import java.util.List;

/** Choices that only a price catalogue knows: instance types, database classes, broker types, geographies. */
public final class ChoiceChecks {
    private ChoiceChecks() {}

    /** An error for each choice the catalogue does not have; a topology with one cannot be priced. */
    public static List<Finding> check(Topology topology, CatalogTables tables) {
        List<Finding> findings = new ArrayList<>();
        for (Component component : topology.components().values()) {
            String region = topology.regionOf(component);
            for (FieldSpec spec : FieldSpec.of(component.getClass())) {
                if (spec.domain() != Domain.NONE && spec.valueIn(component) instanceof String choice) {
                    List<String> options = ModelInputs.options(tables, region, spec.domain());
                    if (!options.contains(choice)) {
                        findings.add(unknown(component.id() + "." + spec.name(), choice, options, tables));
                    }
                }
            }
        }
        return findings;
    }

    private static Finding unknown(String path, String choice, List<String> options, CatalogTables tables) {
        String nearest = NearestName.of(choice, options);
        return Finding.error(
                "unknown-choice",
                Location.of(path),
                path + " is '" + choice + "', which the price snapshot "
                        + tables.catalog().id() + " does not know",
                nearest == null
                        ? "choose another, or a price snapshot that has it"
                        : "did you mean '" + nearest + "'?");
    }
}
