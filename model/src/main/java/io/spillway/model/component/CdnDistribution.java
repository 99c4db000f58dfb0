package io.spillway.model.component;

import io.spillway.model.field.Domain;
import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** CloudFront distributions that serve an object from the edge. */
public record CdnDistribution(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Live(
                label = "Geography",
                domain = Domain.CDN_GEOGRAPHY,
                byDefault = "United States",
                source = "where most viewers are unless stated")
        String geography,

        @Live(label = "Loads per month", unit = "load/mo", max = 1000000000000000.0)
        double loadsPerMonth,

        @Live(label = "Bytes per load", unit = "B/load", max = 1000000000000.0)
        double objectBytes,

        @Live(
                label = "Requests per load",
                unit = "request/load",
                max = 1000000.0,
                byDefault = "1",
                source = "one object")
        double requestsPerLoad)
        implements Component {}
