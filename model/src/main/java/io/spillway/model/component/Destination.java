package io.spillway.model.component;

import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** Where messages leave the pipeline. */
public record Destination(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Structural(label = "Kind", byDefault = "internet", source = "most destinations are APIs of others")
        DestinationKind destination)
        implements Component {}
