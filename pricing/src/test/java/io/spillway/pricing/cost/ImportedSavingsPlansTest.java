package io.spillway.pricing.cost;

import static io.spillway.pricing.cost.Bills.HOURS;
import static io.spillway.pricing.cost.Bills.cost;
import static io.spillway.pricing.cost.Bills.hosts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.commitment.Commitment;
import io.spillway.model.commitment.Commitment.OfferingClass;
import io.spillway.model.commitment.Commitment.Payment;
import io.spillway.model.commitment.Commitment.ReservedInstances;
import io.spillway.model.commitment.Commitment.SavingsPlan;
import io.spillway.model.commitment.Commitment.Scope;
import io.spillway.model.file.Topologies;
import io.spillway.pricing.catalogue.snapshot.SealedSnapshot;
import io.spillway.pricing.catalogue.snapshot.SnapshotDraft.Precedence;
import io.spillway.pricing.catalogue.snapshot.SnapshotRefresh;
import io.spillway.pricing.catalogue.snapshot.Snapshots;
import io.spillway.pricing.catalogue.source.ReadProgress;
import io.spillway.pricing.catalogue.source.SavingsPlanFixture;
import io.spillway.pricing.catalogue.source.offer.PriceFileSource;
import io.spillway.pricing.formula.Certainty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Worked months in us-west-2 of plans whose prices the workspace leaves to the snapshot: a Savings Plan file is imported on top
 * of the bundled prices.
 */
class ImportedSavingsPlansTest {

    private static final String C5 = "c5.9xlarge";
    private static final double C5_ON_DEMAND = 1.53;
    private static final double C5_INSTANCE_PLAN = 1.02;
    private static final double C5_COMPUTE_PLAN = 1.13;
    private static final double C5_THREE_YEARS = 0.85;
    private static final double C5_ALL_UPFRONT = 0.8;
    private static final double C5_PARTIAL_UPFRONT = 0.82;

    /** Saves 48 %, more than the 26 % of the other. */
    private static final double M5_COMPUTE_PLAN = 0.05;

    private static final double R5_ON_DEMAND = 0.252;

    private static final double RESERVED = 0.9;
    private static final Offset<Double> CENT = within(1e-6);

    @TempDir
    private static Path folder;

    private static @Nullable Pricer pricer;

    private static String[] c5(double usd) {
        return SavingsPlanFixture.linux(C5, String.valueOf(usd));
    }

    @BeforeAll
    static void importPlans() throws Exception {
        Path file = Files.writeString(
                folder.resolve("plans.json"),
                new SavingsPlanFixture()
                        .plan(
                                true,
                                1,
                                "No Upfront",
                                c5(C5_COMPUTE_PLAN),
                                SavingsPlanFixture.linux("m5.large", String.valueOf(M5_COMPUTE_PLAN)))
                        .plan(false, 1, "No Upfront", c5(C5_INSTANCE_PLAN))
                        .plan(true, 3, "No Upfront", c5(C5_THREE_YEARS))
                        .plan(true, 3, "Partial Upfront", c5(C5_PARTIAL_UPFRONT))
                        .plan(true, 3, "All Upfront", c5(C5_ALL_UPFRONT))
                        .text());
        SealedSnapshot snapshot = SnapshotRefresh.read(
                        Snapshots.bundled("current"),
                        LocalDate.parse("2026-09-02"),
                        Precedence.NEWER_PRICE,
                        List.of(new PriceFileSource(file, List.of())),
                        ReadProgress.NONE)
                .snapshot();
        assertThat(snapshot).isNotNull();
        pricer = new Pricer(snapshot.catalog());
    }

    private static CostBreakdown bill(String components, Commitment... commitments) {
        assertThat(pricer).isNotNull();
        return pricer.model(Topologies.parse("""
                                {"homeRegion": "us-west-2", "components": {%s}, "flows": {}}
                                """.formatted(components)), new PriceTerms(Map.of(), List.of(commitments)))
                .evaluate();
    }

    private static SavingsPlan compute(String id, double usdPerHour) {
        return compute(id, 1, usdPerHour, Map.of(), 0);
    }

    private static SavingsPlan compute(
            String id, int years, double usdPerHour, Map<String, Double> shares, double upfront) {
        return new SavingsPlan(id, null, null, years, usdPerHour, shares, upfront, null, null);
    }

    private static SavingsPlan instance(String id, String family, double usdPerHour) {
        return new SavingsPlan(id, family, "us-west-2", 1, usdPerHour, Map.of(), 0, null, null);
    }

    private static ReservedInstances reserved(double count) {
        return new ReservedInstances(
                "ri",
                "us-west-2",
                C5,
                Scope.REGIONAL,
                OfferingClass.STANDARD,
                1,
                Payment.NO_UPFRONT,
                count,
                RESERVED,
                null,
                null);
    }

    @Test
    void reservedInstancesThenTheInstancePlanThenTheComputePlanCoverTheHostsAtImportedRates() {
        CostBreakdown bill = bill(
                hosts("fleet", C5, 10),
                compute("compute", 2 * C5_COMPUTE_PLAN),
                instance("instance", "c5", 3 * C5_INSTANCE_PLAN),
                reserved(4));

        assertThat(bill.model().commitments())
                .extracting(CommitmentUse::id)
                .isEqualTo(List.of("ri", "instance", "compute"));
        assertThat(cost(bill, "fleet.cost.hosts.ri")).isCloseTo(4 * RESERVED * HOURS, CENT);
        assertThat(cost(bill, "fleet.cost.hosts.instance")).isCloseTo(3 * C5_INSTANCE_PLAN * HOURS, CENT);
        assertThat(cost(bill, "fleet.cost.hosts.compute")).isCloseTo(2 * C5_COMPUTE_PLAN * HOURS, CENT);
        assertThat(cost(bill, "fleet.cost.hosts.instances")).isCloseTo(1 * C5_ON_DEMAND * HOURS, CENT);
        assertThat(bill.total().certainty()).isEqualTo(Certainty.KNOWN);
        assertThat(bill.total().value())
                .isCloseTo((4 * RESERVED + 3 * C5_INSTANCE_PLAN + 2 * C5_COMPUTE_PLAN + C5_ON_DEMAND) * HOURS, CENT);
    }

    @Test
    void aComputePlanCoversTheTypeWithTheGreatestPublishedSavingFirst() {
        double committed = 8 * M5_COMPUTE_PLAN + 3 * C5_COMPUTE_PLAN;
        CostBreakdown bill =
                bill(hosts("much", C5, 10) + "," + hosts("little", "m5.large", 8), compute("sp", committed));
        assertThat(cost(bill, "little.cost.hosts.sp")).isCloseTo(8 * M5_COMPUTE_PLAN * HOURS, CENT);
        assertThat(cost(bill, "little.cost.hosts.instances")).isCloseTo(0, CENT);
        assertThat(cost(bill, "much.cost.hosts.sp")).isCloseTo(3 * C5_COMPUTE_PLAN * HOURS, CENT);
        assertThat(cost(bill, "much.cost.hosts.instances")).isCloseTo(7 * C5_ON_DEMAND * HOURS, CENT);
    }

    @Test
    void fleetsOfOneTypeShareAComputePlanInProportion() {
        CostBreakdown bill = bill(hosts("one", C5, 6) + "," + hosts("two", C5, 2), compute("sp", 4 * C5_COMPUTE_PLAN));
        assertThat(cost(bill, "one.cost.hosts.sp")).isCloseTo(3 * C5_COMPUTE_PLAN * HOURS, CENT);
        assertThat(cost(bill, "two.cost.hosts.sp")).isCloseTo(1 * C5_COMPUTE_PLAN * HOURS, CENT);
    }

    @Test
    void termAndPaymentChooseThePublishedRate() {
        String fleet = hosts("fleet", C5, 1);
        assertThat(cost(bill(fleet, compute("sp", 3, 9, Map.of(), 0)), "fleet.cost.hosts.sp"))
                .isCloseTo(C5_THREE_YEARS * HOURS, CENT);
        assertThat(cost(bill(fleet, compute("sp", 3, 9, Map.of(), 0.5)), "fleet.cost.hosts.sp"))
                .isCloseTo(C5_PARTIAL_UPFRONT * HOURS, CENT);
        assertThat(cost(bill(fleet, compute("sp", 3, 9, Map.of(), 1)), "fleet.cost.hosts.sp"))
                .isCloseTo(C5_ALL_UPFRONT * HOURS, CENT);
    }

    @Test
    void ofTwoComputePlansTheOneWhosePublishedRatesSaveMoreIsUsedFirst() {
        CostBreakdown bill = bill(
                hosts("fleet", C5, 3),
                compute("cheap", 1, 2 * C5_COMPUTE_PLAN, Map.of("m5", 0.9), 0),
                compute("cheaper", 3, 2 * C5_THREE_YEARS, Map.of("m5", 0.9), 0));
        assertThat(cost(bill, "fleet.cost.hosts.cheaper")).isCloseTo(2 * C5_THREE_YEARS * HOURS, CENT);
        assertThat(cost(bill, "fleet.cost.hosts.cheap")).isCloseTo(1 * C5_COMPUTE_PLAN * HOURS, CENT);
        assertThat(cost(bill, "commitment:cheap.cost.waste")).isCloseTo(1 * C5_COMPUTE_PLAN * HOURS, CENT);
    }

    @Test
    void aTypedShareHoldsOverThePublishedRate() {
        CostBreakdown bill = bill(hosts("fleet", C5, 2), compute("sp", 1, 9, Map.of("c5", 0.5), 0));
        assertThat(cost(bill, "fleet.cost.hosts.sp")).isCloseTo(2 * 0.5 * C5_ON_DEMAND * HOURS, CENT);
    }

    @Test
    void anInstancePlanIsNotPricedAtTheRatesOfAComputePlan() {
        CostBreakdown bill = bill(hosts("fleet", "m5.large", 2), instance("sp", "m5", 1));
        assertThat(bill.total().certainty()).isEqualTo(Certainty.AT_LEAST);
        assertThat(bill.findings())
                .anySatisfy(finding -> assertThat(finding.message())
                        .startsWith("AmazonEC2/us-west-2/SavingsPlan:m5.large:ec2-instance:1yr:no-upfront: "));
    }

    @Test
    void aTypeWithoutARateIsUnknownAndAFindingNamesTheRate() {
        CostBreakdown bill = bill(hosts("fleet", "r5.xlarge", 2), compute("sp", 0.1));
        assertThat(bill.total().certainty()).isEqualTo(Certainty.AT_LEAST);
        assertThat(bill.findings())
                .filteredOn(finding -> finding.code().equals("unknown-cost"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .startsWith("AmazonEC2/us-west-2/SavingsPlan:r5.xlarge:compute:1yr:no-upfront: ");
                    assertThat(finding.advice()).contains("override");
                });
    }

    @Test
    void hostsThatNoPlanMayCoverNeedNoRateOfIt() {
        String spare = hosts("spare", "r5.xlarge", 1, ", \"purchaseOption\": \"savings-plan\"");
        CostBreakdown bill = bill(hosts("fleet", C5, 2) + "," + spare, compute("sp", 1 * C5_COMPUTE_PLAN));
        assertThat(bill.total().certainty()).isEqualTo(Certainty.KNOWN);
        assertThat(cost(bill, "fleet.cost.hosts.sp")).isCloseTo(1 * C5_COMPUTE_PLAN * HOURS, CENT);
        assertThat(cost(bill, "fleet.cost.hosts.instances")).isCloseTo(1 * C5_ON_DEMAND * HOURS, CENT);
        assertThat(cost(bill, "spare.cost.hosts.instances")).isCloseTo(1 * R5_ON_DEMAND * HOURS, CENT);
    }

    @Test
    void aTermOfTwoYearsHasNoRate() {
        CostBreakdown bill = bill(hosts("fleet", C5, 1), compute("sp", 2, 9, Map.of(), 0));
        assertThat(bill.total().certainty()).isEqualTo(Certainty.AT_LEAST);
        assertThat(bill.findings())
                .anySatisfy(finding ->
                        assertThat(finding.message()).contains("Savings Plans run one year or three, not two"));
    }
}
