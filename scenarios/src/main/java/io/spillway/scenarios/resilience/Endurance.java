package io.spillway.scenarios.resilience;

/**
 * How long the queue that fills first holds when its readers stop.
 *
 * @param component id of the queue
 * @param name for people
 */
public record Endurance(String component, String name, double hours) {}
