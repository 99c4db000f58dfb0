package io.spillway.model.component;

import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** EBS snapshots: what is protected, how fast it changes, how long it is kept, and what nobody collected. */
public record SnapshotStore(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Live(label = "Protected data", unit = "GB", max = 1000000000000.0, byDefault = "0", source = "none")
        double protectedGb,

        @Live(label = "Share changed per day", unit = "1/day", max = 1, byDefault = "0.03", source = "judged")
        double dailyChangeShare,

        @Live(label = "Retention", unit = "day", max = 36500, byDefault = "30", source = "judged")
        double retentionDays,

        @Live(
                label = "Snapshots nobody collected",
                unit = "GB",
                max = 1000000000000.0,
                byDefault = "0",
                source = "none")
        double uncollectedGb)
        implements Component {}
