package io.spillway.pricing.cost;

import io.spillway.pricing.formula.Node;

/** How what a charge meters is bought. */
public sealed interface Purchase {
    /** As it is used, at the price of the day. */
    Purchase AS_USED = new AsUsed();

    /** As it is used, at the price of the day. */
    record AsUsed() implements Purchase {}

    /** @param option the choice of a fleet's purchase option; On-Demand is one of them */
    record ByOption(Node option) implements Purchase {}

    /**
     * Paid by a commitment of the workspace.
     *
     * @param id of the commitment
     * @param unused whether the charge is what it leaves unused
     */
    record Committed(String id, boolean unused) implements Purchase {}
}
