package io.spillway.model.component;

/** Amazon EBS volume types. In files the constants are written in kebab case. */
public enum VolumeType {
    /** General purpose SSD, 3 IOPS per GiB. */
    GP2,
    /** General purpose SSD, IOPS and throughput bought apart. */
    GP3,
    /** Provisioned IOPS SSD. */
    IO1,
    /** Provisioned IOPS SSD, tiered IOPS. */
    IO2,
    /** Throughput optimised HDD. */
    ST1,
    /** Cold HDD. */
    SC1
}
