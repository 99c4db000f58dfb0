package io.spillway.scenarios.resilience;

/**
 * The highest utilisation in the peak hour.
 *
 * @param component id of the service, host group or cluster
 * @param name for people
 * @param dimension what is used: containers, network, disk writes, ...
 */
public record Peak(String component, String name, String dimension, double utilization) {}
