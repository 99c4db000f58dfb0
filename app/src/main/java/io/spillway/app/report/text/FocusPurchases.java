package io.spillway.app.report.text;

import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.formula.Evaluation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is paid for the commitment discounts of a scenario, a row each. FOCUS 1.2 bills a commitment by its purchase, and what it covers
 * or leaves unused has an effective cost only; over a commitment both sums are the same. A model has a month without a date in the
 * term, so each month pays the same part of what is paid upfront.
 */
final class FocusPurchases {
    private final CostBreakdown breakdown;
    private final Map<String, Purchase> purchases = new LinkedHashMap<>();

    FocusPurchases(CostBreakdown breakdown) {
        this.breakdown = breakdown;
    }

    private static final class Purchase {
        private final FocusCommitment commitment;
        private final Map<String, String> charge;
        private double usd;
        private double quantity;

        Purchase(FocusCommitment commitment, Map<String, String> charge) {
            this.commitment = commitment;
            this.charge = charge;
        }
    }

    /** Takes the part of a commitment that a charge is. */
    void add(FocusCommitment commitment, LineItem line, Map<String, String> charge) {
        Evaluation evaluation = breakdown.evaluation();
        Purchase purchase = purchases.computeIfAbsent(commitment.id(), id -> new Purchase(commitment, charge));
        purchase.usd += evaluation.isKnown(line.cost()) ? evaluation.value(line.cost()) : Double.NaN;
        purchase.quantity += commitment.quantity(evaluation, line);
    }

    List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        purchases.forEach((id, purchase) -> rows.add(row(purchase)));
        return rows;
    }

    private static Map<String, String> row(Purchase purchase) {
        FocusCommitment commitment = purchase.commitment;
        Map<String, String> row = new HashMap<>();
        String service = commitment.plan() ? "ComputeSavingsPlans" : "AmazonEC2";
        FocusService.of(service).put(row);
        if (!commitment.plan()) {
            row.put("RegionId", purchase.charge.getOrDefault("RegionId", ""));
            row.put("RegionName", purchase.charge.getOrDefault("RegionName", ""));
        }
        String sku = service + "/" + commitment.type();
        row.put("x_ServiceCode", service);
        row.put("SkuId", sku);
        row.put("SkuPriceId", sku);
        row.put("SkuMeter", commitment.type());
        row.put("ResourceId", FocusText.of(commitment.id()));
        row.put("ResourceType", commitment.type());
        row.put("x_UsageType", commitment.type());
        row.put("x_Path", FocusText.of("commitment:" + commitment.id() + ".purchase"));
        row.put("x_Certainty", Double.isFinite(purchase.usd) ? "known" : "unknown");
        row.put("ChargeDescription", FocusText.of(commitment.type() + " " + commitment.id() + ", the month's part"));
        FocusCharge.monthly(row, FocusText.number(purchase.usd), FocusText.number(purchase.usd));
        row.put("BilledCost", FocusText.number(purchase.usd));
        row.put("EffectiveCost", "0");
        row.put("PricingCategory", "Standard");
        commitment.name(row);
        commitment.measure(row, purchase.quantity);
        return row;
    }
}
