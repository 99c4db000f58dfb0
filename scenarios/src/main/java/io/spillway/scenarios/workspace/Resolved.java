package io.spillway.scenarios.workspace;

import io.spillway.model.finding.Finding;
import io.spillway.model.topology.Topology;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario's topology.
 *
 * @param topology null when the scenario cannot be computed; the findings say why
 */
public record Resolved(Scenario scenario, @Nullable Topology topology, List<Finding> findings) {

    public Resolved {
        findings = List.copyOf(findings);
    }
}
