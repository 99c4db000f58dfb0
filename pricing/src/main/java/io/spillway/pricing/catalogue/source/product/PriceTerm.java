package io.spillway.pricing.catalogue.source.product;

import java.util.List;

/**
 * One way of buying a product.
 *
 * @param kind OnDemand or Reserved
 * @param lease what a Reserved term is; empty texts On-Demand
 * @param problems what in it was not of the expected shape; such a term is no price
 */
public record PriceTerm(String kind, Lease lease, List<PriceDimension> dimensions, List<String> problems) {

    public static final String ON_DEMAND = "OnDemand";
    public static final String RESERVED = "Reserved";

    public PriceTerm {
        dimensions = List.copyOf(dimensions);
        problems = List.copyOf(problems);
    }

    /**
     * The attributes of a Reserved term as given.
     *
     * @param length {@code 1yr} or {@code 3 yr}
     * @param offeringClass standard or convertible
     * @param purchaseOption {@code No Upfront} or {@code NoUpfront}, ...
     */
    public record Lease(String length, String offeringClass, String purchaseOption) {
        public static final Lease NONE = new Lease("", "", "");
    }
}
