package io.spillway.pricing.cost;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;

/** A value with its unit and what is known of it. Not rounded. */
public record Amount(double value, Unit unit, Certainty certainty) {
    public static Amount of(Evaluation evaluation, Node node) {
        return new Amount(evaluation.value(node), node.unit(), evaluation.certainty(node));
    }

    public boolean isKnown() {
        return certainty == Certainty.KNOWN;
    }
}
