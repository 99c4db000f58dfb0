package io.spillway.model.component;

/** Who can reach a load balancer. In files the constants are written in kebab case. */
public enum LoadBalancerScheme {
    /** Clients in the network. */
    INTERNAL,
    /** Clients anywhere; its nodes have public addresses. */
    INTERNET_FACING
}
