package io.spillway.app.workbook.sheet;

import java.util.Set;

/** An order of the entries of a list that begins with some of them. */
final class ListOrder {
    private final int[] entries;
    private final int[] places;
    private final int chosen;

    /** @param first entries that come first, in their order, by their index */
    ListOrder(int size, Set<Integer> first) {
        entries = new int[size];
        places = new int[size];
        int at = 0;
        for (int entry : first) {
            entries[at++] = entry;
        }
        chosen = at;
        for (int entry = 0; entry < size; entry++) {
            if (!first.contains(entry)) {
                entries[at++] = entry;
            }
        }
        for (int i = 0; i < size; i++) {
            places[entries[i]] = i + 1;
        }
    }

    /** Index of the entry in a row, both from 0. */
    int entry(int row) {
        return entries[row];
    }

    /** Place of an entry, from 1. */
    int place(int entry) {
        return places[entry];
    }

    /** How many come first. */
    int chosen() {
        return chosen;
    }
}
