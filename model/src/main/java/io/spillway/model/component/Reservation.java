package io.spillway.model.component;

import io.spillway.model.field.Live;

/** CPU and memory kept aside on each host for a daemon. */
public record Reservation(
        @Live(label = "Reserved vCPU", unit = "vCPU/host", max = 1024, byDefault = "0", source = "none")
        double vcpu,

        @Live(label = "Reserved memory", unit = "GiB/host", max = 65536, byDefault = "0", source = "none")
        double memoryGiB) {}
