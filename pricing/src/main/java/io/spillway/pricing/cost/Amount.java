package io.spillway.pricing.cost;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value with its unit and what is known of it. Not rounded. */
public record Amount(double value, Unit unit, Certainty certainty) {
    public static Amount of(Evaluation evaluation, Node node) {
        return new Amount(evaluation.value(node), node.unit(), evaluation.certainty(node));
    }

    public boolean isKnown() {
        return certainty == Certainty.KNOWN;
    }

    // As a record's own, written out: the generated ones cost milliseconds at their first use (docs/decisions/0014).

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amount amount
                && Double.compare(value, amount.value) == 0
                && unit.equals(amount.unit)
                && certainty == amount.certainty;
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, unit, certainty);
    }
}
