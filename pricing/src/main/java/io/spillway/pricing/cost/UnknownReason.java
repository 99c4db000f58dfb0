package io.spillway.pricing.cost;

import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.pricing.formula.Table;
import java.util.function.IntFunction;

/** Why a node without unknown operands is unknown. */
final class UnknownReason {
    private UnknownReason() {}

    static String of(Node node, Evaluation evaluation) {
        if (node.op() == Op.RATE && node.rate() instanceof RateLookup.Unknown unknown) {
            return unknown.key() + ": " + unknown.reason();
        }
        if (node.op() == Op.LOOKUP) {
            Table table = node.table();
            int row = (int) evaluation.value(node.operand(0));
            IntFunction<RateLookup> rates = table.rates();
            if (rates != null && rates.apply(row) instanceof RateLookup.Unknown unknown) {
                return unknown.key() + ": " + unknown.reason();
            }
            return table.name() + " of " + table.keys().get(row) + " is not published";
        }
        return (node.isNamed() ? node.path() : "a quotient") + " divides by 0";
    }
}
