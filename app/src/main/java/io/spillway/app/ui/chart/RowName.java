package io.spillway.app.ui.chart;

/** A key of the chart library: names of rows need not differ. */
record RowName(int index, String label) implements Comparable<RowName> {
    @Override
    public int compareTo(RowName other) {
        return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return label;
    }
}
