package io.spillway.scenarios.evaluation;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An amount with the lines it lacks.
 *
 * @param unknown paths of the lines, or of other figures, whose values are unknown; empty when the amount is known
 */
public record Figure(Amount amount, Set<String> unknown) {
    public Figure {
        unknown = Set.copyOf(unknown);
    }

    /** A known sum of USD per month. */
    public static Figure of(double usdPerMonth) {
        return new Figure(new Amount(usdPerMonth, Unit.USD_PER_MONTH, Certainty.KNOWN), Set.of());
    }

    /** What does not exist costs nothing. */
    public static Figure nothing(Unit unit) {
        return new Figure(new Amount(0, unit, Certainty.KNOWN), Set.of());
    }

    /** Sum of figures of one unit; unknown terms are left out and make it "at least". */
    public static Figure sum(Collection<Figure> figures, Unit unit) {
        double value = 0;
        boolean known = true;
        Set<String> unknown = new LinkedHashSet<>();
        for (Figure figure : figures) {
            if (figure.amount.certainty() != Certainty.UNKNOWN) {
                value += figure.amount.value();
            }
            known &= figure.amount.isKnown();
            unknown.addAll(figure.unknown);
        }
        return new Figure(new Amount(value, unit, known ? Certainty.KNOWN : Certainty.AT_LEAST), unknown);
    }

    /** This minus the other; shown only when the same lines are unknown on both sides. */
    public Difference minus(Figure other) {
        Unit unit = amount.unit();
        if (isUnknown() || other.isUnknown() || !unknown.equals(other.unknown)) {
            return Difference.unknown(unit);
        }
        boolean all = amount.isKnown() && other.amount.isKnown();
        return new Difference(
                amount.value() - other.amount.value(), unit, all ? Difference.Basis.ALL : Difference.Basis.KNOWN_LINES);
    }

    private boolean isUnknown() {
        return amount.certainty() == Certainty.UNKNOWN;
    }
}
