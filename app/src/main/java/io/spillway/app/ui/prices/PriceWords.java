package io.spillway.app.ui.prices;

import io.spillway.app.figure.Figures;
import io.spillway.app.text.Texts;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateLookup;

/** A price as words: what is published, that it is not charged, or that it is unknown. */
final class PriceWords {
    private PriceWords() {}

    static String of(RateLookup lookup) {
        return switch (lookup) {
            case RateLookup.Known(Rate rate) ->
                "$" + rate.tiers().getFirst().usd().toPlainString() + (rate.tiered() ? " …" : "");
            case RateLookup.NotCharged free -> Texts.of("prices.notCharged");
            case RateLookup.Unknown unknown -> Figures.UNKNOWN;
        };
    }
}
