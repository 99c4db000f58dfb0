package io.spillway.pricing.catalogue.source.product;

import io.spillway.pricing.catalogue.RateKey;
import java.util.Map;

/**
 * The rate that a product is the price of.
 *
 * @param unit what the price has to be per
 * @param startsAt where its first tier starts: above 0 for a later step that is a product of its own (io2 IOPS)
 * @param instanceType whose Reserved terms are wanted too; empty for none
 * @param allowance whether a first tier at price 0 is the free allowance, which is no tier of the catalogue
 * @param filter what the product had to be, for messages
 * @param about attributes of the product by name, which tell it from another that matches too
 */
public record RateTarget(
        RateKey key,
        MeteredUnit unit,
        double startsAt,
        String instanceType,
        boolean allowance,
        String filter,
        Map<String, String> about) {

    RateTarget(RateKey key, MeteredUnit unit, double startsAt, String instanceType, boolean allowance, String filter) {
        this(key, unit, startsAt, instanceType, allowance, filter, Map.of());
    }

    static RateTarget of(RateKey key, MeteredUnit unit, String filter) {
        return new RateTarget(key, unit, 0, "", false, filter);
    }

    RateTarget withAllowance() {
        return new RateTarget(key, unit, startsAt, instanceType, true, filter, about);
    }

    RateTarget of(Product product) {
        return new RateTarget(key, unit, startsAt, instanceType, allowance, filter, product.about());
    }
}
