package io.spillway.scenarios.evaluation;

import io.spillway.model.unit.Unit;

/**
 * A figure minus another.
 *
 * @param value 0 when the basis is {@link Basis#UNKNOWN}
 */
public record Difference(double value, Unit unit, Basis basis) {
    /** What a difference rests on. */
    public enum Basis {
        /** Both figures are known. */
        ALL,
        /** Both leave out the same lines, whose costs are unknown. */
        KNOWN_LINES,
        /** The figures lack different lines, or one of them is unknown: there is no difference to show. */
        UNKNOWN
    }

    public static Difference unknown(Unit unit) {
        return new Difference(0, unit, Basis.UNKNOWN);
    }

    /** Whether there is a value. */
    public boolean isShown() {
        return basis != Basis.UNKNOWN;
    }

    /** Sum of two differences of one unit; unknown when either is. */
    public Difference plus(Difference other) {
        if (!isShown() || !other.isShown()) {
            return unknown(unit);
        }
        boolean all = basis == Basis.ALL && other.basis == Basis.ALL;
        return new Difference(value + other.value, unit, all ? Basis.ALL : Basis.KNOWN_LINES);
    }

    /** The other figure minus the one. */
    public Difference negated() {
        return new Difference(0 - value, unit, basis);
    }
}
