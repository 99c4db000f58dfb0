package io.spillway.model.component;

/** VPC endpoint types. In files the constants are written in kebab case. */
public enum EndpointType {
    /** Route table entry for Amazon S3 or DynamoDB; free. */
    GATEWAY,
    /** AWS PrivateLink; hours per zone and GB. */
    INTERFACE
}
