package io.spillway.model.component;

/** Listener protocol of a Network Load Balancer. In files the constants are written in kebab case. */
public enum NetworkProtocol {
    /** TCP. */
    TCP,
    /** UDP. */
    UDP,
    /** TLS. */
    TLS
}
