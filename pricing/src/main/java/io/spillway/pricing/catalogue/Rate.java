package io.spillway.pricing.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * A unit price with its origin.
 *
 * @param unit what one unit is, as published (Hrs, GB-Mo, LCU-Hrs, ...)
 * @param tiers at least one, the first from 0, quantities rising
 * @param sku SKU, rate code or published key: what to look for at the source
 * @param date when the source published it
 * @param own whether the workspace, not a published source, says so
 */
public record Rate(RateKey key, String unit, List<Tier> tiers, String sku, PriceDate date, String source, boolean own) {

    public Rate {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || tiers.getFirst().fromQuantity() != 0) {
            throw new IllegalArgumentException("rate " + key + " needs a tier that starts at 0: " + tiers);
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).fromQuantity() <= tiers.get(i - 1).fromQuantity()) {
                throw new IllegalArgumentException("rate " + key + " has tiers out of order: " + tiers);
            }
        }
    }

    /** A published price without tiers. */
    public static Rate flat(RateKey key, String unit, BigDecimal usd, String sku, PriceDate date, String source) {
        return new Rate(key, unit, List.of(new Tier(0, usd)), sku, date, source, false);
    }

    /** USD per unit of the first tier. */
    public double usd() {
        return tiers.getFirst().usd().doubleValue();
    }

    public boolean tiered() {
        return tiers.size() > 1;
    }
}
