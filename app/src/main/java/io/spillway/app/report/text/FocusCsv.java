package io.spillway.app.report.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.spillway.app.report.Report;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import io.spillway.scenarios.evaluation.ScenarioResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The charges of all scenarios in the columns of FOCUS 1.2 (FinOps Open Cost and Usage Specification), so that tools for bills can
 * read a model. A workspace stands for the billing account and a scenario for a sub account, so that no tool adds scenarios up. What a
 * model does not know, such as an invoice, is empty, and so is an unknown cost, never 0, although the specification wants a cost in
 * each row. Columns of our own begin with {@code x_}, as it asks. The guide to the workbook says what each column holds.
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

    private static final String USD = "USD";

    /** Prices are in the currency that is billed. */
    private static final Map<String, String> PRICED = Map.of(
            "PricingCurrencyContractedUnitPrice", "ContractedUnitPrice",
            "PricingCurrencyEffectiveCost", "EffectiveCost",
            "PricingCurrencyListUnitPrice", "ListUnitPrice");

    private final Report report;
    private final CsvWriter csv;

    private FocusCsv(Report report, CsvWriter csv) {
        this.report = report;
        this.csv = csv;
    }

    /** Writes the charges of every scenario of the report, one after the other. */
    public static void write(Report report, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(COLUMNS);
        FocusCsv focus = new FocusCsv(report, csv);
        report.results().forEach(focus::write);
        csv.flush();
    }

    private void write(ScenarioResult result) {
        CostBreakdown breakdown = result.orThrow();
        FocusPurchases purchases = new FocusPurchases(breakdown);
        for (LineItem line : breakdown.lines()) {
            if (FocusCharge.isCharged(breakdown.evaluation(), line)) {
                FocusCommitment commitment = FocusCommitment.of(breakdown, report.workspace(), line);
                Map<String, String> row = FocusCharge.row(breakdown, line, commitment);
                if (commitment != null) {
                    purchases.add(commitment, line, row);
                }
                write(result, row);
            }
        }
        purchases.rows().forEach(row -> write(result, row));
    }

    private void write(ScenarioResult result, Map<String, String> row) {
        YearMonth month = YearMonth.from(report.date());
        String from = month.atDay(1) + "T00:00:00Z";
        String to = month.plusMonths(1).atDay(1) + "T00:00:00Z";
        row.put("BillingPeriodStart", from);
        row.put("BillingPeriodEnd", to);
        row.put("ChargePeriodStart", from);
        row.put("ChargePeriodEnd", to);
        row.put("BillingAccountId", "spillway:" + report.workspace().name());
        row.put("BillingAccountName", FocusText.of(report.workspace().name()));
        row.put("BillingAccountType", "Model");
        row.put("SubAccountId", result.scenario().id());
        row.put("SubAccountName", FocusText.of(result.scenario().name()));
        row.put("SubAccountType", "Scenario");
        row.put("x_Scenario", result.scenario().id());
        row.put("BillingCurrency", USD);
        row.put("PricingCurrency", USD);
        PRICED.forEach((column, billed) -> row.put(column, row.getOrDefault(billed, "")));
        csv.writeRecord(
                COLUMNS.stream().map(column -> row.getOrDefault(column, "")).toList());
    }
}
