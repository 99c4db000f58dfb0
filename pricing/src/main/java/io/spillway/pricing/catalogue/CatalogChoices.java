package io.spillway.pricing.catalogue;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** What can be chosen in a catalogue where the choices are names in its rates. Sorted; empty where it has none. */
public final class CatalogChoices {

    private static final String DATABASE_CLASS = "InstanceUsage:";
    private static final String GEOGRAPHY = "DataTransfer-Out-Bytes:";

    private CatalogChoices() {}

    /** Instance types with an On-Demand rate in the region, for example {@code c5.9xlarge}. */
    public static SortedSet<String> instanceTypes(PriceCatalog catalog, String region) {
        return names(catalog, region, RateKey.EC2, usage -> after("BoxUsage:", usage));
    }

    /** Database instance classes with a rate in the region, for example {@code db.m5.large}. */
    public static SortedSet<String> databaseClasses(PriceCatalog catalog, String region) {
        return names(
                catalog,
                region,
                RateKey.RDS,
                usage -> usage.startsWith(DATABASE_CLASS) ? usage.substring(usage.lastIndexOf(':') + 1) : "");
    }

    /** MSK broker types with a rate in the region, as in the MSK API, for example {@code kafka.m5.large}. */
    public static SortedSet<String> mskBrokerTypes(PriceCatalog catalog, String region) {
        return names(catalog, region, RateKey.MSK, usage -> {
            boolean broker = usage.startsWith("Kafka.") || usage.startsWith("Express.");
            return broker ? Character.toLowerCase(usage.charAt(0)) + usage.substring(1) : "";
        });
    }

    /** CloudFront geographies with a rate, for example {@code United States}. */
    public static SortedSet<String> cloudFrontGeographies(PriceCatalog catalog) {
        return names(catalog, RateKey.GLOBAL, RateKey.CLOUDFRONT, usage -> after(GEOGRAPHY, usage));
    }

    private static String after(String start, String usage) {
        return usage.startsWith(start) ? usage.substring(start.length()) : "";
    }

    private static SortedSet<String> names(
            PriceCatalog catalog, String region, String service, Function<String, String> nameOfUsage) {
        SortedSet<String> names = new TreeSet<>();
        for (Rate rate : catalog.rates(region)) {
            if (rate.key().service().equals(service)) {
                names.add(nameOfUsage.apply(rate.key().usage()));
            }
        }
        names.remove("");
        return Collections.unmodifiableSortedSet(names);
    }
}
