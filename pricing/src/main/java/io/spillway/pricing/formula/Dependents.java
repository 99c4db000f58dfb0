package io.spillway.pricing.formula;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes are computed from which: the way from a leaf to what an edit of it reaches. Worked out when it is first asked for,
 * as many graphs are evaluated once; safe for any thread.
 */
final class Dependents {
    private final Node[] nodes;
    private volatile @Nullable Index index;

    Dependents(Node[] nodes) {
        this.nodes = nodes;
    }

    boolean has(int id) {
        Index known = index();
        return known.first[id] < known.first[id + 1];
    }

    /** Adds the ids of the nodes that are computed from a node, which are all greater than its own. */
    void addTo(BitSet ids, int id) {
        Index known = index();
        for (int i = known.first[id]; i < known.first[id + 1]; i++) {
            ids.set(known.dependents[i]);
        }
    }

    private Index index() {
        Index known = index;
        if (known == null) {
            known = new Index(nodes);
            index = known;
        }
        return known;
    }

    /** Dependents of all nodes, one after the other, and where those of each node begin. */
    private static final class Index {
        private final int[] first;
        private final int[] dependents;

        Index(Node[] nodes) {
            first = new int[nodes.length + 1];
            for (Node node : nodes) {
                for (int i = 0; i < node.arity(); i++) {
                    first[node.operand(i).id() + 1]++;
                }
            }
            for (int id = 0; id < nodes.length; id++) {
                first[id + 1] += first[id];
            }
            dependents = new int[first[nodes.length]];
            int[] next = first.clone();
            for (Node node : nodes) {
                for (int i = 0; i < node.arity(); i++) {
                    dependents[next[node.operand(i).id()]++] = node.id();
                }
            }
        }
    }
}
