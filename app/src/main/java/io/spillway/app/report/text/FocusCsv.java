package io.spillway.app.report.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.spillway.app.report.Report;
import io.spillway.model.component.Component;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.Topology;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import io.spillway.scenarios.evaluation.ScenarioResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The charges of all scenarios in the columns of FOCUS 1.2 (FinOps Open Cost and Usage Specification), so that tools for bills can
 * read a model. A workspace stands for the billing account and a scenario for a sub account, so that no tool adds scenarios up. What a
 * model does not know, such as an invoice, is empty, and so is an unknown cost, never 0, although the specification wants a cost in
 * each row. Columns of our own begin with {@code x_}, as it asks.
 */
public final class FocusCsv {
    /** Columns in their order in the file. */
    static final List<String> COLUMNS = List.of(
            "AvailabilityZone",
            "BilledCost",
            "BillingAccountId",
            "BillingAccountName",
            "BillingAccountType",
            "BillingCurrency",
            "BillingPeriodEnd",
            "BillingPeriodStart",
            "CapacityReservationId",
            "CapacityReservationStatus",
            "ChargeCategory",
            "ChargeClass",
            "ChargeDescription",
            "ChargeFrequency",
            "ChargePeriodEnd",
            "ChargePeriodStart",
            "CommitmentDiscountCategory",
            "CommitmentDiscountId",
            "CommitmentDiscountName",
            "CommitmentDiscountQuantity",
            "CommitmentDiscountType",
            "CommitmentDiscountUnit",
            "CommitmentDiscountStatus",
            "ConsumedQuantity",
            "ConsumedUnit",
            "ContractedCost",
            "ContractedUnitPrice",
            "EffectiveCost",
            "InvoiceId",
            "InvoiceIssuerName",
            "ListCost",
            "ListUnitPrice",
            "PricingCategory",
            "PricingCurrency",
            "PricingCurrencyContractedUnitPrice",
            "PricingCurrencyEffectiveCost",
            "PricingCurrencyListUnitPrice",
            "PricingQuantity",
            "PricingUnit",
            "ProviderName",
            "PublisherName",
            "RegionId",
            "RegionName",
            "ResourceId",
            "ResourceName",
            "ResourceType",
            "ServiceCategory",
            "ServiceName",
            "ServiceSubcategory",
            "SkuId",
            "SkuMeter",
            "SkuPriceId",
            "SkuPriceDetails",
            "SubAccountId",
            "SubAccountName",
            "SubAccountType",
            "Tags",
            "x_Discounts",
            "x_Operation",
            "x_ServiceCode",
            "x_UsageType",
            "x_Scenario",
            "x_ProductArea",
            "x_Path",
            "x_Certainty");

    /** Costs that differ by less are the same. */
    private static final double SAME = 1e-9;

    private FocusCsv() {}

    /** Writes the charges of every scenario of the report, one after the other. */
    public static void write(Report report, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(COLUMNS);
        YearMonth month = YearMonth.from(report.date());
        for (ScenarioResult result : report.results()) {
            CostBreakdown breakdown = result.orThrow();
            for (LineItem line : breakdown.lines()) {
                Map<String, String> row = row(breakdown, line, month);
                row.put("BillingAccountId", "spillway-model");
                row.put("BillingAccountName", text(report.workspace().name()));
                row.put("BillingAccountType", "Model");
                row.put("SubAccountId", result.scenario().id());
                row.put("SubAccountName", text(result.scenario().name()));
                row.put("SubAccountType", "Scenario");
                FocusCommitment.put(row, report.workspace(), line);
                row.put("x_Scenario", result.scenario().id());
                csv.writeRecord(COLUMNS.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
        }
        csv.flush();
    }

    private static Map<String, String> row(CostBreakdown breakdown, LineItem line, YearMonth month) {
        Map<String, String> row = new HashMap<>();
        Topology topology = breakdown.model().topology();
        Evaluation evaluation = breakdown.evaluation();
        String provider = FocusNames.provider(line.service());
        String from = month.atDay(1) + "T00:00:00Z";
        String to = month.plusMonths(1).atDay(1) + "T00:00:00Z";
        row.put("BillingCurrency", "USD");
        row.put("BillingPeriodStart", from);
        row.put("BillingPeriodEnd", to);
        row.put("ChargePeriodStart", from);
        row.put("ChargePeriodEnd", to);
        row.put("ChargeCategory", "Usage");
        row.put("ChargeFrequency", "Usage-Based");
        row.put("ChargeDescription", text(line.label()));
        String cost = number(evaluation, line.cost());
        row.put("BilledCost", cost);
        row.put("EffectiveCost", cost);
        row.put("ContractedCost", cost);
        row.put("ListCost", number(evaluation, line.list()));
        row.put("ConsumedQuantity", number(evaluation, line.quantity()));
        row.put("ConsumedUnit", FocusNames.unit(line.quantity().unit().symbol()));
        row.put("PricingQuantity", number(evaluation, line.quantity()));
        row.put("PricingUnit", FocusNames.unit(line.quantity().unit().symbol()));
        row.put("PricingCategory", line.usageType().startsWith("SpotUsage") ? "Dynamic" : "Standard");
        row.put("ListUnitPrice", unitPrice(evaluation, line, line.list()));
        row.put("ContractedUnitPrice", unitPrice(evaluation, line, line.cost()));
        row.put("ProviderName", text(provider));
        row.put("PublisherName", text(provider));
        row.put("InvoiceIssuerName", text(provider));
        row.put("ServiceName", text(FocusNames.service(line.service())));
        row.put("x_ServiceCode", text(line.service()));
        row.put("x_UsageType", text(line.usageType()));
        row.put("ServiceCategory", FocusNames.category(line.category()));
        row.put("ServiceSubcategory", FocusNames.subcategory(line.category()));
        Node price = line.unitPrice();
        if (price != null && price.op() == Op.RATE && price.rate() instanceof RateLookup.Known(Rate rate)) {
            row.put("SkuId", text(rate.sku()));
            row.put("SkuPriceId", text(rate.key().toString()));
            row.put("SkuMeter", rate.sku().isEmpty() ? "" : text(line.usageType()));
        }
        row.put("ResourceId", text(line.owner()));
        row.put("x_Path", text(line.path()));
        row.put("x_Certainty", evaluation.certainty(line.cost()).name().toLowerCase(Locale.ROOT));
        owner(row, topology, line.owner());
        return row;
    }

    private static void owner(Map<String, String> row, Topology topology, String owner) {
        Component component = topology.components().get(owner);
        Flow flow = topology.flows().get(owner);
        Component at = component != null
                ? component
                : flow == null ? null : topology.components().get(flow.from());
        @Nullable
        String area = component != null
                ? component.area()
                : flow != null && flow.area() != null ? flow.area() : at == null ? null : at.area();
        String region = at == null ? topology.homeRegion() : topology.regionOf(at);
        row.put("RegionId", region);
        row.put("RegionName", FocusNames.region(region));
        row.put("ResourceName", text(component != null ? component.name() : owner));
        row.put(
                "ResourceType",
                component != null
                        ? FieldSpec.choiceText(ComponentKind.of(component))
                        : flow != null ? "flow" : "account");
        row.put("x_ProductArea", text(Objects.requireNonNullElse(area, "")));
    }

    /** The price where the cost is that of the quantity at it; else, over tiers and with discounts, the cost per unit. */
    private static String unitPrice(Evaluation evaluation, LineItem line, Node cost) {
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
            return number(unit);
        }
        return known ? number(usd / units) : "";
    }

    /** Unrounded; empty when it is unknown, or only known to be at least something. */
    private static String number(Evaluation evaluation, Node node) {
        if (evaluation.certainty(node) != Certainty.KNOWN) {
            return "";
        }
        return number(evaluation.value(node));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : BigDecimal.valueOf(value).toPlainString();
    }

    /** Text that a spreadsheet does not take for a formula. */
    static String text(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
