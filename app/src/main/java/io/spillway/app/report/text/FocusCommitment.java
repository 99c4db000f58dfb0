package io.spillway.app.report.text;

import io.spillway.model.commitment.Commitment;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.cost.Purchase;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.scenarios.workspace.Workspace;
import java.util.Map;
import java.util.Objects;
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
        return switch (line.purchase()) {
            case Purchase.AsUsed used -> null;
            case Purchase.ByOption by -> ofOption(line, breakdown.evaluation(), by.option());
            case Purchase.Committed committed -> ofWorkspace(breakdown, workspace, committed);
        };
    }

    private static @Nullable FocusCommitment ofOption(LineItem line, Evaluation evaluation, Node choice) {
        String option = choice.options().get((int) evaluation.value(choice));
        String id = line.owner() + ":" + option;
        return switch (option) {
            case ON_DEMAND -> null;
            case SAVINGS_PLAN -> new FocusCommitment(id, true, false, USD, null);
            default -> new FocusCommitment(id, false, false, HOURS, null);
        };
    }

    private static FocusCommitment ofWorkspace(
            CostBreakdown breakdown, Workspace workspace, Purchase.Committed committed) {
        String id = committed.id();
        return switch (Objects.requireNonNull(workspace.commitments().get(id))) {
            case Commitment.SavingsPlan plan -> new FocusCommitment(id, true, committed.unused(), USD, null);
            case Commitment.ReservedInstances reserved ->
                new FocusCommitment(
                        id,
                        false,
                        committed.unused(),
                        floats(breakdown, id) ? NORMALIZED : HOURS,
                        breakdown.model().graph().find(OWNER + id + ".price"));
        };
    }

    private static boolean floats(CostBreakdown breakdown, String id) {
        return breakdown.model().commitments().stream().anyMatch(use -> use.id().equals(id) && use.floats());
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
