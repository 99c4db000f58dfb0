package io.spillway.scenarios.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Which changes must come before which: the sets closed under it, and orders that respect it. */
final class Precedence {
    private final int size;
    private final long[] required;

    /** @param required per change, the bits of the changes it requires */
    Precedence(long[] required) {
        this.size = required.length;
        this.required = required.clone();
    }

    static Precedence of(List<String> changes, Function<String, List<String>> requires) {
        long[] required = new long[changes.size()];
        for (int i = 0; i < required.length; i++) {
            for (String name : requires.apply(changes.get(i))) {
                int at = changes.indexOf(name);
                if (at >= 0) {
                    required[i] |= 1L << at;
                }
            }
        }
        return new Precedence(required);
    }

    int size() {
        return size;
    }

    long all() {
        return (1L << size) - 1;
    }

    /** Whether a change may follow a set. */
    boolean mayFollow(long coalition, int change) {
        return (coalition >> change & 1) == 0 && (required[change] & ~coalition) == 0;
    }

    /** Everything a change requires, and what that requires. */
    long ancestors(int change) {
        long all = required[change];
        long before = -1;
        while (all != before) {
            before = all;
            for (int i = 0; i < size; i++) {
                if ((all >> i & 1) != 0) {
                    all |= required[i];
                }
            }
        }
        return all;
    }

    /** Orders in which a set can be built up, by set; 0 for sets that are not closed. For up to 20 changes. */
    double[] waysTo() {
        double[] ways = new double[1 << size];
        ways[0] = 1;
        for (int set = 0; set < ways.length; set++) {
            for (int i = 0; ways[set] > 0 && i < size; i++) {
                if (mayFollow(set, i)) {
                    ways[set | 1 << i] += ways[set];
                }
            }
        }
        return ways;
    }

    /** Orders in which the rest can follow a set, by set; meaningless for sets that are not closed. */
    double[] waysFrom() {
        double[] ways = new double[1 << size];
        ways[ways.length - 1] = 1;
        for (int set = ways.length - 2; set >= 0; set--) {
            for (int i = 0; i < size; i++) {
                if (mayFollow(set, i)) {
                    ways[set] += ways[set | 1 << i];
                }
            }
        }
        return ways;
    }

    /**
     * Draws orders evenly from all that respect the requirements. Each change keeps one of the changes it requires; orders of
     * that forest are drawn by taking the next change with probability in proportion to what hangs on it, and those that break
     * another requirement are dropped.
     */
    final class Orders implements Supplier<int[]> {
        private static final int MOST_ATTEMPTS = 1_000_000;

        private final RandomGenerator random;
        private final int[] parent = new int[size];
        private final int[] weight = new int[size];

        Orders(RandomGenerator random) {
            this.random = random;
            List<Integer> deepestFirst = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                deepestFirst.add(i);
                weight[i] = 1;
                parent[i] = -1;
                for (int j = 0; j < size; j++) {
                    boolean requires = (required[i] >> j & 1) != 0;
                    if (requires && (parent[i] < 0 || depth(j) > depth(parent[i]))) {
                        parent[i] = j;
                    }
                }
            }
            deepestFirst.sort(Collections.reverseOrder((a, b) -> Integer.compare(depth(a), depth(b))));
            for (int i : deepestFirst) {
                if (parent[i] >= 0) {
                    weight[parent[i]] += weight[i];
                }
            }
        }

        /** @throws IllegalStateException when the requirements leave too few orders to find one by chance */
        @Override
        public int[] get() {
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                int[] order = draw();
                if (isAllowed(order)) {
                    return order;
                }
            }
            throw new IllegalStateException(
                    "the requirements of these changes leave too few orders to draw one by chance");
        }

        private int[] draw() {
            int[] order = new int[size];
            long taken = 0;
            for (int at = 0; at < size; at++) {
                int total = 0;
                for (int i = 0; i < size; i++) {
                    total += isNext(taken, i) ? weight[i] : 0;
                }
                int ticket = random.nextInt(total);
                int next = -1;
                while (ticket >= 0) {
                    next++;
                    ticket -= isNext(taken, next) ? weight[next] : 0;
                }
                order[at] = next;
                taken |= 1L << next;
            }
            return order;
        }

        private boolean isNext(long taken, int change) {
            return (taken >> change & 1) == 0 && (parent[change] < 0 || (taken >> parent[change] & 1) != 0);
        }

        private boolean isAllowed(int[] order) {
            long taken = 0;
            for (int change : order) {
                if (!mayFollow(taken, change)) {
                    return false;
                }
                taken |= 1L << change;
            }
            return true;
        }

        private int depth(int change) {
            return Long.bitCount(ancestors(change));
        }
    }
}
