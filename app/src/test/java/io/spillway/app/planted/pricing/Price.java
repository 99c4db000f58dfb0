package io.spillway.app.planted.pricing;

/** Nothing wrong here. */
public record Price(double dollars) {}
