package io.spillway.app.workbook.graph;

import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sizing.Requirement;
import io.spillway.pricing.sizing.SizingModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A column of the model sheets: a scenario, or the first changes of the scenario whose projects are shown.
 *
 * @param id of the scenario; of a prefix, of its last change
 * @param title words for people
 */
public record BookColumn(String id, String title, Kind kind, CostBreakdown breakdown) {
    /** What a column stands for. */
    public enum Kind {
        SCENARIO,
        /** The baseline with the first changes of one scenario. */
        PREFIX
    }

    public boolean isPrefix() {
        return kind == Kind.PREFIX;
    }

    /** What the sheets refer to beside the bill and what has a name: what is required of hosts, and its limits. */
    Set<Node> required() {
        Set<Node> required = new HashSet<>();
        SizingModel sizing = breakdown.model().sizing();
        sizing.groups().forEach(group -> add(group.fleet().requirements(), required));
        sizing.clusters().forEach(cluster -> add(cluster.brokers().requirements(), required));
        sizing.managedClusters().forEach(cluster -> add(cluster.requirements(), required));
        return required;
    }

    private static void add(List<Requirement> requirements, Set<Node> to) {
        for (Requirement requirement : requirements) {
            to.add(requirement.hosts());
            if (requirement.limit() != null) {
                to.add(requirement.limit());
            }
        }
    }
}
