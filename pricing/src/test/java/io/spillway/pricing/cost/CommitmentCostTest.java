package io.spillway.pricing.cost;

import static io.spillway.pricing.cost.Bills.HOURS;
import static io.spillway.pricing.cost.Bills.cost;
import static io.spillway.pricing.cost.Bills.hosts;
import static io.spillway.pricing.cost.Bills.withCommitments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.commitment.Commitment;
import io.spillway.model.commitment.Commitment.OfferingClass;
import io.spillway.model.commitment.Commitment.Payment;
import io.spillway.model.commitment.Commitment.ReservedInstances;
import io.spillway.model.commitment.Commitment.SavingsPlan;
import io.spillway.model.commitment.Commitment.Scope;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Node;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Worked months of commitments, in us-west-2 with the prices of November 2018. */
class CommitmentCostTest {
    /** On-Demand prices per hour. */
    private static final double C5_9XLARGE = 1.53;

    private static final double C5_LARGE = 0.085;
    private static final double M5_LARGE = 0.096;

    private static final Offset<Double> CENT = within(1e-6);

    private static ReservedInstances reserved(String id, String type, Scope scope, double count, double usdPerHour) {
        return reserved(id, type, scope, Payment.NO_UPFRONT, 1, count, usdPerHour);
    }

    private static ReservedInstances reserved(
            String id,
            String type,
            Scope scope,
            Payment payment,
            int years,
            double count,
            @Nullable Double usdPerHour) {
        return new ReservedInstances(
                id, "us-west-2", type, scope, OfferingClass.STANDARD, years, payment, count, usdPerHour, null, null);
    }

    private static SavingsPlan plan(String id, @Nullable String family, double usdPerHour, Map<String, Double> shares) {
        String region = family == null ? null : "us-west-2";
        return new SavingsPlan(id, family, region, 1, usdPerHour, shares, 0, null, null);
    }

    private static CommitmentUse use(CostBreakdown bill, String id) {
        return bill.model().commitments().stream()
                .filter(use -> use.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void reservedInstancesCoverAsManyHostsAsWereBoughtAndTheRestIsOnDemand() {
        CostBreakdown bill = withCommitments(
                "2018-11", hosts("fleet", "c5.9xlarge", 10), reserved("ri", "c5.9xlarge", Scope.REGIONAL, 4, 0.9));
        assertThat(cost(bill, "fleet.cost.hosts.ri")).isCloseTo(4 * 0.9 * HOURS, CENT);
        assertThat(cost(bill, "fleet.cost.hosts.instances")).isCloseTo(6 * C5_9XLARGE * HOURS, CENT);
        assertThat(cost(bill, "commitment:ri.cost.waste")).isZero();
        assertThat(bill.total().value()).isCloseTo((4 * 0.9 + 6 * C5_9XLARGE) * HOURS, CENT);
        assertThat(bill.evaluation().value(use(bill, "ri").used())).isCloseTo(1, CENT);
    }

    @Test
    void aCommitmentLargerThanTheFleetIsWaste() {
        CostBreakdown bill = withCommitments(
                "2018-11", hosts("fleet", "c5.9xlarge", 10), reserved("ri", "c5.9xlarge", Scope.REGIONAL, 16, 0.9));
        assertThat(cost(bill, "fleet.cost.hosts.ri")).isCloseTo(10 * 0.9 * HOURS, CENT);
        assertThat(cost(bill, "fleet.cost.hosts.instances")).isZero();
        assertThat(cost(bill, "commitment:ri.cost.waste")).isCloseTo(6 * 0.9 * HOURS, CENT);
        assertThat(bill.card("fleet").value()).isCloseTo(10 * 0.9 * HOURS, CENT);
        assertThat(bill.total().value()).isCloseTo(16 * 0.9 * HOURS, CENT);
        assertThat(bill.evaluation().value(use(bill, "ri").used())).isCloseTo(10 / 16.0, CENT);
    }

    @Test
    void aChargeSaysWhatPaysItAndWhatItWouldCostWithoutAfterTheDiscountsAgreed() {
        double share = (1 - 0.1) * (1 - 0.05);
        CostBreakdown bill = Bills.of(
                "2018-11",
                "us-west-2",
                "\"assumptions\": {\"enterpriseDiscountShare\": 0.1},",
                hosts("fleet", "c5.9xlarge", 10),
                "",
                new PriceTerms(
                        Map.of(FleetCost.EC2, 0.05), List.of(reserved("ri", "c5.9xlarge", Scope.REGIONAL, 4, 0.9))));

        LineItem covered = line(bill, "fleet.cost.hosts.ri");
        assertThat(covered.purchase()).isEqualTo(new Purchase.Committed("ri", false));
        assertThat(value(bill, covered.contracted())).isCloseTo(4 * C5_9XLARGE * HOURS * share, CENT);
        assertThat(value(bill, covered.cost())).isCloseTo(4 * 0.9 * HOURS, CENT);
        LineItem unused = line(bill, "commitment:ri.cost.waste");
        assertThat(unused.purchase()).isEqualTo(new Purchase.Committed("ri", true));
        assertThat(value(bill, unused.contracted())).isZero();
        LineItem rest = line(bill, "fleet.cost.hosts.instances");
        assertThat(rest.purchase())
                .isEqualTo(new Purchase.ByOption(bill.model().graph().get("fleet.purchaseOption")));
        assertThat(value(bill, rest.contracted())).isEqualTo(value(bill, rest.cost()));
        assertThat(value(bill, rest.cost())).isCloseTo(6 * C5_9XLARGE * HOURS * share, CENT);
    }

    private static LineItem line(CostBreakdown bill, String path) {
        return bill.model().lines().stream()
                .filter(line -> line.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static double value(CostBreakdown bill, Node node) {
        return bill.evaluation().value(node);
    }

    @Test
    void noChangeOfTheTopologyRemovesACommitment() {
        ReservedInstances bought = reserved("ri", "c5.9xlarge", Scope.REGIONAL, 16, 0.9);
        double paid = 16 * 0.9 * HOURS;
        assertThat(withCommitments("2018-11", "", bought).total().value()).isCloseTo(paid, CENT);
        CostBreakdown otherFamily = withCommitments("2018-11", hosts("fleet", "m5.large", 3), bought);
        assertThat(otherFamily.total().value()).isCloseTo(paid + 3 * M5_LARGE * HOURS, CENT);
        assertThat(cost(otherFamily, "commitment:ri.cost.waste")).isCloseTo(paid, CENT);
    }

    @Test
    void regionalReservedInstancesFloatOverTheirFamilyInNormalisedUnits() {
        CostBreakdown bill = withCommitments(
                "2018-11", hosts("fleet", "c5.large", 40), reserved("ri", "c5.9xlarge", Scope.REGIONAL, 1, 0.9));
        double largesPer9xlarge = 8 * 9 / 4.0;
        assertThat(cost(bill, "fleet.cost.hosts.ri")).isCloseTo(0.9 * HOURS, CENT);
        assertThat(cost(bill, "fleet.cost.hosts.instances"))
                .isCloseTo((40 - largesPer9xlarge) * C5_LARGE * HOURS, CENT);
    }

    @Test
    void onlyRegionalReservedInstancesOfATypeWithASizeFloat() {
        CostBreakdown bill = withCommitments(
                "2018-11",
                hosts("fleet", "c5.large", 40),
                reserved("regional", "c5.9xlarge", Scope.REGIONAL, 1, 0.9),
                reserved("zonal", "c5.9xlarge", Scope.ZONAL, 1, 0.9),
                reserved("sizeless", "u-6tb1.metal", Scope.REGIONAL, 1, 50),
                plan("plan", null, 1, Map.of("*", 0.7)));
        assertThat(bill.model().commitments().stream()
                        .filter(CommitmentUse::floats)
                        .map(CommitmentUse::id))
                .containsExactly("regional");
    }

    @Test
    void zonalReservedInstancesCoverTheirExactTypeOnly() {
        CostBreakdown bill = withCommitments(
                "2018-11",
                hosts("small", "c5.large", 40) + "," + hosts("big", "c5.9xlarge", 2),
                reserved("ri", "c5.9xlarge", Scope.ZONAL, 3, 0.9));
        assertThat(cost(bill, "small.cost.hosts.ri")).isZero();
        assertThat(cost(bill, "big.cost.hosts.ri")).isCloseTo(2 * 0.9 * HOURS, CENT);
        assertThat(cost(bill, "commitment:ri.cost.waste")).isCloseTo(0.9 * HOURS, CENT);
    }

    @Test
    void zonalReservedInstancesAreUsedBeforeRegionalOnes() {
        CostBreakdown bill = withCommitments(
                "2018-11",
                hosts("fleet", "c5.9xlarge", 3),
                reserved("regional", "c5.9xlarge", Scope.REGIONAL, 2, 0.8),
                reserved("zonal", "c5.9xlarge", Scope.ZONAL, 2, 0.9));
        assertThat(cost(bill, "fleet.cost.hosts.zonal")).isCloseTo(2 * 0.9 * HOURS, CENT);
        assertThat(cost(bill, "fleet.cost.hosts.regional")).isCloseTo(1 * 0.8 * HOURS, CENT);
        assertThat(cost(bill, "commitment:regional.cost.waste")).isCloseTo(1 * 0.8 * HOURS, CENT);
    }

    @Test
    void fleetsThatCompeteAreCoveredInProportionToTheirUnits() {
        CostBreakdown bill = withCommitments(
                "2018-11",
                hosts("one", "c5.9xlarge", 6) + "," + hosts("two", "c5.9xlarge", 2),
                reserved("ri", "c5.9xlarge", Scope.REGIONAL, 4, 0.9));
        assertThat(cost(bill, "one.cost.hosts.ri")).isCloseTo(3 * 0.9 * HOURS, CENT);
        assertThat(cost(bill, "two.cost.hosts.ri")).isCloseTo(1 * 0.9 * HOURS, CENT);
    }

    @Test
    void reservedInstancesComeBeforeInstancePlansAndThoseBeforeComputePlans() {
        CostBreakdown bill = withCommitments(
                "2018-11",
                hosts("fleet", "c5.9xlarge", 10),
                plan("compute", null, 2 * C5_9XLARGE * 0.8, Map.of("*", 0.8)),
                plan("instance", "c5", 3 * C5_9XLARGE * 0.7, Map.of("c5", 0.7)),
                reserved("ri", "c5.9xlarge", Scope.REGIONAL, 4, 0.9));
        assertThat(bill.model().commitments())
                .extracting(CommitmentUse::id)
                .isEqualTo(List.of("ri", "instance", "compute"));
        assertThat(cost(bill, "fleet.cost.hosts.ri")).isCloseTo(4 * 0.9 * HOURS, CENT);
        assertThat(cost(bill, "fleet.cost.hosts.instance")).isCloseTo(3 * C5_9XLARGE * 0.7 * HOURS, CENT);
        assertThat(cost(bill, "fleet.cost.hosts.compute")).isCloseTo(2 * C5_9XLARGE * 0.8 * HOURS, CENT);
        assertThat(cost(bill, "fleet.cost.hosts.instances")).isCloseTo(1 * C5_9XLARGE * HOURS, CENT);
    }

    @Test
    void whatComesLaterIsWastedFirstWhenTheFleetShrinks() {
        CostBreakdown bill = withCommitments(
                "2018-11",
                hosts("fleet", "c5.9xlarge", 5),
                plan("compute", null, 2 * C5_9XLARGE * 0.8, Map.of("*", 0.8)),
                plan("instance", "c5", 3 * C5_9XLARGE * 0.7, Map.of("c5", 0.7)),
                reserved("ri", "c5.9xlarge", Scope.REGIONAL, 4, 0.9));
        assertThat(cost(bill, "commitment:ri.cost.waste")).isZero();
        assertThat(cost(bill, "commitment:instance.cost.waste")).isCloseTo(2 * C5_9XLARGE * 0.7 * HOURS, CENT);
        assertThat(cost(bill, "commitment:compute.cost.waste")).isCloseTo(2 * C5_9XLARGE * 0.8 * HOURS, CENT);
    }

    @Test
    void aComputePlanCoversTheFamilyWithTheGreatestSavingFirst() {
        double committed = 10 * C5_9XLARGE * 0.6 + 4 * M5_LARGE * 0.8;
        CostBreakdown bill = withCommitments(
                "2018-11",
                hosts("little", "m5.large", 8) + "," + hosts("much", "c5.9xlarge", 10),
                plan("sp", null, committed, Map.of("c5", 0.6, "*", 0.8)));
        assertThat(cost(bill, "much.cost.hosts.sp")).isCloseTo(10 * C5_9XLARGE * 0.6 * HOURS, CENT);
        assertThat(cost(bill, "much.cost.hosts.instances")).isCloseTo(0, CENT);
        assertThat(cost(bill, "little.cost.hosts.sp")).isCloseTo(4 * M5_LARGE * 0.8 * HOURS, CENT);
        assertThat(cost(bill, "little.cost.hosts.instances")).isCloseTo(4 * M5_LARGE * HOURS, CENT);
    }

    @Test
    void familiesOfOneSavingShareAComputePlanInProportion() {
        double c5 = 10 * C5_9XLARGE * 0.7;
        double m5 = 8 * M5_LARGE * 0.7;
        CostBreakdown bill = withCommitments(
                "2018-11",
                hosts("c", "c5.9xlarge", 10) + "," + hosts("m", "m5.large", 8),
                plan("sp", null, (c5 + m5) / 2, Map.of("c5", 0.7, "m5", 0.7, "*", 0.9)));
        assertThat(cost(bill, "c.cost.hosts.sp")).isCloseTo(c5 / 2 * HOURS, CENT);
        assertThat(cost(bill, "m.cost.hosts.sp")).isCloseTo(m5 / 2 * HOURS, CENT);
        assertThat(cost(bill, "commitment:sp.cost.waste")).isCloseTo(0, CENT);
    }

    @Test
    void anInstancePlanCoversItsFamilyOnly() {
        CostBreakdown bill =
                withCommitments("2018-11", hosts("fleet", "m5.large", 8), plan("sp", "c5", 1, Map.of("c5", 0.6)));
        assertThat(cost(bill, "fleet.cost.hosts.instances")).isCloseTo(8 * M5_LARGE * HOURS, CENT);
        assertThat(cost(bill, "commitment:sp.cost.waste")).isCloseTo(1 * HOURS, CENT);
    }

    @Test
    void aFamilyWithoutAShareIsCoveredAtAnUnknownPriceWhereTheSnapshotHasNone() {
        SavingsPlan plan = plan("sp", null, 1, Map.of("c5", 0.6));
        CostBreakdown other = withCommitments("2018-11", hosts("fleet", "m5.large", 8), plan);
        assertThat(other.total().certainty()).isEqualTo(Certainty.AT_LEAST);
        assertThat(other.findings())
                .anySatisfy(finding -> assertThat(finding.message())
                        .contains("SavingsPlan:m5.large:compute:1yr:no-upfront: not available then"));
        CostBreakdown priced = withCommitments("2018-11", hosts("fleet", "c5.9xlarge", 8), plan);
        assertThat(priced.total().certainty()).isEqualTo(Certainty.KNOWN);
    }

    @Test
    void anAutoscaledFleetIsCoveredHourByHour() {
        String profile = "[0,0,0,0,0,0,0,0,0,0,0,0,2,2,2,2,2,2,2,2,2,2,2,2]";
        CostBreakdown bill = Bills.of(
                "2018-11",
                """
                "senders": {"kind": "traffic-source", "name": "Senders", "messagesPerSecond": 1000, "messageBytes": 1,
                  "dailyProfile": %s},
                "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge", "zones": {"a": 1},
                  "targetUtilization": 1, "scaling": "autoscaled"},
                "work": {"kind": "service", "name": "Work", "hostGroup": "hosts", "messagesPerSecondPerContainer": 100,
                  "vcpuPerContainer": 36, "memoryGiBPerContainer": 1, "minimumContainers": 4}
                """.formatted(profile),
                "\"in\": {\"from\": \"senders\", \"to\": \"work\"}",
                new PriceTerms(Map.of(), List.of(reserved("ri", "c5.9xlarge", Scope.REGIONAL, 10, 0.9))));
        double byNight = 4;
        double byDay = 20;
        double halfMonth = HOURS / 2;
        assertThat(bill.evaluation().value("hosts.hostHours")).isCloseTo((byNight + byDay) * halfMonth, CENT);
        assertThat(cost(bill, "hosts.cost.hosts.ri")).isCloseTo((4 + 10) * 0.9 * halfMonth, CENT);
        assertThat(cost(bill, "hosts.cost.hosts.instances")).isCloseTo(10 * C5_9XLARGE * halfMonth, CENT);
        assertThat(cost(bill, "commitment:ri.cost.waste")).isCloseTo(6 * 0.9 * halfMonth, CENT);
    }

    @Test
    void spotAndFleetsWithAPurchaseOptionOfTheirOwnAreNotCovered() {
        CostBreakdown bill = withCommitments(
                "2018-11",
                hosts("mixed", "c5.9xlarge", 10, ", \"spotShare\": 0.4, \"spotDiscount\": 0.5")
                        + ","
                        + hosts(
                                "own",
                                "c5.9xlarge",
                                5,
                                ", \"purchaseOption\": \"savings-plan\", \"savingsPlanShareOfOnDemand\": 0.7"),
                reserved("ri", "c5.9xlarge", Scope.REGIONAL, 20, 0.9));
        assertThat(cost(bill, "mixed.cost.hosts.ri")).isCloseTo(6 * 0.9 * HOURS, CENT);
        assertThat(cost(bill, "mixed.cost.hosts.spot")).isCloseTo(4 * C5_9XLARGE * 0.5 * HOURS, CENT);
        assertThat(cost(bill, "own.cost.hosts.ri")).isZero();
        assertThat(cost(bill, "own.cost.hosts.instances")).isCloseTo(5 * C5_9XLARGE * 0.7 * HOURS, CENT);
        assertThat(cost(bill, "commitment:ri.cost.waste")).isCloseTo(14 * 0.9 * HOURS, CENT);
    }

    @Test
    void partialUpfrontOf2018IsBilledInTwoPartsAndSpreadOver8760HoursAYear() {
        CostBreakdown bill = withCommitments(
                "2018-11",
                hosts("fleet", "c5.9xlarge", 2),
                reserved("ri", "c5.9xlarge", Scope.REGIONAL, Payment.PARTIAL_UPFRONT, 3, 2, null));
        CommitmentUse use = use(bill, "ri");
        assertThat(bill.evaluation().value(use.upfront())).isCloseTo(2 * 7800, CENT);
        assertThat(bill.evaluation().value(use.recurring())).isCloseTo(2 * 0.297 * HOURS, CENT);
        assertThat(bill.total().value()).isCloseTo(2 * (7800 / (3 * 8760.0) + 0.297) * HOURS, within(0.01));
        assertThat(bill.evaluation().value(bill.model().billedEachMonth())).isCloseTo(2 * 0.297 * HOURS, CENT);
    }

    @Test
    void aTypedEffectivePricePaidAllUpfrontIsBilledOnce() {
        CostBreakdown bill = withCommitments(
                "2018-11",
                hosts("fleet", "c5.9xlarge", 2),
                reserved("ri", "c5.9xlarge", Scope.REGIONAL, Payment.ALL_UPFRONT, 3, 2, 0.5));
        assertThat(bill.evaluation().value(use(bill, "ri").upfront())).isCloseTo(2 * 0.5 * 8760 * 3, CENT);
        assertThat(bill.evaluation().value(use(bill, "ri").recurring())).isZero();
        assertThat(bill.total().value()).isCloseTo(2 * 0.5 * HOURS, CENT);
    }

    @Test
    void aPlanPaidHalfUpfrontIsBilledHalfEachMonth() {
        SavingsPlan plan = new SavingsPlan("sp", null, null, 3, 2, Map.of("*", 0.6), 0.5, null, null);
        CostBreakdown bill = withCommitments("2018-11", "", plan);
        assertThat(bill.evaluation().value(use(bill, "sp").upfront())).isCloseTo(2 * 0.5 * 8760 * 3, CENT);
        assertThat(bill.evaluation().value(use(bill, "sp").recurring())).isCloseTo(2 * 0.5 * HOURS, CENT);
        assertThat(bill.evaluation().value(use(bill, "sp").effective())).isCloseTo(2 * HOURS, CENT);
    }

    @Test
    void reservedInstancesOfTwoYearsHaveNoPrice() {
        CostBreakdown bill = withCommitments(
                "2018-11", "", reserved("ri", "c5.9xlarge", Scope.REGIONAL, Payment.NO_UPFRONT, 2, 1, null));
        assertThat(bill.total().certainty()).isEqualTo(Certainty.AT_LEAST);
    }

    @Test
    void aWorkspaceWithoutCommitmentsHasTheGraphItHadBefore() {
        CostBreakdown without = withCommitments("2018-11", hosts("fleet", "c5.9xlarge", 10));
        Commitment bought = reserved("ri", "c5.9xlarge", Scope.REGIONAL, 4, 0.9);
        CostBreakdown with = withCommitments("2018-11", hosts("fleet", "c5.9xlarge", 10), bought);
        assertThat(without.model().graph().find("fleet.hosts.coverable")).isNull();
        assertThat(without.model().billedEachMonth()).isSameAs(without.model().total());
        assertThat(with.model().graph().find("fleet.hosts.coverable")).isNotNull();
    }

    @Test
    void noDiscountIsTakenOffACommitment() {
        CostBreakdown bill = Bills.of(
                "2018-11",
                hosts("fleet", "c5.9xlarge", 10),
                "",
                new PriceTerms(
                        Map.of("AmazonEC2", 0.1), List.of(reserved("ri", "c5.9xlarge", Scope.REGIONAL, 4, 0.9))));
        assertThat(bill.total().value()).isCloseTo((4 * 0.9 + 6 * C5_9XLARGE * 0.9) * HOURS, CENT);
    }

    @Test
    void sizesInNormalisedUnits() {
        var types = Bills.pricer("2018-11").tables().instanceTypes();
        Map<String, Double> units = Map.of(
                "t2.nano", 0.25,
                "t2.micro", 0.5,
                "t2.small", 1.0,
                "t2.medium", 2.0,
                "c5.large", 4.0,
                "c5.xlarge", 8.0,
                "c5.9xlarge", 72.0,
                "c7i.metal-24xl", 192.0,
                "i3.metal", 128.0);
        units.forEach((type, size) ->
                assertThat(NormalizedUnits.of(type, types)).as(type).hasValue(size));
        assertThat(NormalizedUnits.of("u-6tb1.metal", types)).isEmpty();
    }
}
