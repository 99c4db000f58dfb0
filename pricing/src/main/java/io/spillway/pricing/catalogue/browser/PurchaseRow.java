package io.spillway.pricing.catalogue.browser;

import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import org.jspecify.annotations.Nullable;

/**
 * One way of buying an instance, as nodes of a formula graph, so that each number can be explained.
 *
 * @param option how it is bought
 * @param termYears length of the commitment; 0 without one
 * @param payment {@code no-upfront}, {@code partial-upfront} or {@code all-upfront}; empty without a commitment
 * @param price the effective price, or why there is none
 * @param effective USD per hour, upfront spread over the term
 * @param upfront USD paid once at the start
 * @param recurring USD per hour paid besides
 * @param monthly USD per month of an instance that always runs
 * @param saving share saved against On-Demand; null for On-Demand itself
 * @param breakEvenMonths after so many months On-Demand has cost as much as the whole commitment: an instance needed for
 *     less time is cheaper On-Demand; above the term it never pays. Null for On-Demand itself
 */
public record PurchaseRow(
        Option option,
        int termYears,
        String payment,
        RateLookup price,
        Node effective,
        Node upfront,
        Node recurring,
        Node monthly,
        @Nullable Node saving,
        @Nullable Node breakEvenMonths,
        Evaluation evaluation) {

    /** How an instance is bought. */
    public enum Option {
        ON_DEMAND,
        RESERVED_STANDARD,
        RESERVED_CONVERTIBLE,
        COMPUTE_SAVINGS_PLAN,
        EC2_INSTANCE_SAVINGS_PLAN
    }

    /** Whether the snapshot has a price for it. */
    public boolean isPriced() {
        return evaluation.isKnown(effective);
    }
}
