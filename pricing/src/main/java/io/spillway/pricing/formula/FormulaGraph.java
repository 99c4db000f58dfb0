package io.spillway.pricing.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An immutable graph of formulas: nodes in an order in which operands come first, their names, and the values of its leaves.
 * Graphs that differ in the values of leaves alone share their nodes.
 */
public final class FormulaGraph {
    private final Node[] nodes;
    private final List<Name> names;
    private final Map<String, Map<String, Node>> byOwner;
    private final int size;
    private final Map<Node, Double> leaves;
    private final Dependents dependents;

    FormulaGraph(Node[] nodes, List<Name> names, Map<String, Map<String, Node>> byOwner, int size) {
        this(nodes, names, byOwner, size, Map.of(), new Dependents(nodes));
    }

    /** @param leaves values of the leaves that have another than when the graph was built */
    private FormulaGraph(
            Node[] nodes,
            List<Name> names,
            Map<String, Map<String, Node>> byOwner,
            int size,
            Map<Node, Double> leaves,
            Dependents dependents) {
        this.nodes = nodes;
        this.names = names;
        this.byOwner = byOwner;
        this.size = size;
        this.leaves = leaves;
        this.dependents = dependents;
    }

    /** A name of a node; a node may have several. */
    public record Name(String owner, String quantity, String label, Node node) {
        public String path() {
            return owner + "." + quantity;
        }
    }

    public int nodeCount() {
        return nodes.length;
    }

    /** Values of all nodes: one for a number, 24 or 6 for a vector. */
    public int valueCount() {
        return size;
    }

    public Node node(int id) {
        return nodes[id];
    }

    /** Value of a leaf: number, index of a choice, or unit price (0 when unknown). */
    public double value(Node leaf) {
        Double other = leaves.isEmpty() ? null : leaves.get(leaf);
        return other == null ? leaf.initial() : other;
    }

    /**
     * The same graph with other values in some of its inputs and choices.
     *
     * @throws IllegalArgumentException when one of them is neither
     */
    public FormulaGraph with(Map<Node, Double> values) {
        Map<Node, Double> changed = new HashMap<>(leaves);
        values.forEach((leaf, value) -> {
            if (leaf.op() != Op.INPUT && leaf.op() != Op.CHOICE) {
                throw new IllegalArgumentException(leaf + " cannot be edited");
            }
            if (value == leaf.initial()) {
                changed.remove(leaf);
            } else {
                changed.put(leaf, value);
            }
        });
        return new FormulaGraph(nodes, names, byOwner, size, changed, dependents);
    }

    /** Leaves of which another graph with the same nodes holds other values, with the other's values. */
    @SuppressWarnings("ReferenceEquality") // that is what sharing means
    Map<Node, Double> changes(FormulaGraph other) {
        if (other.nodes != nodes) {
            throw new IllegalArgumentException("the graphs do not share their nodes");
        }
        Map<Node, Double> changes = new HashMap<>();
        for (Map<Node, Double> either : List.of(leaves, other.leaves)) {
            for (Node leaf : either.keySet()) {
                if (value(leaf) != other.value(leaf)) {
                    changes.put(leaf, other.value(leaf));
                }
            }
        }
        return changes;
    }

    /** Whether another node is computed from a node. */
    public boolean isUsed(Node node) {
        return dependents.has(node.id());
    }

    Dependents dependents() {
        return dependents;
    }

    /** Names in the order in which they were given. */
    public List<Name> names() {
        return names;
    }

    public @Nullable Node find(String owner, String quantity) {
        Map<String, Node> quantities = byOwner.get(owner);
        return quantities == null ? null : quantities.get(quantity);
    }

    /** The node of a path such as {@code validation.containers}, or null. Owners have no dots; quantities may. */
    public @Nullable Node find(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? null : find(path.substring(0, dot), path.substring(dot + 1));
    }

    /** @throws IllegalArgumentException when the graph has no such path */
    public Node get(String path) {
        Node node = find(path);
        if (node == null) {
            throw new IllegalArgumentException("no figure '" + path + "'");
        }
        return node;
    }
}
