package io.spillway.model.component;

import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** What arrives: a mean rate shaped by a daily profile and bursts within the hour. */
public record TrafficSource(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Structural(label = "Origin", byDefault = "internet", source = "most pipelines begin at clients")
        TrafficOrigin origin,

        @Live(label = "Messages per second", unit = "msg/s", max = 1000000000000.0)
        double messagesPerSecond,

        @Live(label = "Bytes per message", unit = "B/msg", max = 1000000000000.0)
        double messageBytes,

        @Live(label = "Daily profile", byDefault = "flat", source = "a flat day unless measured")
        DailyProfile dailyProfile,

        @Live(
                label = "Burst within the hour over its mean",
                min = 1,
                max = 1000,
                byDefault = "1",
                source = "no bursts unless measured")
        double burst,

        @Live(label = "Growth per month", min = -1, max = 10, byDefault = "0", source = "no growth unless stated")
        double growthPerMonth,

        @Live(label = "Zones", byDefault = "a", source = "a source in the network stands in one zone unless stated")
        ZoneShares zones)
        implements Component {}
