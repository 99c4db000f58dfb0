package io.spillway.pricing.catalogue.browser;

import io.spillway.pricing.catalogue.Rate;

/**
 * One price of a list.
 *
 * @param family what it belongs to within its service, see {@link PriceFamily}
 */
public record PriceRow(Rate rate, String family) {}
