package io.spillway.pricing.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * A price that a workspace sets itself.
 *
 * @param unit what one unit is; empty to keep the unit of the catalogue
 * @param tiers as in {@link Rate}
 * @param note why, for people; becomes part of the source
 * @param source where the figure is from
 * @param date as precise as it is known
 */
public record RateOverride(RateKey key, String unit, List<Tier> tiers, String note, String source, PriceDate date) {

    public RateOverride {
        tiers = List.copyOf(tiers);
    }

    /** A price without tiers. */
    public static RateOverride flat(RateKey key, BigDecimal usd, String note, String source, PriceDate date) {
        return new RateOverride(key, "", List.of(new Tier(0, usd)), note, source, date);
    }
}
