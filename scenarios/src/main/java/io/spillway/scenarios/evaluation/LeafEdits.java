package io.spillway.scenarios.evaluation;

import io.spillway.model.component.Component;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.SupportPlan;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.input.ModelInputs;
import io.spillway.pricing.rate.CatalogTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an edit of a topology is for the leaves of its graph. Only elements that are not the same objects are looked at, as an
 * edited document shares what the edit left alone.
 */
final class LeafEdits {
    private final FormulaGraph graph;
    private final CatalogTables tables;
    private final Map<Node, Double> edits = new HashMap<>();
    private boolean isLive = true;

    private LeafEdits(FormulaGraph graph, CatalogTables tables) {
        this.graph = graph;
        this.tables = tables;
    }

    /**
     * Leaves of the graph of one topology that hold other values in that of the other; empty when more than values differs, so
     * that the other needs a graph of its own. A value that begins or ceases to be a default counts as more, since the leaf
     * tells which it is.
     */
    static Optional<Map<Node, Double>> between(
            Topology before, Topology after, FormulaGraph graph, CatalogTables tables) {
        LeafEdits edits = new LeafEdits(graph, tables);
        edits.compare(before, after);
        return edits.isLive ? Optional.of(edits.edits) : Optional.empty();
    }

    @SuppressWarnings("ReferenceEquality") // equal elements that are not the same only take longer
    private void compare(Topology before, Topology after) {
        isLive = before.homeRegion().equals(after.homeRegion())
                && List.copyOf(before.areas().values())
                        .equals(List.copyOf(after.areas().values()));
        plan(before.supportPlan(), after.supportPlan());
        element(ModelInputs.ASSUMPTIONS, before.assumptions(), after.assumptions(), after.homeRegion());
        List<Component> components = new ArrayList<>(before.components().values());
        List<Component> others = new ArrayList<>(after.components().values());
        List<Flow> flows = new ArrayList<>(before.flows().values());
        List<Flow> otherFlows = new ArrayList<>(after.flows().values());
        isLive &= components.size() == others.size() && flows.size() == otherFlows.size();
        for (int i = 0; isLive && i < components.size(); i++) {
            Component component = others.get(i);
            if (components.get(i) != component) {
                isLive = components.get(i).id().equals(component.id());
                element(component.id(), components.get(i), component, isLive ? after.regionOf(component) : "");
            }
        }
        for (int i = 0; isLive && i < flows.size(); i++) {
            Flow flow = otherFlows.get(i);
            if (flows.get(i) != flow) {
                isLive = flows.get(i).id().equals(flow.id());
                element(flow.id(), flows.get(i), flow, after.homeRegion());
            }
        }
    }

    private void plan(SupportPlan before, SupportPlan after) {
        isLive &= before == after || (before != SupportPlan.NONE && after != SupportPlan.NONE);
        if (isLive && before != after) {
            edits.put(graph.get(ModelInputs.TOPOLOGY + ".supportPlan"), (double) after.ordinal());
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private void element(String id, Object before, Object after, String region) {
        if (!isLive || before == after) {
            return;
        }
        LiveFields old = LiveFields.of(id, before, region, tables);
        LiveFields now = LiveFields.of(id, after, region, tables);
        isLive = old.structure().equals(now.structure()) && old.assumed().equals(now.assumed());
        if (isLive) {
            now.leaves().forEach((path, value) -> {
                if (!value.equals(old.leaves().get(path))) {
                    edits.put(graph.get(path), value);
                }
            });
        }
    }
}
