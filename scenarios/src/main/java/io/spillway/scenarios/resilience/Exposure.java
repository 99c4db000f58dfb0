package io.spillway.scenarios.resilience;

/**
 * What can be reached from, or is seen on, the internet.
 *
 * @param publicAddresses IPv4 addresses of NAT gateways, balancer nodes and public hosts, mean of the month
 * @param internetFacingBalancers load balancers with public addresses
 */
public record Exposure(double publicAddresses, double internetFacingBalancers) {}
