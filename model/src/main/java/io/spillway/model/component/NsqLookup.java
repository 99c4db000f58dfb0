package io.spillway.model.component;

import io.spillway.model.field.Domain;
import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** nsqlookupd, optionally with the proxy that caches look-ups and answers with daemons of the zone. */
public record NsqLookup(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Live(label = "Instance type", domain = Domain.INSTANCE_TYPE)
        String instanceType,

        @Live(
                label = "nsqlookupd instances",
                unit = "host",
                max = 1000,
                whole = true,
                byDefault = "3",
                source = "one in each zone")
        double lookupInstances,

        @Live(
                label = "Zone proxy instances",
                unit = "host",
                max = 1000,
                whole = true,
                byDefault = "0",
                source = "no proxy")
        double proxyInstances,

        @Live(label = "Purchase option", byDefault = "on-demand", source = "no commitment unless stated")
        PurchaseOption purchaseOption,

        @Live(
                label = "Savings Plan price as a share of On-Demand",
                max = 1,
                byDefault = "1",
                source = "no Savings Plan rate is in the price data; 1 claims no saving")
        double savingsPlanShareOfOnDemand)
        implements Component {}
