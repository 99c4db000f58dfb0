package io.spillway.scenarios.business;

/**
 * What becomes of the cost per message when cost and volume both change.
 *
 * @param cost after over before
 * @param volume after over before
 */
public record UnitCostChange(double cost, double volume) {
    /** @throws IllegalArgumentException unless there is volume */
    public UnitCostChange {
        if (!(volume > 0)) {
            throw new IllegalArgumentException("a unit cost needs a volume above 0, not " + volume);
        }
    }

    /** Unit cost after over before. */
    public double factor() {
        return cost / volume;
    }

    /** -0.44 for 44 % less. */
    public double relative() {
        return factor() - 1;
    }
}
