package io.spillway.scenarios.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.ServiceCategory;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Balancers, gateways and content delivery in the reference case, in plain arithmetic. */
class ReferenceNetworkTest {
    private static final BundledCase CASE = BundledCase.open("segment-2018");
    private static final double GB = 3600.0 * 730 / (1L << 30);
    private static final Set<String> INTERNAL = Set.of("validation-balancer", "centrifuge-balancer", "proxy-balancer");

    @Test
    void anInternalBalancerCostsEightTenthsOfACentForEachGigabyte() {
        double bytes = CASE.value("baseline", "deliver.wire")
                + CASE.value("baseline", "duplicates.wire")
                + CASE.value("baseline", "expired.wire");

        assertThat(CASE.value("baseline", "centrifuge-balancer.cost.units"))
                .isCloseTo(bytes * GB * 0.008, within(1e-6));
        assertThat(CASE.value("baseline", "deliver.crossingShare")).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void consulSavesTheBalancersAndTheCrossingAsTwoLines() {
        CostBreakdown before = CASE.scenario("baseline");
        CostBreakdown after = CASE.scenario("only-consul");
        Set<String> replaced = Set.of("centrifuge-balancer", "proxy-balancer");
        Set<String> flows = Set.of("deliver", "duplicates", "expired", "send", "duplicates-send", "expired-send");
        double balancers = BundledCase.sum(before, line -> replaced.contains(line.owner()));
        double crossing = BundledCase.sum(before, line -> flows.contains(line.owner()));
        double agents = BundledCase.sum(
                        after,
                        line -> line.category() == ServiceCategory.COMPUTE
                                || line.category() == ServiceCategory.BLOCK_STORAGE)
                - BundledCase.sum(
                        before,
                        line -> line.category() == ServiceCategory.COMPUTE
                                || line.category() == ServiceCategory.BLOCK_STORAGE);

        assertThat(balancers).isGreaterThan(20_000);
        assertThat(crossing).isGreaterThan(20_000);
        assertThat(agents).isNotNegative();
        assertThat(BundledCase.sum(after, line -> flows.contains(line.owner()))).isZero();
        assertThat(CASE.saving("consul")).isCloseTo(balancers + crossing - agents, within(1e-6));
    }

    @Test
    void noInternalBalancerIsLeftWhenAllIsDone() {
        assertThat(CASE.topology("baseline").components().keySet()).containsAll(INTERNAL);
        assertThat(CASE.topology("all-projects").components().keySet()).doesNotContainAnyElementsOf(INTERNAL);
    }

    @Test
    void natCostsItsHoursAndEveryByteInBothDirections() {
        double gb = CASE.value("baseline", "nat.gb");

        assertThat(CASE.value("baseline", "nat.cost.hours")).isCloseTo(3 * 32.85, within(1e-9));
        assertThat(CASE.value("baseline", "nat.cost.bytes")).isCloseTo(gb * 0.045, within(1e-6));
        assertThat(gb)
                .isCloseTo(
                        CASE.value("baseline", "out.gb")
                                + CASE.value("baseline", "expired-out.gb")
                                + CASE.value("baseline", "archive.gb")
                                + CASE.value("baseline", "staging.gb")
                                + CASE.value("baseline", "loads.gb")
                                + CASE.value("baseline", "pulls.gb"),
                        within(1e-6));
    }

    @Test
    void throughTheGatewayEndpointS3CostsNoProcessing() {
        double gb = CASE.value("baseline", "archive.gb") + CASE.value("baseline", "staging.gb");

        assertThat(CASE.saving("s3-endpoint")).isCloseTo(gb * 0.045, within(1e-6));
        assertThat(BundledCase.sum(
                        CASE.scenario("only-s3-endpoint"), line -> line.owner().equals("s3-endpoint")))
                .isZero();
    }

    @Test
    void inPublicSubnetsNothingIsPaidForNatGateways() {
        CostBreakdown before = CASE.scenario("only-s3-endpoint");
        double nat = BundledCase.sum(before, line -> line.owner().equals("nat"));

        assertThat(CASE.saving("public-subnets")).isCloseTo(nat, within(1e-6)).isPositive();
        assertThat(CASE.workspace().change("public-subnets").note()).contains("layer");
    }

    @Test
    void analyticsJsIsAThirdSmallerNearlyAndItsBillFallsByLess() {
        double before = 3e9 * 85_000 / (1L << 30);
        double after = before * 0.7;
        String egress = "analytics-js.cost.egress.United-States";

        assertThat(CASE.value("only-tree-shaking", "analytics-js.objectBytes")).isCloseTo(85_000 * 0.7, within(1e-9));
        assertThat(price("baseline", egress)).isCloseTo(tiers(before), within(1e-6));
        assertThat(price("only-tree-shaking", egress)).isCloseTo(tiers(after), within(1e-6));
        assertThat(price("only-tree-shaking", egress) / price("baseline", egress) - 1)
                .isBetween(-0.3, -0.15);
        assertThat(price("only-tree-shaking", "analytics-js.cost.requests"))
                .isEqualTo(price("baseline", "analytics-js.cost.requests"))
                .isCloseTo(3e9 * 0.000001, within(1e-6));
    }

    private static double tiers(double gb) {
        return 10_240 * 0.085 + 40_960 * 0.08 + 102_400 * 0.06 + (gb - 153_600) * 0.04;
    }

    private static double price(String scenario, String path) {
        return BundledCase.sum(CASE.scenario(scenario), line -> line.path().startsWith(path));
    }

    @Test
    void clientsOnTheInternetCrossNoZoneAtTheFrontDoor() {
        assertThat(CASE.value("baseline", "client-requests.crossingShare")).isZero();
    }

    /** $20,000 at $0.008 for each GB are 2.5 PB a month, 951 MB/s: the internal balancers carry more than that. */
    @Test
    void theInternalBalancersCarryTheBytesThatCostTensOfThousands() {
        double bytesPerSecond = 20_000 / 0.008 * 1e9 / (3600.0 * 730);
        double carried = CASE.topology("baseline").flows().values().stream()
                .filter(flow -> flow.through().stream().anyMatch(INTERNAL::contains))
                .mapToDouble(flow -> CASE.value("baseline", flow.id() + ".wire"))
                .sum();

        assertThat(bytesPerSecond / 1e6).isCloseTo(951, within(0.5));
        assertThat(carried).isGreaterThan(bytesPerSecond);
    }
}
