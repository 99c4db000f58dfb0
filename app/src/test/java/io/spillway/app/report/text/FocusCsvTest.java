package io.spillway.app.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.spillway.app.report.Report;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.evaluation.Work;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.BundledWorkspaces;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of FOCUS 1.2 for the columns that are written, over every kind of component and way of buying. */
final class FocusCsvTest {
    private static final Path EVERY_KIND = Path.of("src/test/resources/workspaces/every-kind.spillway.json");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern UNIT = Pattern.compile("[A-Z][A-Za-z]*(/[A-Z][a-z]+)?(-[A-Z][a-z]+s)?");
    private static final double SAME = 1e-9;

    /** Those of the specification that can occur, with the category each belongs to. */
    private static final Map<String, String> SUBCATEGORIES = Map.ofEntries(
            Map.entry("Virtual Machines", "Compute"),
            Map.entry("Block Storage", "Storage"),
            Map.entry("Object Storage", "Storage"),
            Map.entry("Network Connectivity", "Networking"),
            Map.entry("Network Routing", "Networking"),
            Map.entry("Application Networking", "Networking"),
            Map.entry("Content Delivery", "Networking"),
            Map.entry("Relational Databases", "Databases"),
            Map.entry("Caching", "Databases"),
            Map.entry("Streaming Analytics", "Analytics"),
            Map.entry("Support", "Management and Governance"),
            Map.entry("Other (Other)", "Other"));

    private static final List<String> NEVER_NULL = List.of(
            "BillingAccountId",
            "BillingAccountType",
            "BillingCurrency",
            "BillingPeriodEnd",
            "BillingPeriodStart",
            "ChargeCategory",
            "ChargeDescription",
            "ChargeFrequency",
            "ChargePeriodEnd",
            "ChargePeriodStart",
            "InvoiceIssuerName",
            "PricingCategory",
            "PricingCurrency",
            "ProviderName",
            "PublisherName",
            "ServiceCategory",
            "ServiceName",
            "ServiceSubcategory",
            "SkuId",
            "SkuMeter",
            "SkuPriceId");

    private static Report report(Workspace workspace) {
        return Report.of(
                workspace,
                new WorkspacePricing(),
                new Report.Request(List.of(), null, false, LocalDate.of(2026, 11, 26), "A test"),
                Work.UNWATCHED);
    }

    private static Workspace workspace(String name) {
        return name.equals("every-kind")
                ? WorkspaceFile.read(EVERY_KIND).orThrow()
                : BundledWorkspaces.open(name).orThrow();
    }

    private static List<NamedCsvRecord> rows(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FocusCsv.write(report, out);
            try (CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder().ofNamedCsvRecord(out.toString(StandardCharsets.UTF_8))) {
                return reader.stream().toList();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"every-kind", "segment-2018", "stream-today"})
    void everyRowKeepsTheRulesOfItsColumns(String name) {
        Map<String, String> categoryOfService = new HashMap<>();
        List<NamedCsvRecord> rows = rows(report(workspace(name)));
        assertThat(rows).isNotEmpty();
        for (NamedCsvRecord row : rows) {
            String at = row.getField("SubAccountId") + " " + row.getField("x_Path");
            NEVER_NULL.forEach(column ->
                    assertThat(row.getField(column)).as(at + " " + column).isNotBlank());
            assertThat(SUBCATEGORIES.get(row.getField("ServiceSubcategory")))
                    .as(at)
                    .isEqualTo(row.getField("ServiceCategory"));
            assertThat(categoryOfService.merge(
                            row.getField("ServiceName"), row.getField("ServiceSubcategory"), (first, now) -> first))
                    .as(at)
                    .isEqualTo(row.getField("ServiceSubcategory"));
            boolean usage = row.getField("ChargeCategory").equals("Usage");
            assertThat(row.getField("ChargeFrequency")).as(at).isEqualTo(usage ? "Usage-Based" : "Recurring");
            assertThat(row.getField("ConsumedQuantity").isEmpty())
                    .as(at)
                    .isEqualTo(
                            !usage || row.getField("CommitmentDiscountStatus").equals("Unused"));
            for (String quantity : List.of("Consumed", "Pricing", "CommitmentDiscount")) {
                String unit = row.getField(quantity + "Unit");
                assertThat(unit.isEmpty())
                        .as(at)
                        .isEqualTo(row.getField(quantity + "Quantity").isEmpty());
                assertThat(unit.isEmpty() || UNIT.matcher(unit).matches())
                        .as(at + " " + unit)
                        .isTrue();
            }
            assertThat(row.getField("ResourceType").isEmpty())
                    .as(at)
                    .isEqualTo(row.getField("ResourceId").isEmpty());
            assertThat(row.getField("RegionName").isEmpty())
                    .as(at)
                    .isEqualTo(row.getField("RegionId").isEmpty());
            for (String cost : List.of("List", "Contracted")) {
                isProduct(at, row, cost + "Cost", cost + "UnitPrice");
            }
        }
    }

    private static void isProduct(String at, NamedCsvRecord row, String cost, String unitPrice) {
        for (String column : List.of(cost, unitPrice, "BilledCost", "EffectiveCost", "PricingQuantity")) {
            String value = row.getField(column);
            assertThat(value.isEmpty() || NUMBER.matcher(value).matches())
                    .as(at + " " + column + " " + value)
                    .isTrue();
        }
        boolean known = Set.of(cost, unitPrice, "PricingQuantity").stream()
                .noneMatch(column -> row.getField(column).isEmpty());
        if (known) {
            double product = number(row, unitPrice) * number(row, "PricingQuantity");
            assertThat(number(row, cost)).as(at + " " + cost).isCloseTo(product, within(SAME * Math.abs(product)));
        } else {
            assertThat(row.getField("x_Certainty")).as(at + " " + cost).isNotEqualTo("known");
        }
    }

    private static double number(NamedCsvRecord row, String column) {
        String value = row.getField(column);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    @Test
    void whatCommitmentsCoverIsBilledByTheirPurchases() {
        Report report = report(workspace("every-kind"));
        List<NamedCsvRecord> rows = rows(report);

        for (ScenarioResult result : report.results()) {
            Predicate<NamedCsvRecord> here =
                    row -> row.getField("SubAccountId").equals(result.scenario().id());
            List<NamedCsvRecord> scenario = rows.stream().filter(here).toList();
            double effective = sum(scenario, "EffectiveCost", row -> true);
            assertThat(sum(scenario, "BilledCost", row -> true)).isCloseTo(effective, within(SAME * effective));
            for (String id : List.of("ri", "sp")) {
                Predicate<NamedCsvRecord> its =
                        row -> row.getField("CommitmentDiscountId").equals(id);
                Predicate<NamedCsvRecord> bought =
                        its.and(row -> row.getField("ChargeCategory").equals("Purchase"));
                double paid = sum(scenario, "BilledCost", bought);
                assertThat(paid).isPositive();
                assertThat(sum(scenario, "EffectiveCost", its)).isCloseTo(paid, within(SAME * paid));
                assertThat(sum(scenario, "EffectiveCost", bought)).isZero();
                assertThat(sum(scenario, "CommitmentDiscountQuantity", its.and(bought.negate())))
                        .isCloseTo(sum(scenario, "CommitmentDiscountQuantity", bought), within(SAME * paid));
                assertThat(scenario.stream().filter(its).map(row -> row.getField("CommitmentDiscountUnit")))
                        .containsOnly(id.equals("sp") ? "USD" : "NormalizedUnit-Hours");
            }
        }
    }

    @Test
    void whatACommitmentCoversIsContractedAtTheListPriceAfterDiscounts() {
        List<NamedCsvRecord> covered = rows(report(workspace("every-kind"))).stream()
                .filter(row -> row.getField("CommitmentDiscountStatus").equals("Used"))
                .toList();

        assertThat(covered)
                .extracting(row -> row.getField("CommitmentDiscountId"))
                .contains("ri", "sp");
        assertThat(covered)
                .allSatisfy(row -> assertThat(number(row, "ContractedCost"))
                        .isEqualTo(number(row, "ListCost") * ((1 - 0.03) * (1 - 0.05))));
    }

    private static double sum(List<NamedCsvRecord> rows, String column, Predicate<NamedCsvRecord> which) {
        return rows.stream()
                .filter(which)
                .mapToDouble(row -> number(row, column))
                .sum();
    }

    @Test
    void theSameInstanceTypeIsTheSameSkuHoweverItIsBought() {
        List<NamedCsvRecord> rows = rows(report(workspace("every-kind")));

        assertThat(rows.stream()
                        .filter(row -> row.getField("x_Path").startsWith("front.cost.hosts."))
                        .map(row -> row.getField("SkuPriceId")))
                .hasSizeGreaterThan(1)
                .allMatch(id -> id.startsWith("AmazonEC2/us-west-2/BoxUsage:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reserved-standard-1y-no-upfront", "savings-plan"})
    void aFleetThatIsBoughtAheadHasACommitmentOfItsOwn(String option) throws IOException {
        String text = Files.readString(EVERY_KIND)
                .replaceFirst(
                        "\"kind\": \"host-group\"", "\"kind\": \"host-group\", \"purchaseOption\": \"" + option + "\"");
        Workspace workspace = WorkspaceFile.read(text.getBytes(StandardCharsets.UTF_8), "bought")
                .orThrow();

        List<NamedCsvRecord> bought = rows(report(workspace)).stream()
                .filter(row -> row.getField("SubAccountId").equals("baseline"))
                .filter(row -> row.getField("CommitmentDiscountId").equals("front:" + option))
                .toList();

        boolean plan = option.equals("savings-plan");
        assertThat(bought).extracting(row -> row.getField("ChargeCategory")).containsExactly("Usage", "Purchase");
        assertThat(bought)
                .extracting(row -> row.getField("CommitmentDiscountCategory"))
                .containsOnly(plan ? "Spend" : "Usage");
        NamedCsvRecord usage = bought.getFirst();
        assertThat(usage.getField("PricingCategory")).isEqualTo("Committed");
        assertThat(usage.getField("BilledCost")).isEqualTo("0");
        assertThat(number(usage, "EffectiveCost")).isPositive().isLessThanOrEqualTo(number(usage, "ContractedCost"));
        assertThat(number(usage, "ContractedCost")).isLessThanOrEqualTo(number(usage, "ListCost"));
        assertThat(number(bought.getLast(), "BilledCost")).isEqualTo(number(usage, "EffectiveCost"));
    }
}
