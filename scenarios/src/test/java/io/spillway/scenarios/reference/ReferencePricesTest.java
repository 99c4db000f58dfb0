package io.spillway.scenarios.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.pricing.catalogue.PriceCatalog;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.RateOverride;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import io.spillway.pricing.cost.ServiceCategory;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Prices that 2018 did not leave behind are the nearest dated ones, typed into the workspace and counted. */
class ReferencePricesTest {
    private static final BundledCase CASE = BundledCase.open("segment-2018");
    private static final PriceCatalog THEN = Snapshots.bundled("2018-11");
    private static final PriceCatalog NOW = Snapshots.bundled("current");

    @Test
    void everyTypedPriceIsMissingIn2018AndIsTheDatedOneOfTheCurrentSnapshot() {
        assertThat(CASE.workspace().prices().rateOverrides()).hasSize(12).allSatisfy(typed -> {
            assertThat(THEN.rate(typed.key())).as(typed.key().toString()).isInstanceOf(RateLookup.Unknown.class);
            Rate published = published(typed.key());
            assertThat(typed.tiers())
                    .as(typed.key().toString())
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(published.tiers());
            assertThat(typed.date()).as(typed.key().toString()).isEqualTo(published.date());
            assertThat(typed.source()).as(typed.key().toString()).isEqualTo(published.source());
            assertThat(typed.unit()).as(typed.key().toString()).isEqualTo(published.unit());
        });
    }

    @Test
    void withoutThemTheTotalOf2018IsNotKnown() {
        assertThat(CASE.with("{\"prices\": {\"overrides\": null}}")
                        .scenario("baseline")
                        .total()
                        .isKnown())
                .isFalse();
    }

    @Test
    void aFifthOfTheBaselineRestsOnThem() {
        double resting = restingOnTypedPrices(CASE, "baseline");

        assertThat(resting / CASE.total("baseline")).isBetween(0.15, 0.25);
    }

    @Test
    void whatRestsOnThemIsBalancersGatewaysStoresDatabasesContentDeliveryAndSnapshots() {
        Set<ServiceCategory> typed = EnumSet.of(
                ServiceCategory.LOAD_BALANCING,
                ServiceCategory.NETWORKING,
                ServiceCategory.OBJECT_STORAGE,
                ServiceCategory.DATABASE,
                ServiceCategory.CDN);
        double lines = BundledCase.sum(
                CASE.scenario("baseline"),
                line -> typed.contains(line.category()) || line.owner().equals("snapshots"));

        assertThat(restingOnTypedPrices(CASE, "baseline")).isCloseTo(lines, within(1e-6));
    }

    /** USD per month that the total loses when each typed price is set to nothing. */
    static double restingOnTypedPrices(BundledCase reference, String scenario) {
        BundledCase free = reference.with(reference.workspace().prices().rateOverrides().stream()
                .map(ReferencePricesTest::nothing)
                .collect(Collectors.joining(", ", "{\"prices\": {\"overrides\": {", "}}}")));
        return reference.total(scenario) - free.total(scenario);
    }

    private static String nothing(RateOverride typed) {
        String price = typed.tiers().size() == 1
                ? "\"usd\": 0"
                : typed.tiers().stream()
                        .map(tier -> String.format(Locale.ROOT, "\"%.0f\": 0", tier.fromQuantity()))
                        .collect(Collectors.joining(", ", "\"tiers\": {", "}"));
        return "\"" + typed.key() + "\": {" + price + "}";
    }

    private static Rate published(RateKey key) {
        return switch (NOW.rate(key)) {
            case RateLookup.Known known -> known.rate();
            case RateLookup.NotCharged free -> throw new AssertionError(free);
            case RateLookup.Unknown unknown -> throw new AssertionError(unknown);
        };
    }
}
