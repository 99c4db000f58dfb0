package io.spillway.model.commitment;

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
            String id,
            String region,
            String instanceType,
            Scope scope,
            OfferingClass offeringClass,
            int termYears,
            Payment payment,
            double count,
            @Nullable Double effectiveUsdPerHour,
            @Nullable YearMonth starts,
            @Nullable YearMonth ends)
            implements Commitment {}

    /**
     * A Savings Plan.
     *
     * @param family instance family of an EC2 Instance Savings Plan; null for a Compute Savings Plan
     * @param region region of an EC2 Instance Savings Plan; null for any
     * @param usdPerHour committed spend per hour at Savings Plan prices
     * @param shareOfOnDemand Savings Plan price as a share of On-Demand by instance family; key {@code *} for the others
     * @param upfrontShare share of the commitment paid upfront, 0 to 1
     */
    record SavingsPlan(
            String id,
            @Nullable String family,
            @Nullable String region,
            int termYears,
            double usdPerHour,
            Map<String, Double> shareOfOnDemand,
            double upfrontShare,
            @Nullable YearMonth starts,
            @Nullable YearMonth ends)
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
