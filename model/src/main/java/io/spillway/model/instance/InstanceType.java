package io.spillway.model.instance;

import java.util.OptionalDouble;

/**
 * A machine shape. It has no price: prices are in the catalogue, by name.
 *
 * <p>A figure that no source publishes is empty, never zero. Where two published figures differ, the lower one is here
 * and {@code note} says so. Network and EBS figures are decimal (1 Gbit/s = 10<sup>9</sup> bit/s, 1 Mbit/s =
 * 10<sup>6</sup> bit/s; EBS in mega<em>bits</em>), memory is binary (1 GiB = 2<sup>30</sup> bytes), local disks are
 * decimal (1 GB = 10<sup>9</sup> bytes).
 *
 * @param name for example c5.9xlarge
 * @param family for example c5
 * @param vcpu virtual CPUs
 * @param memoryGiB memory in GiB
 * @param networkBaselineGbps bandwidth that can be sustained; empty when only a burst figure is published
 * @param networkPeakGbps bandwidth in a burst; never below the baseline
 * @param ebsBaselineMbps EBS bandwidth that can be sustained, megabits per second
 * @param ebsMaxMbps EBS bandwidth in a burst, megabits per second
 * @param ebsBaselineIops EBS operations per second that can be sustained
 * @param localDiskCount instance-store disks, 0 for none
 * @param localDiskGbEach size of one instance-store disk in decimal GB, 0 for none
 * @param localDiskNvme whether the instance store is NVMe
 * @param currentGeneration whether AWS lists it as current generation at the date of the figures
 * @param burstable whether its CPU works on credits (t2, t3, t4g)
 * @param architecture for example x86_64 or arm64
 * @param note what a reader should know about the figures; empty when nothing
 */
public record InstanceType(
        String name,
        String family,
        double vcpu,
        double memoryGiB,
        OptionalDouble networkBaselineGbps,
        OptionalDouble networkPeakGbps,
        OptionalDouble ebsBaselineMbps,
        OptionalDouble ebsMaxMbps,
        OptionalDouble ebsBaselineIops,
        int localDiskCount,
        double localDiskGbEach,
        boolean localDiskNvme,
        boolean currentGeneration,
        boolean burstable,
        String architecture,
        String note) {

    public InstanceType {
        requirePositive(name, "vcpu", vcpu);
        requirePositive(name, "memoryGiB", memoryGiB);
        networkBaselineGbps.ifPresent(value -> requirePositive(name, "networkBaselineGbps", value));
        networkPeakGbps.ifPresent(value -> requirePositive(name, "networkPeakGbps", value));
        ebsBaselineMbps.ifPresent(value -> requirePositive(name, "ebsBaselineMbps", value));
        ebsMaxMbps.ifPresent(value -> requirePositive(name, "ebsMaxMbps", value));
        ebsBaselineIops.ifPresent(value -> requirePositive(name, "ebsBaselineIops", value));
        if (localDiskCount < 0 || !(localDiskGbEach >= 0) || (localDiskCount > 0) != (localDiskGbEach > 0)) {
            throw new IllegalArgumentException("instance type " + name + ": " + localDiskCount + " local disks of "
                    + localDiskGbEach + " GB do not fit together");
        }
    }

    private static void requirePositive(String name, String field, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "instance type " + name + ": " + field + " must be above 0 and finite, not " + value);
        }
    }

    /** All instance-store disks together, decimal GB; 0 for none. */
    public double localDiskGbTotal() {
        return localDiskCount * localDiskGbEach;
    }
}
