package io.spillway.model.component;

/** Where a traffic source is. In files the constants are written in kebab case. */
public enum TrafficOrigin {
    /** Outside AWS: inbound bytes are free, responses are egress. */
    INTERNET,
    /** In the same network, with a zone of its own. */
    VPC,
    /** In another AWS region. */
    OTHER_REGION
}
