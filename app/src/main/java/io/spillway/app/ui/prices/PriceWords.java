package io.spillway.app.ui.prices;

import io.spillway.app.figure.Figures;
import io.spillway.app.text.Texts;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateLookup;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A price as words: what is published, that it is not charged, or that it is unknown. */
final class PriceWords {
    private static final int CENTS = 2;

    private PriceWords() {}

    /** All its digits, and cents at least: {@code $13.20}, {@code $0.0052}. */
    static String dollars(BigDecimal usd) {
        return "$" + (usd.scale() < CENTS ? usd.setScale(CENTS, RoundingMode.UNNECESSARY) : usd).toPlainString();
    }

    static String of(RateLookup lookup) {
        return switch (lookup) {
            case RateLookup.Known(Rate rate) -> dollars(rate.tiers().getFirst().usd()) + (rate.tiered() ? " …" : "");
            case RateLookup.NotCharged free -> Texts.of("prices.notCharged");
            case RateLookup.Unknown unknown -> Figures.UNKNOWN;
        };
    }
}
