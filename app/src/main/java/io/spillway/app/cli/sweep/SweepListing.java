package io.spillway.app.cli.sweep;

import io.spillway.scenarios.sweep.SweepPoint;

/** Writes the points of a sweep while they are computed, so that memory does not grow with them. */
public interface SweepListing {
    void begin(PreparedSweep sweep);

    /** The next point, in order. */
    void point(SweepPoint point);

    void end();
}
