package io.spillway.pricing.formula;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An immutable graph of formulas: nodes in an order in which operands come first, and their names. */
public final class FormulaGraph {
    private final Node[] nodes;
    private final List<Name> names;
    private final Map<String, Map<String, Node>> byOwner;
    private final int size;

    FormulaGraph(Node[] nodes, List<Name> names, Map<String, Map<String, Node>> byOwner, int size) {
        this.nodes = nodes;
        this.names = names;
        this.byOwner = byOwner;
        this.size = size;
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
