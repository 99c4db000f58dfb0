package io.spillway.model.component;

/** What a broker writes to. In files the constants are written in kebab case. */
public enum BrokerStorage {
    /** Local NVMe disks of the instance type. */
    INSTANCE_STORE,
    /** EBS volumes. */
    EBS
}
