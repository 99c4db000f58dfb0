package io.spillway.model.component;

import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** Any price of the catalogue times a quantity, or a typed unit price. */
public record MeteredUsage(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Structural(label = "Service", byDefault = "Other", source = "none")
        String service,

        @Structural(label = "Usage of the price catalogue", optional = true) @Nullable
        String usage,

        @Live(label = "Quantity per month", unit = "unit/mo", max = 1e+18)
        double quantityPerMonth,

        @Live(
                label = "Typed price per unit; -1 for the catalogue's",
                unit = "USD/unit",
                min = -1,
                max = 1000000000000.0,
                byDefault = "-1",
                source = "the price catalogue")
        double usdPerUnit)
        implements Component {}
