package io.spillway.app.report.text;

import io.spillway.model.commitment.Commitment;
import io.spillway.pricing.cost.LineItem;
import io.spillway.scenarios.workspace.Workspace;
import java.util.Map;

/** The columns of FOCUS 1.2 about commitment discounts: of what one covers, and of what it leaves unused. */
final class FocusCommitment {
    private static final String UNUSED = "commitment:";

    private FocusCommitment() {}

    /** Fills them in where a commitment pays a charge. */
    static void put(Map<String, String> row, Workspace workspace, LineItem line) {
        for (Commitment commitment : workspace.commitments().values()) {
            boolean unused = line.owner().equals(UNUSED + commitment.id());
            if (unused || covers(commitment, line)) {
                put(row, commitment, unused);
            }
        }
    }

    /** Such a charge has no price of its own, and is named after the commitment. */
    private static boolean covers(Commitment commitment, LineItem line) {
        return line.unitPrice() == null
                && line.path().endsWith("." + commitment.id())
                && line.label().endsWith(" " + commitment.id());
    }

    private static void put(Map<String, String> row, Commitment commitment, boolean unused) {
        boolean plan = commitment instanceof Commitment.SavingsPlan;
        row.put("CommitmentDiscountId", FocusCsv.text(commitment.id()));
        row.put("CommitmentDiscountName", FocusCsv.text(commitment.id()));
        row.put("CommitmentDiscountCategory", plan ? "Spend" : "Usage");
        row.put("CommitmentDiscountType", plan ? "Savings Plan" : "Reserved Instance");
        row.put("CommitmentDiscountStatus", unused ? "Unused" : "Used");
        row.put("CommitmentDiscountQuantity", row.getOrDefault(plan ? "EffectiveCost" : "PricingQuantity", ""));
        row.put("CommitmentDiscountUnit", plan ? "USD" : "Hours");
        row.put("PricingCategory", "Committed");
        // What is contracted leaves commitments out.
        row.put("ContractedCost", row.getOrDefault("ListCost", ""));
        row.put("ContractedUnitPrice", row.getOrDefault("ListUnitPrice", ""));
        if (unused) {
            row.put("ConsumedQuantity", "");
            row.put("ConsumedUnit", "");
        }
    }
}
