package io.spillway.app.diagram;

/** A point of a drawing, x to the right and y down. */
public record Point(double x, double y) {}
