package io.spillway.model.component;

import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** A monthly cost that no price list knows. */
public record OtherCost(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Structural(label = "Category", byDefault = "other", source = "none")
        CostCategory category,

        @Live(label = "Cost per month", unit = "USD/mo", max = 1000000000000.0)
        double usdPerMonth)
        implements Component {}
