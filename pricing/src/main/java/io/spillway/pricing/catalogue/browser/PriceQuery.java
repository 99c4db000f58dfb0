package io.spillway.pricing.catalogue.browser;

import java.util.Locale;

/**
 * Which prices to show.
 *
 * @param region code of a region, or {@code global}
 * @param service AWS service code; empty for all
 * @param family as {@link PriceList#families} gives it; empty for all
 * @param text words that the key, the unit, the SKU or the source contain, in any order and case; empty for all
 */
public record PriceQuery(String region, String service, String family, String text) {

    /** Every price of a region. */
    public static PriceQuery of(String region) {
        return new PriceQuery(region, "", "", "");
    }

    boolean matches(PriceRow row) {
        if (!service.isEmpty() && !row.rate().key().service().equals(service)) {
            return false;
        }
        if (!family.isEmpty() && !row.family().equals(family)) {
            return false;
        }
        if (text.isBlank()) {
            return true;
        }
        String all = (row.rate().key() + " " + row.rate().unit() + " "
                        + row.rate().sku() + " " + row.rate().source())
                .toLowerCase(Locale.ROOT);
        for (String word : text.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
