package io.spillway.model.component;

/** Elastic Load Balancing types. In files the constants are written in kebab case. */
public enum LoadBalancerType {
    /** Application Load Balancer, billed by LCU. */
    APPLICATION,
    /** Network Load Balancer, billed by NLCU. */
    NETWORK
}
