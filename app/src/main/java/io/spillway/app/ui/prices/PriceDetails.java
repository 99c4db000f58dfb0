package io.spillway.app.ui.prices;

import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.browser.PurchaseRow;
import io.spillway.pricing.catalogue.snapshot.RateHistory;
import java.util.List;

/**
 * Everything about one price.
 *
 * @param purchase ways of buying the machine, when it is the price of one; empty otherwise
 * @param uses charges of the scenario shown that rest on it
 */
record PriceDetails(Rate rate, RateHistory history, List<PurchaseRow> purchase, List<PriceUse> uses) {
    PriceDetails {
        purchase = List.copyOf(purchase);
        uses = List.copyOf(uses);
    }
}
