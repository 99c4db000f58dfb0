package io.spillway.pricing.cost;

import io.spillway.pricing.formula.Node;
import org.jspecify.annotations.Nullable;

/**
 * One charge.
 *
 * @param owner component or flow that causes it; {@code commitment:ID} for what a commitment wastes, {@code topology} for the
 *     support plan
 * @param key unique among the owner's lines
 * @param label words for people
 * @param service AWS service code, or the name of another service
 * @param usageType what is metered
 * @param quantity consumed per month
 * @param unitPrice null where no single price applies, as with tiers
 * @param list cost at list prices, USD per month
 * @param contracted cost after agreed discounts and without commitments or purchase options that pay ahead, USD per month; the cost
 *     itself of whatever neither pays
 * @param cost effective cost after purchase options and discounts, USD per month
 * @param purchase how it is bought
 */
public record LineItem(
        String owner,
        String key,
        String label,
        ServiceCategory category,
        String service,
        String usageType,
        Node quantity,
        @Nullable Node unitPrice,
        Node list,
        Node contracted,
        Node cost,
        Purchase purchase) {
    /** Identity over scenarios; also the path of the cost. */
    public String path() {
        return owner + "." + key;
    }
}
