package io.spillway.pricing.catalogue;

import java.math.BigDecimal;

/**
 * One step of a tiered price: from this quantity on (in the unit of the rate), until the next tier, each unit costs
 * this much.
 */
public record Tier(double fromQuantity, BigDecimal usd) {

    public Tier {
        if (!(fromQuantity >= 0) || Double.isInfinite(fromQuantity)) {
            throw new IllegalArgumentException("a tier starts at a finite quantity of at least 0, not " + fromQuantity);
        }
        if (usd.signum() < 0) {
            throw new IllegalArgumentException("a price is at least 0, not " + usd);
        }
    }
}
