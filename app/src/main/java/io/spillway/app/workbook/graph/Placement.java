package io.spillway.app.workbook.graph;

import io.spillway.pricing.formula.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the nodes of a graph stand, by their ids: the same for every scenario whose graph has the same nodes. */
final class Placement {
    private final int index;
    private final GraphPlan plan;
    private final @Nullable ScalarRow[] scalars;
    private final @Nullable VectorRows[] vectors;
    private final int[] choices;
    private final List<Alias> aliases = new ArrayList<>();

    /** The row of a node's second name. */
    private record Alias(int node, ScalarRow row) {}

    Placement(int index, GraphPlan plan) {
        this.index = index;
        this.plan = plan;
        int nodes = plan.graph().nodeCount();
        scalars = new ScalarRow[nodes];
        vectors = new VectorRows[nodes];
        choices = new int[nodes];
    }

    /** Place among the placements of a layout, from 0. */
    int index() {
        return index;
    }

    GraphPlan plan() {
        return plan;
    }

    @Nullable
    ScalarRow scalar(Node node) {
        return scalars[node.id()];
    }

    @Nullable
    VectorRows vector(Node node) {
        return vectors[node.id()];
    }

    int choiceRow(Node choice) {
        return choices[choice.id()];
    }

    void put(Node node, ScalarRow row) {
        scalars[node.id()] = row;
        row.learn(node, plan);
    }

    void put(Node node, VectorRows rows) {
        vectors[node.id()] = rows;
        rows.learn(node, plan);
    }

    void putAlias(Node node, ScalarRow row) {
        aliases.add(new Alias(node.id(), row));
        row.learn(node, plan);
    }

    void putChoice(Node choice, int row) {
        choices[choice.id()] = row;
    }

    /** Gives the rows the nodes of one column. */
    void fill(BookColumn of, int column) {
        var graph = of.breakdown().model().graph();
        for (int id = 0; id < scalars.length; id++) {
            ScalarRow row = scalars[id];
            VectorRows rows = vectors[id];
            if (row != null) {
                row.put(column, graph.node(id));
            } else if (rows != null) {
                rows.put(column, graph.node(id));
            }
        }
        for (Alias alias : aliases) {
            alias.row.put(column, graph.node(alias.node));
        }
    }
}
