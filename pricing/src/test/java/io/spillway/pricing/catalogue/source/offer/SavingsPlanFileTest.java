package io.spillway.pricing.catalogue.source.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.ReservedOption.PaymentOption;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import io.spillway.pricing.catalogue.source.CollectedRates;
import io.spillway.pricing.catalogue.source.Entries;
import io.spillway.pricing.catalogue.source.OfferFixtures;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SavingsPlanFixture;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Savings Plan offers, made up in the shape of AWS's. */
final class SavingsPlanFileTest {

    private static final String REGION = "us-west-2";
    private static final RateKey COMPUTE = RateKey.computeSavingsPlan(REGION, "c5.large", 1, PaymentOption.NO_UPFRONT);

    @TempDir
    private Path folder;

    private CollectedRates read(SavingsPlanFixture fixture) throws Exception {
        return CollectedRates.ofFile(OfferFixtures.write(folder.resolve("plans.json"), fixture.text()));
    }

    @Test
    void bothPlansComeInAllTermsAndPayments() throws Exception {
        CollectedRates read = read(SavingsPlanFixture.allPlans("c5.large"));
        assertThat(read.findingText()).isEmpty();
        int price = 100;
        for (boolean compute : new boolean[] {true, false}) {
            for (int years : new int[] {1, 3}) {
                for (PaymentOption payment : PaymentOption.values()) {
                    RateKey key = compute
                            ? RateKey.computeSavingsPlan(REGION, "c5.large", years, payment)
                            : RateKey.ec2InstanceSavingsPlan(REGION, "c5.large", years, payment);
                    String usd =
                            BigDecimal.valueOf(price++, 3).stripTrailingZeros().toPlainString();
                    assertThat(read.tiers(key)).as(key.toString()).isEqualTo("0:" + usd);
                }
            }
        }
        assertThat(read.rates()).hasSize(12);
        Rate first = read.rates().values().iterator().next();
        assertThat(first.key()).hasToString("AmazonEC2/us-west-2/SavingsPlan:c5.large:compute:1yr:no-upfront");
        assertThat(first.sku()).isEqualTo("PLAN00.SKU0");
        assertThat(first.source()).isEqualTo("AWS price list Savings Plans 20260901000000 (plans.json)");
        assertThat(first.date().text()).isEqualTo("2026-09-01");
    }

    @Test
    void onlyLinuxOnSharedTenancyIsTaken() throws Exception {
        CollectedRates read = read(new SavingsPlanFixture()
                .plan(
                        true,
                        1,
                        "No Upfront",
                        SavingsPlanFixture.linux("c5.large", "0.06"),
                        new String[] {"USW2-", "RunInstances:0002", "BoxUsage:c5.large", "0.152", "USD"},
                        new String[] {"USW2-", "RunInstances", "DedicatedUsage:c5.large", "0.065", "USD"},
                        new String[] {"USW2-", "RunInstances", "UnusedBox:c5.large", "0.06", "USD"},
                        new String[] {"EU-", "RunInstances", "BoxUsage:c5.large", "0.07", "USD"},
                        new String[] {"", "RunInstances", "BoxUsage:c5.large", "0.05", "USD"}));
        PaymentOption none = PaymentOption.NO_UPFRONT;
        assertThat(read.tiers(RateKey.computeSavingsPlan(REGION, "c5.large", 1, none)))
                .isEqualTo("0:0.06");
        assertThat(read.tiers(RateKey.computeSavingsPlan("eu-west-1", "c5.large", 1, none)))
                .isEqualTo("0:0.07");
        assertThat(read.tiers(RateKey.computeSavingsPlan("us-east-1", "c5.large", 1, none)))
                .isEqualTo("0:0.05");
        assertThat(read.rates()).hasSize(3);
    }

    @Test
    void whatCannotBeARateIsAFinding() throws Exception {
        CollectedRates read = read(new SavingsPlanFixture()
                .plan(
                        true,
                        1,
                        "No Upfront",
                        new String[] {"USW2-", "RunInstances", "BoxUsage:c5.large", "0.5", "CNY"},
                        new String[] {"USW2-", "RunInstances", "BoxUsage:c5.xlarge", "0.0", "USD"},
                        new String[] {"USW2-", "RunInstances", "BoxUsage:c5.2xlarge", "free", "USD"},
                        new String[] {"USW2-", "RunInstances", "BoxUsage:c5.4xlarge", "0.3", "USD"},
                        new String[] {"USW2-", "RunInstances", "BoxUsage:c5.4xlarge", "0.4", "USD"},
                        new String[] {"XXZ9-", "RunInstances", "BoxUsage:c5.large", "0.5", "USD"},
                        new String[] {"USW2-", "", "BoxUsage:c5.large", "0.5", "USD"}));
        assertThat(read.rates()).isEmpty();
        assertThat(read.findings())
                .extracting(finding -> finding.code())
                .containsExactlyInAnyOrder(
                        "price-not-in-usd",
                        "zero-price",
                        "malformed-price",
                        "ambiguous-rate",
                        "unknown-location",
                        "unknown-operating-system");
        assertThat(read.findings("ambiguous-rate"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("2 prices match the filter (Compute Savings Plan, 1yr, no-upfront,"
                                + " usagetype=BoxUsage:c5.4xlarge, operation=RunInstances): PLAN00.SKU3 at 0.3 USD per Hrs"
                                + " (discountedSku=SKU3); PLAN00.SKU4 at 0.4 USD per Hrs (discountedSku=SKU4)"));
        assertThat(read.findings("unknown-operating-system"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .endsWith(": USW2-BoxUsage:c5.large at 0.5 (rate PLAN00.SKU6, SKU SKU6)"));
    }

    /** A plan with a rate of a c5.large, SKU0, and one of a c5.xlarge, SKU1, of which neither names operation or currency. */
    private static String withoutOperations() {
        return new SavingsPlanFixture()
                .plan(true, 1, "No Upfront", new String[] {"USW2-", "", "BoxUsage:c5.large", "0.06", ""}, new String[] {
                    "USW2-", "", "BoxUsage:c5.xlarge", "0.12", ""
                })
                .text();
    }

    private static String offer(String... skusAndTypes) {
        List<JsonNode> products = new ArrayList<>();
        for (int i = 0; i < skusAndTypes.length; i += 2) {
            products.add(OfferFixtures.JSON.readTree(Entries.linux(skusAndTypes[i], skusAndTypes[i + 1])
                    .price("Hrs", "0.085")
                    .text()));
        }
        return OfferFixtures.json("AmazonEC2", products, false);
    }

    @Test
    void aRateWithoutOperationIsOfTheSkuThatAPriceListReadWithItNames() throws Exception {
        OfferFixtures.write(folder.resolve("a-plans.json"), withoutOperations());
        OfferFixtures.write(folder.resolve("b-offer.json"), offer("SKU0", "c5.large", "OTHER", "c5.xlarge"));
        CollectedRates read = CollectedRates.ofFile(folder);
        assertThat(read.tiers(COMPUTE)).isEqualTo("0:0.06");
        assertThat(read.rates()).hasSize(3);
        assertThat(read.findings("unknown-operating-system"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .endsWith(": USW2-BoxUsage:c5.xlarge at 0.12 (rate PLAN00.SKU1, SKU SKU1)"));
        // The SKU of another instance type says nothing.
        OfferFixtures.write(folder.resolve("b-offer.json"), offer("SKU0", "c5.2xlarge"));
        assertThat(CollectedRates.ofFile(folder).tiers(COMPUTE)).isEqualTo("none");
    }

    @Test
    void aRateWithoutOperationIsOfTheSkuThatTheBaseNames() throws Exception {
        LocalDate day = LocalDate.parse("2026-08-01");
        SnapshotDraft older = new SnapshotDraft(null, day, Precedence.ASKED_TODAY);
        older.rate(Rate.flat(
                RateKey.ec2OnDemand(REGION, "c5.large"),
                "Hrs",
                new BigDecimal("0.085"),
                "SKU0",
                PriceDate.of(day),
                "made up"));
        SnapshotDraft draft = new SnapshotDraft(older.seal("base").catalog(), day, Precedence.ASKED_TODAY);
        Path plans = OfferFixtures.write(folder.resolve("plans.json"), withoutOperations());
        new PriceFileSource(plans, List.of()).read(draft, ReadProgress.NONE);
        assertThat(draft.rateCount()).isEqualTo(1);
        assertThat(draft.seal("new").catalog().rate(COMPUTE)).isInstanceOf(RateLookup.Known.class);
    }
}
