package io.spillway.model.component;

import io.spillway.model.field.Domain;
import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** Amazon RDS instances with their storage. */
public record Database(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Structural(label = "Engine", byDefault = "mysql", source = "a common choice")
        DatabaseEngine engine,

        @Live(label = "Instance class", domain = Domain.DATABASE_CLASS)
        String instanceClass,

        @Live(label = "Deployment", byDefault = "single-az", source = "the default")
        DatabaseDeployment deployment,

        @Live(label = "Instances", unit = "host", max = 100000.0, whole = true, byDefault = "1", source = "one")
        double instances,

        @Live(label = "Zones", byDefault = "a", source = "one writer, in the first zone unless stated")
        ZoneShares zones,

        @Live(label = "Storage per instance", unit = "GiB/host", max = 65536, byDefault = "0", source = "none")
        double storageGiB)
        implements Component {}
