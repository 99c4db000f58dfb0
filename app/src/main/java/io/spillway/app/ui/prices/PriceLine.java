package io.spillway.app.ui.prices;

import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;

/**
 * A price in the list.
 *
 * @param usd the published price, of the first tier where there are several
 * @param tiers how many tiers it has
 * @param uses how many charges of the scenario shown rest on it
 */
record PriceLine(RateKey key, String usd, int tiers, String unit, String date, String source, int uses) {
    static PriceLine of(Rate rate, int uses) {
        return new PriceLine(
                rate.key(),
                PriceWords.dollars(rate.tiers().getFirst().usd()),
                rate.tiers().size(),
                rate.unit(),
                rate.date().text(),
                rate.source(),
                uses);
    }
}
