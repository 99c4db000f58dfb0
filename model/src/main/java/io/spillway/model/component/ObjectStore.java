package io.spillway.model.component;

import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import org.jspecify.annotations.Nullable;

/** Amazon S3: what flows in is kept for a while, in one class and then perhaps another. */
public record ObjectStore(
        @Structural(label = "Id") String id,
        @Structural(label = "Name") String name,

        @Structural(label = "Product area", optional = true, reference = Reference.PRODUCT_AREA) @Nullable
        String area,

        @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
        String region,

        @Live(label = "Storage class", byDefault = "standard", source = "the default class")
        StorageClass storageClass,

        @Live(label = "Retention", unit = "day", max = 36500, byDefault = "30", source = "judged")
        double retentionDays,

        @Live(
                label = "Days before the colder class",
                unit = "day",
                max = 36500,
                byDefault = "36500",
                source = "no lifecycle rule")
        double daysBeforeTransition,

        @Live(label = "Colder class", byDefault = "standard-ia", source = "the usual first step")
        StorageClass colderClass,

        @Live(
                label = "Data kept besides the flows",
                unit = "GB",
                max = 1000000000000.0,
                byDefault = "0",
                source = "none")
        double otherStoredGb,

        @Live(
                label = "Reads per month",
                unit = "request/mo",
                max = 1000000000000000.0,
                byDefault = "0",
                source = "none")
        double readsPerMonth)
        implements Component {}
