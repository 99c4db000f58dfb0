package io.spillway.app.report.text;

import io.spillway.model.component.Component;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of FOCUS 1.2 of one charge of a model. */
final class FocusCharge {
    /** Costs that differ by less are the same, and less is nothing. */
    private static final double SAME = 1e-9;

    private final CostBreakdown breakdown;
    private final Evaluation evaluation;
    private final LineItem line;
    private final @Nullable FocusCommitment commitment;
    private final Map<String, String> row = new HashMap<>();

    private FocusCharge(CostBreakdown breakdown, LineItem line, @Nullable FocusCommitment commitment) {
        this.breakdown = breakdown;
        this.evaluation = breakdown.evaluation();
        this.line = line;
        this.commitment = commitment;
    }

    /** Whether there is a charge: what is not used is not charged. */
    static boolean isCharged(Evaluation evaluation, LineItem line) {
        return !(isZero(evaluation, line.quantity())
                && isZero(evaluation, line.cost())
                && isZero(evaluation, line.list()));
    }

    private static boolean isZero(Evaluation evaluation, Node node) {
        return evaluation.isKnown(node) && Math.abs(evaluation.value(node)) < SAME;
    }

    /** @param commitment what pays it; null for a charge at the price of the day */
    static Map<String, String> row(CostBreakdown breakdown, LineItem line, @Nullable FocusCommitment commitment) {
        return new FocusCharge(breakdown, line, commitment).row();
    }

    private Map<String, String> row() {
        row.put("ChargeDescription", FocusText.of(line.label()));
        FocusSku sku = FocusSku.of(evaluation, line);
        row.put("SkuId", FocusText.of(sku.id()));
        row.put("SkuPriceId", FocusText.of(sku.id()));
        row.put("SkuMeter", FocusText.of(sku.meter()));
        FocusService.of(line).put(row);
        row.put("x_ServiceCode", FocusText.of(line.service()));
        row.put("x_UsageType", FocusText.of(line.usageType()));
        row.put("x_Path", FocusText.of(line.path()));
        row.put("x_Certainty", evaluation.certainty(line.cost()).name().toLowerCase(Locale.ROOT));
        String cost = FocusText.number(evaluation, line.cost());
        row.put("BilledCost", cost);
        row.put("EffectiveCost", cost);
        row.put("PricingCategory", line.usageType().equals(FocusSku.SPOT) ? "Dynamic" : "Standard");
        if (commitment == null && line.quantity().unit() == Unit.USD_PER_MONTH) {
            monthly(row, FocusText.number(evaluation, line.list()), cost);
        } else {
            metered(cost);
        }
        if (commitment != null) {
            committed(commitment);
        }
        resource(sku.regional());
        return row;
    }

    /** What is paid by the month, whether used or not. */
    static void monthly(Map<String, String> row, String list, String contracted) {
        row.put("ChargeCategory", "Purchase");
        row.put("ChargeFrequency", "Recurring");
        row.put("PricingQuantity", "1");
        row.put("PricingUnit", "Months");
        row.put("ListCost", list);
        row.put("ListUnitPrice", list);
        row.put("ContractedCost", contracted);
        row.put("ContractedUnitPrice", contracted);
    }

    private void metered(String cost) {
        row.put("ChargeCategory", "Usage");
        row.put("ChargeFrequency", "Usage-Based");
        String quantity = FocusText.number(evaluation, line.quantity());
        if (!quantity.isEmpty()) {
            String unit = FocusUnits.of(line.quantity().unit());
            row.put("ConsumedQuantity", quantity);
            row.put("ConsumedUnit", unit);
            row.put("PricingQuantity", quantity);
            row.put("PricingUnit", unit);
        }
        row.put("ListCost", FocusText.number(evaluation, line.list()));
        row.put("ListUnitPrice", unitPrice(line.list()));
        row.put("ContractedCost", cost);
        row.put("ContractedUnitPrice", unitPrice(line.cost()));
    }

    /** Its purchase bills it, and what is contracted leaves commitments out. */
    private void committed(FocusCommitment paidBy) {
        paidBy.name(row);
        paidBy.measure(row, paidBy.quantity(evaluation, line));
        row.put("CommitmentDiscountStatus", paidBy.unused() ? "Unused" : "Used");
        row.put("PricingCategory", "Committed");
        row.put("BilledCost", "0");
        boolean known = evaluation.isKnown(line.contracted()) && evaluation.isKnown(line.quantity());
        double usd = known ? evaluation.value(line.contracted()) : Double.NaN;
        row.put("ContractedCost", FocusText.number(usd));
        row.put("ContractedUnitPrice", known ? FocusText.number(usd / evaluation.value(line.quantity())) : "");
        if (paidBy.unused()) {
            row.remove("ConsumedQuantity");
            row.remove("ConsumedUnit");
        }
    }

    private void resource(boolean regional) {
        Topology topology = breakdown.model().topology();
        Component component = topology.components().get(line.owner());
        Flow flow = topology.flows().get(line.owner());
        Component at = component != null
                ? component
                : flow == null ? null : topology.components().get(flow.from());
        if (component != null || flow != null) {
            row.put("ResourceId", FocusText.of(line.owner()));
            row.put("ResourceType", component != null ? FieldSpec.choiceText(ComponentKind.of(component)) : "flow");
        }
        if (component != null) {
            row.put("ResourceName", FocusText.of(component.name()));
        }
        String area = flow != null && flow.area() != null ? flow.area() : at == null ? null : at.area();
        row.put("x_ProductArea", FocusText.of(Objects.requireNonNullElse(area, "")));
        if (regional) {
            String region = at == null ? topology.homeRegion() : topology.regionOf(at);
            row.put("RegionId", region);
            row.put("RegionName", FocusRegions.name(region));
        }
    }

    /** The price where the cost is that of the quantity at it; else, over tiers and with discounts, the cost per unit. */
    private String unitPrice(Node cost) {
        Node price = line.unitPrice();
        Node quantity = line.quantity();
        boolean known = evaluation.certainty(cost) == Certainty.KNOWN
                && evaluation.certainty(quantity) == Certainty.KNOWN
                && evaluation.value(quantity) > 0;
        double usd = evaluation.value(cost);
        double units = evaluation.value(quantity);
        boolean priced = price != null && evaluation.certainty(price) == Certainty.KNOWN;
        double unit = price == null ? 0 : evaluation.value(price);
        if (priced && (!known || Math.abs(unit * units - usd) <= SAME * Math.abs(usd))) {
            return FocusText.number(unit);
        }
        return known ? FocusText.number(usd / units) : "";
    }
}
