package io.spillway.pricing.catalogue.source.product;

/** What a product is to the catalogue. */
public sealed interface ProductMatch {

    /** The price of a rate. */
    record Wanted(RateTarget target) implements ProductMatch {}

    /**
     * It would be the price of a rate, but where is not known.
     *
     * @param location as given
     */
    record UnknownLocation(String location, String usageType) implements ProductMatch {}

    /** Nothing the catalogue has a key for. */
    record Unused() implements ProductMatch {}

    /** The one value of {@link Unused}. */
    ProductMatch UNUSED = new Unused();
}
