package io.spillway.pricing.cost;

import io.spillway.model.commitment.Commitment;
import java.util.List;
import java.util.Map;

/**
 * What a workspace has agreed with AWS apart from list prices.
 *
 * @param discounts share taken off list prices by service code, 0 to 1
 * @param commitments in force in the month priced
 */
public record PriceTerms(Map<String, Double> discounts, List<Commitment> commitments) {
    public static final PriceTerms NONE = new PriceTerms(Map.of(), List.of());

    public PriceTerms {
        discounts = Map.copyOf(discounts);
        commitments = List.copyOf(commitments);
    }
}
