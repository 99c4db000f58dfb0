package io.spillway.pricing.sweep;

import io.spillway.pricing.formula.Node;
import java.util.List;

/** The points of a sweep, made when they are needed. Any thread may ask for any points. */
public interface SweepInput {
    /** The varied leaves in the order of {@link #fill}'s columns. */
    List<Node> leaves();

    /** How many points there are. */
    long points();

    /**
     * Writes the values of consecutive points.
     *
     * @param first number of the first point, from 0
     * @param count points to write, from index 0 of each column
     * @param columns one per leaf
     */
    void fill(long first, int count, double[][] columns);
}
