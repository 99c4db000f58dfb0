package io.spillway.pricing.catalogue.source.product;

import java.util.List;

/**
 * One price of a term, as text: nothing is parsed before it is known to be wanted.
 *
 * @param beginRange where its tier starts, in the unit; empty when not given
 * @param endRange where it ends, {@code Inf} for never; empty when not given
 * @param usd decimal text; empty when there is no price in USD
 * @param currencies in which there are prices
 */
public record PriceDimension(
        String rateCode, String unit, String beginRange, String endRange, String usd, List<String> currencies) {

    public PriceDimension {
        currencies = List.copyOf(currencies);
    }
}
