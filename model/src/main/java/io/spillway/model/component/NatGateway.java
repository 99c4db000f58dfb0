package io.spillway.model.component;

import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** NAT gateways: hours, processing in both directions, and the crossing to a gateway in another zone. */
public record NatGateway(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Live(
                label = "Mode",
                byDefault = "per-zone",
                source = "AWS recommends one per zone (VPC User Guide)",
                date = "2018-11")
        NatMode mode,

        @Live(label = "Zones") ZoneShares zones,

        @Live(label = "Zone of a single gateway", byDefault = "a", source = "the first")
        Zone singleZone)
        implements Component {}
