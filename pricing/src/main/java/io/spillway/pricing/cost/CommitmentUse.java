package io.spillway.pricing.cost;

import io.spillway.pricing.formula.Node;

/**
 * What a commitment costs and how much of it is used.
 *
 * @param id of the commitment in the workspace
 * @param floats whether Reserved Instances are counted in normalised units and float over their family
 * @param used share of the commitment that instances of the topology use, averaged over the day
 * @param effective USD per month, upfront payments spread over the term at 8,760 hours a year; covered hours and waste sum to
 *     it
 * @param waste USD per month of the effective cost that covers nothing
 * @param recurring USD billed each month
 * @param upfront USD billed once, at the start of the term
 */
public record CommitmentUse(
        String id, boolean floats, Node used, Node effective, Node waste, Node recurring, Node upfront) {
    static final String OWNER = "commitment:";

    /** Owner of the commitment's figures and of its waste. */
    public String owner() {
        return OWNER + id;
    }
}
