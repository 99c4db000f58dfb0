package io.spillway.pricing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    private static final RateKey KEY = RateKey.internetEgress("us-west-2");

    @Test
    void theFirstTierIsThePriceOfTheFirstUnit() {
        Rate rate = rate(new Tier(0, new BigDecimal("0.09")), new Tier(10_240, new BigDecimal("0.085")));

        assertThat(rate.usd()).isEqualTo(0.09);
        assertThat(rate.tiered()).isTrue();
        assertThat(rate.own()).isFalse();
    }

    @Test
    void aRateWithoutTiersIsRefused() {
        assertThatThrownBy(() -> rate())
                .hasMessage("rate AWSDataTransfer/us-west-2/DataTransfer-Out-Bytes needs a tier that starts at 0: []");
    }

    @Test
    void aRateWhoseFirstTierStartsLaterIsRefused() {
        assertThatThrownBy(() -> rate(new Tier(1, BigDecimal.ONE)))
                .hasMessageContaining("needs a tier that starts at 0");
    }

    @Test
    void tiersOutOfOrderAreRefused() {
        assertThatThrownBy(() ->
                        rate(new Tier(0, BigDecimal.ONE), new Tier(20, BigDecimal.ONE), new Tier(20, BigDecimal.ZERO)))
                .hasMessageContaining("has tiers out of order");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void aTierStartsAtAFiniteQuantity(double from) {
        assertThatThrownBy(() -> new Tier(from, BigDecimal.ONE))
                .hasMessage("a tier starts at a finite quantity of at least 0, not " + from);
    }

    @Test
    void aPriceIsNotNegative() {
        assertThatThrownBy(() -> new Tier(0, new BigDecimal("-0.01"))).hasMessage("a price is at least 0, not -0.01");
    }

    private static Rate rate(Tier... tiers) {
        return new Rate(KEY, "GB", List.of(tiers), "sku", PriceDate.UNDATED, "a source", false);
    }
}
