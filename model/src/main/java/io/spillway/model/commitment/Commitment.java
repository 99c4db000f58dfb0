package io.spillway.model.commitment;

import io.spillway.model.field.Live;
import io.spillway.model.field.Reference;
import io.spillway.model.field.Structural;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contract of the workspace that no change of the topology can remove. */
public sealed interface Commitment {
    String id();

    /** First month it is paid for; null when it has always been there. */
    @Nullable
    YearMonth starts();

    /** First month it is no longer paid for; null when no end is planned. */
    @Nullable
    YearMonth ends();

    /**
     * Reserved Instances.
     *
     * @param instanceType type bought; with regional scope they float over its family in normalised units
     * @param count instances
     * @param effectiveUsdPerHour typed effective hourly price, or null for the catalogue's
     */
    record ReservedInstances(
            @Structural(label = "Id") String id,

            @Structural(label = "Region", reference = Reference.REGION)
            String region,

            @Structural(label = "Instance type") String instanceType,

            @Structural(
                    label = "Scope",
                    byDefault = "regional",
                    source = "the default of the EC2 console",
                    date = "2018-11")
            Scope scope,

            @Structural(label = "Offering class", byDefault = "standard", source = "the cheaper class")
            OfferingClass offeringClass,

            @Live(label = "Term", unit = "y", min = 1, max = 3, whole = true)
            int termYears,

            @Structural(label = "Payment", byDefault = "no-upfront", source = "nothing is paid ahead unless stated")
            Payment payment,

            @Live(label = "Instances", unit = "host", max = 1e7, whole = true)
            double count,

            @Live(label = "Effective hourly price typed", unit = "USD/host/h", max = 1e6, optional = true) @Nullable
            Double effectiveUsdPerHour,

            @Structural(label = "First month", optional = true) @Nullable
            YearMonth starts,

            @Structural(label = "First month no longer paid", optional = true) @Nullable
            YearMonth ends)
            implements Commitment {}

    /**
     * A Savings Plan.
     *
     * @param family instance family of an EC2 Instance Savings Plan; null for a Compute Savings Plan
     * @param region region of an EC2 Instance Savings Plan; null for any
     * @param usdPerHour committed spend per hour at Savings Plan prices
     * @param shareOfOnDemand Savings Plan price as a share of On-Demand by instance family; key {@code *} for the others. What
     *     it does not name has the catalogue's price
     * @param upfrontShare share of the commitment paid upfront, 0 to 1
     */
    record SavingsPlan(
            @Structural(label = "Id") String id,

            @Structural(label = "Instance family", optional = true) @Nullable
            String family,

            @Structural(label = "Region", optional = true, reference = Reference.REGION) @Nullable
            String region,

            @Live(label = "Term", unit = "y", min = 1, max = 3, whole = true)
            int termYears,

            @Live(label = "Committed spend per hour", unit = "USD/h", max = 1e9)
            double usdPerHour,

            @Live(
                    label = "Price as a share of On-Demand by instance family",
                    max = 1,
                    optional = true,
                    source = "the Savings Plan rates of the prices, by instance type, term and payment")
            Map<String, Double> shareOfOnDemand,

            @Live(
                    label = "Share paid upfront",
                    max = 1,
                    byDefault = "0",
                    source = "nothing is paid ahead unless stated")
            double upfrontShare,

            @Structural(label = "First month", optional = true) @Nullable
            YearMonth starts,

            @Structural(label = "First month no longer paid", optional = true) @Nullable
            YearMonth ends)
            implements Commitment {
        public SavingsPlan {
            shareOfOnDemand = Collections.unmodifiableMap(new LinkedHashMap<>(shareOfOnDemand));
        }
    }

    /** Where Reserved Instances apply. */
    enum Scope {
        REGIONAL,
        ZONAL
    }

    /** What Reserved Instances may be exchanged for. */
    enum OfferingClass {
        STANDARD,
        CONVERTIBLE
    }

    /** When Reserved Instances are paid. */
    enum Payment {
        NO_UPFRONT,
        PARTIAL_UPFRONT,
        ALL_UPFRONT
    }
}
