package io.spillway.app.planted.app.cycle.end;

import io.spillway.app.planted.app.cycle.CycleStart;

/** The other half of the cycle. */
public record CycleEnd(CycleStart start) {}
