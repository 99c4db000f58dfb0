package io.spillway.model.component;

import io.spillway.model.field.Live;

/** EBS volumes of one kind on each host. */
public record Volume(
        @Live(
                label = "Volume type",
                byDefault = "gp2",
                source = "the default type of the EC2 console in 2018",
                date = "2018-11")
        VolumeType type,

        @Live(label = "Size", unit = "GiB/host", max = 65536)
        double sizeGiB,

        @Live(
                label = "Provisioned IOPS",
                unit = "IOPS/host",
                max = 1000000.0,
                byDefault = "0",
                source = "only what the type includes")
        double provisionedIops,

        @Live(
                label = "Provisioned throughput",
                unit = "MiB/s/host",
                max = 1000000.0,
                byDefault = "0",
                source = "only what the type includes")
        double provisionedMiBPerSecond) {}
