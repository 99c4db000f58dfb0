package io.spillway.app.report.text;

import io.spillway.model.commitment.Commitment;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.scenarios.workspace.Workspace;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The commitment discount behind a charge: a commitment of the workspace, or how a fleet is bought.
 *
 * @param plan whether it is a Savings Plan, which commits spend, and not Reserved Instances, which commit usage
 * @param unused whether the charge is what it leaves unused
 * @param unit in which it is measured, the same for all its charges
 * @param price of that unit, USD; null where the charge's own quantity is in that unit
 */
record FocusCommitment(
        String id,
        boolean plan,
        boolean unused,
        String unit,
        @Nullable Node price) {
    private static final String OWNER = "commitment:";
    private static final String ON_DEMAND = "on-demand";
    private static final String SAVINGS_PLAN = "savings-plan";
    private static final String USD = "USD";
    private static final String HOURS = "Hours";
    private static final String NORMALIZED = "NormalizedUnit-Hours";

    /** Null for a charge at the price of the day. */
    static @Nullable FocusCommitment of(CostBreakdown breakdown, Workspace workspace, LineItem line) {
        for (Commitment commitment : workspace.commitments().values()) {
            boolean unused = line.owner().equals(OWNER + commitment.id());
            if (unused || covers(commitment, line)) {
                return switch (commitment) {
                    case Commitment.SavingsPlan plan -> new FocusCommitment(plan.id(), true, unused, USD, null);
                    case Commitment.ReservedInstances reserved ->
                        new FocusCommitment(
                                reserved.id(),
                                false,
                                unused,
                                reserved.scope() == Commitment.Scope.ZONAL ? HOURS : NORMALIZED,
                                breakdown.model().graph().find(OWNER + reserved.id() + ".price"));
                };
            }
        }
        String option = option(breakdown.evaluation(), line.unitPrice());
        return option.equals(ON_DEMAND)
                ? null
                : option.equals(SAVINGS_PLAN)
                        ? new FocusCommitment(line.owner() + ":" + option, true, false, USD, null)
                        : new FocusCommitment(line.owner() + ":" + option, false, false, HOURS, null);
    }

    /** Such a charge has no price of its own, and is named after the commitment. */
    private static boolean covers(Commitment commitment, LineItem line) {
        return line.unitPrice() == null
                && line.path().endsWith("." + commitment.id())
                && line.label().endsWith(" " + commitment.id());
    }

    /** The purchase option that picks a price. */
    private static String option(Evaluation evaluation, @Nullable Node price) {
        if (price == null || price.op() != Op.SELECT) {
            return ON_DEMAND;
        }
        Node choice = price.operand(0);
        return choice.op() == Op.CHOICE && choice.path().endsWith(".purchaseOption")
                ? choice.options().get((int) evaluation.value(choice))
                : ON_DEMAND;
    }

    String type() {
        return plan ? "Savings Plan" : "Reserved Instance";
    }

    /** How much of it a charge takes, in its unit; NaN when nobody knows. */
    double quantity(Evaluation evaluation, LineItem line) {
        if (plan) {
            return known(evaluation, line.cost());
        }
        return price == null
                ? known(evaluation, line.quantity())
                : known(evaluation, line.cost()) / known(evaluation, price);
    }

    private static double known(Evaluation evaluation, Node node) {
        return evaluation.isKnown(node) ? evaluation.value(node) : Double.NaN;
    }

    /** The columns that say which it is. */
    void name(Map<String, String> row) {
        row.put("CommitmentDiscountId", FocusText.of(id));
        row.put("CommitmentDiscountName", FocusText.of(id));
        row.put("CommitmentDiscountCategory", plan ? "Spend" : "Usage");
        row.put("CommitmentDiscountType", type());
    }

    /** The columns of how much of it, in its unit. */
    void measure(Map<String, String> row, double quantity) {
        if (Double.isFinite(quantity)) {
            row.put("CommitmentDiscountQuantity", FocusText.number(quantity));
            row.put("CommitmentDiscountUnit", unit);
        }
    }
}
