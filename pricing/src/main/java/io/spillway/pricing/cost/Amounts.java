package io.spillway.pricing.cost;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Certainty;

/** Arithmetic of amounts that are shown beside the graph: what is not known on one side is not known in the result. */
final class Amounts {
    private Amounts() {}

    static Amount times(Amount a, Amount b) {
        return of(a.value() * b.value(), a.unit().times(b.unit()), a, b);
    }

    static Amount times(Amount a, double factor) {
        return of(a.value() * factor, a.unit(), a, a);
    }

    static Amount plus(Amount a, Amount b) {
        return of(a.value() + b.value(), a.unit(), a, b);
    }

    static Amount minus(Amount a, Amount b) {
        return of(a.value() - b.value(), a.unit(), a, b);
    }

    /** Unknown when the divisor is 0. */
    static Amount per(Amount a, Amount b) {
        Unit unit = a.unit().per(b.unit());
        return b.value() == 0 ? unknown(unit) : of(a.value() / b.value(), unit, a, b);
    }

    static Amount oneMinus(Amount share) {
        return of(1 - share.value(), share.unit(), share, share);
    }

    static Amount unknown(Unit unit) {
        return new Amount(0, unit, Certainty.UNKNOWN);
    }

    /** The larger; one that is not known prevails. */
    static Amount larger(Amount a, Amount b) {
        if (!a.isKnown() || !b.isKnown()) {
            return a.isKnown() ? b : a;
        }
        return a.value() >= b.value() ? a : b;
    }

    private static Amount of(double value, Unit unit, Amount a, Amount b) {
        return a.isKnown() && b.isKnown() ? new Amount(value, unit, Certainty.KNOWN) : unknown(unit);
    }
}
