package io.spillway.app.planted.app.cycle;

import io.spillway.app.planted.app.cycle.end.CycleEnd;

/** A violation, with {@link CycleEnd}: two packages that need each other. */
public record CycleStart(CycleEnd end) {}
