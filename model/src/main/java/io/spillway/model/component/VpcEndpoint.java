package io.spillway.model.component;

import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** A gateway or interface endpoint to an AWS service. */
public record VpcEndpoint(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Structural(label = "Type", byDefault = "gateway", source = "Amazon S3 and DynamoDB have one")
        EndpointType type,

        @Live(label = "Zones") ZoneShares zones)
        implements Component {}
