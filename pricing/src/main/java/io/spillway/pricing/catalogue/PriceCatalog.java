package io.spillway.pricing.catalogue;

import io.spillway.model.instance.InstanceType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An immutable, dated set of unit prices and the instance types of the same time. Safe to use from any thread. */
public interface PriceCatalog {

    /** The name a workspace uses, for example {@code 2018-11}. */
    String id();

    /** What the snapshot stands for; each rate has its own date beside. */
    LocalDate date();

    /** The day whose version of a rule holds: the snapshot's, except where the effect of a rule alone is to be seen. */
    default LocalDate ruleDate(DatedRule rule) {
        return date();
    }

    /** One sentence for people. */
    String description();

    /** Why prices are missing, by a pattern of {@code service/usage} in which {@code *} stands for any text. */
    default Map<String, String> gaps() {
        return Map.of();
    }

    /** The snapshot that this one was refreshed from, for example {@code current}; empty when it stands alone. */
    default String base() {
        return "";
    }

    /** Region codes with rates, sorted, without {@link RateKey#GLOBAL}. */
    Set<String> regions();

    /** The price for this key, or why there is none; never null, never an exception for an unknown key. */
    RateLookup rate(RateKey key);

    /** Every rate that the snapshot holds for a region (or {@link RateKey#GLOBAL}), by key; empty for an unknown region. */
    Collection<Rate> rates(String region);

    /** All instance types, by name. */
    List<InstanceType> instanceTypes();

    /** The instance type of this name; empty when the snapshot has no specifications for it. */
    Optional<InstanceType> instanceType(String name);
}
