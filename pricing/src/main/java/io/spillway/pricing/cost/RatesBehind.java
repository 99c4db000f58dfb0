package io.spillway.pricing.cost;

import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Finds the prices a line's cost is computed from, on the branches taken. */
public final class RatesBehind {
    private final Evaluation evaluation;
    private final Set<Node> seen = new HashSet<>();
    private final Set<Use> uses = new LinkedHashSet<>();

    /**
     * A price in use.
     *
     * @param lookup the price, or why there is none
     * @param leaf the leaf it is, or one tier of it; null when a choice picks it from a column of prices
     */
    public record Use(RateLookup lookup, @Nullable Node leaf) {
        /** Of the leaf, if there is one: a lookup's takes all that is known of a rate. */
        @Override
        public int hashCode() {
            return leaf == null ? lookup.hashCode() : leaf.hashCode();
        }
    }

    private RatesBehind(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** The prices behind the cost of a line. */
    public static Set<Use> of(Evaluation evaluation, LineItem line) {
        return of(evaluation, line, line.cost());
    }

    /** The prices behind what a line would cost at list prices. */
    public static Set<Use> ofList(Evaluation evaluation, LineItem line) {
        return of(evaluation, line, line.list());
    }

    private static Set<Use> of(Evaluation evaluation, LineItem line, Node cost) {
        RatesBehind behind = new RatesBehind(evaluation);
        // What is counted is not a price; how many hosts there are may depend on tables of thousands of types.
        behind.seen.add(line.quantity());
        behind.visit(cost);
        return behind.uses;
    }

    private void visit(Node node) {
        if (!seen.add(node)) {
            return;
        }
        if (node.op() == Op.RATE) {
            uses.add(new Use(node.rate(), node));
        } else if (node.op() == Op.LOOKUP) {
            IntFunction<RateLookup> column = node.table().rates();
            if (column != null) {
                uses.add(new Use(column.apply((int) evaluation.value(node.operand(0))), null));
            }
        } else if (node.op() == Op.SELECT && node.operand(0).width() == 1) {
            visit(node.operand(1 + (int) evaluation.value(node.operand(0))));
        } else {
            node.operands().forEach(this::visit);
        }
    }
}
