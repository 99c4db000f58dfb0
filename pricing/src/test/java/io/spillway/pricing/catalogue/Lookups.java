package io.spillway.pricing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

/** Asserts what kind of answer a look-up is. */
public final class Lookups {

    private Lookups() {}

    public static Rate known(PriceCatalog catalog, RateKey key) {
        return switch (catalog.rate(key)) {
            case RateLookup.Known(Rate rate) -> {
                assertThat(rate.key()).isEqualTo(key);
                yield rate;
            }
            case RateLookup.Unknown unknown -> throw new AssertionError("expected a rate, got " + unknown);
            case RateLookup.NotCharged free -> throw new AssertionError("expected a rate, got " + free);
        };
    }

    public static String unknownReason(PriceCatalog catalog, RateKey key) {
        return switch (catalog.rate(key)) {
            case RateLookup.Unknown unknown -> {
                assertThat(unknown.key()).isEqualTo(key);
                yield unknown.reason();
            }
            case RateLookup.Known known -> throw new AssertionError("expected unknown, got " + known);
            case RateLookup.NotCharged free -> throw new AssertionError("expected unknown, got " + free);
        };
    }

    public static RateLookup.NotCharged notCharged(PriceCatalog catalog, RateKey key) {
        return switch (catalog.rate(key)) {
            case RateLookup.NotCharged free -> {
                assertThat(free.key()).isEqualTo(key);
                yield free;
            }
            case RateLookup.Known known -> throw new AssertionError("expected not charged, got " + known);
            case RateLookup.Unknown unknown -> throw new AssertionError("expected not charged, got " + unknown);
        };
    }
}
