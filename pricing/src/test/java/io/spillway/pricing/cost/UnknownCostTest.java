package io.spillway.pricing.cost;

import static io.spillway.pricing.cost.Bills.HOURS;
import static io.spillway.pricing.cost.Bills.certainty;
import static io.spillway.pricing.cost.Bills.flow;
import static io.spillway.pricing.cost.Bills.hosts;
import static io.spillway.pricing.cost.Bills.join;
import static io.spillway.pricing.cost.Bills.service;
import static io.spillway.pricing.cost.Bills.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.pricing.formula.Certainty;
import org.junit.jupiter.api.Test;

/** What is not known is never zero: the 2018 snapshot has no NAT, endpoint, balancer, S3 or RDS prices. */
class UnknownCostTest {
    private static final double HOST = 1.53 * HOURS;
    private static final String NAT = "\"nat\": {\"kind\": \"nat-gateway\", \"name\": \"NAT\", \"zones\": {\"a\": 1}}";

    @Test
    void aLineWithoutAPriceIsUnknownAndTheTotalIsAtLeastTheRest() {
        CostBreakdown bill = Bills.of("2018-11", join(hosts("fleet", "c5.9xlarge", 2), NAT), "");
        assertThat(bill.total().certainty()).isEqualTo(Certainty.AT_LEAST);
        assertThat(bill.total().value()).isCloseTo(2 * HOST, within(1e-6));
        assertThat(certainty(bill, "nat.cost.hours")).isEqualTo(Certainty.UNKNOWN);
        assertThat(certainty(bill, "nat.cost")).isEqualTo(Certainty.AT_LEAST);
        assertThat(certainty(bill, "fleet.cost")).isEqualTo(Certainty.KNOWN);
        assertThat(certainty(bill, "topology.cost.category.COMPUTE")).isEqualTo(Certainty.KNOWN);
        assertThat(certainty(bill, "topology.cost.category.NETWORKING")).isEqualTo(Certainty.AT_LEAST);
    }

    @Test
    void theFindingNamesThePriceAndTheLinesThatNeedIt() {
        CostBreakdown bill = Bills.of("2018-11", NAT, "");
        assertThat(bill.unknownLines()).extracting(LineItem::path).containsExactly("nat.cost.hours");
        assertThat(bill.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("unknown-cost");
            assertThat(finding.message())
                    .isEqualTo("AmazonEC2/us-west-2/NatGateway-Hours: no NAT gateway price of 2018 is recorded;"
                            + " needed by NAT: NAT gateway hours");
        });
    }

    @Test
    void nothingUsedOfAnUnknownPriceCostsNothing() {
        CostBreakdown bill = Bills.of("2018-11", """
                "s3": {"kind": "object-store", "name": "S3"},
                "copies": {"kind": "snapshot-store", "name": "Snapshots"},
                "lb": {"kind": "load-balancer", "name": "Balancer", "zones": {"a": 1}, "count": 0}
                """, "");
        assertThat(bill.total()).isEqualTo(Bills.of("2018-11", "", "").total());
        assertThat(bill.total().isKnown()).isTrue();
        assertThat(bill.lines()).isEmpty();
    }

    @Test
    void transferWithinTheFreeAllowanceCostsNothingWhereItsPriceIsUnknown() {
        String components =
                join(source("in", "vpc", "{\"a\": 1}", 100), "\"api\": {\"kind\": \"destination\", \"name\": \"API\"}");
        CostBreakdown bill =
                Bills.of("2018-11", "ap-northeast-3", "", components, flow("go", "in", "api", ""), PriceTerms.NONE);
        double gb = 100 * HOURS * 3600 / Bills.GB;
        assertThat(gb).isLessThan(1);
        assertThat(bill.flow("go").isKnown()).isTrue();
        assertThat(bill.flow("go").value()).isZero();
    }

    @Test
    void anInstanceTypeWithoutANetworkFigureLeavesTheSizeOfItsGroupUnknown() {
        String type = Bills.pricer("2018-11").tables().instanceTypes().stream()
                .filter(candidate -> candidate.networkBaselineGbps().isEmpty())
                .findFirst()
                .orElseThrow()
                .name();
        CostBreakdown bill = Bills.of(
                "2018-11",
                join(
                        source("in", "vpc", "{\"a\": 1}", 1e6),
                        service("work", "{\"a\": 1}").replace("c5.9xlarge", type)),
                flow("go", "in", "work", ""));
        assertThat(certainty(bill, "work-hosts.hosts")).isEqualTo(Certainty.UNKNOWN);
        assertThat(bill.total().certainty()).isEqualTo(Certainty.AT_LEAST);
        assertThat(bill.findings())
                .anySatisfy(finding -> assertThat(finding.message())
                        .contains("Baseline network bandwidth of " + type + " is not published"));
    }

    @Test
    void aDiskWithoutAPriceLeavesTheRestOfItsHostsAllocated() {
        CostBreakdown bill =
                Bills.of("2018-11", join(source("in", "vpc", "{\"a\": 1}", 1), """
                        "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge", "zones": {"a": 1},
                          "volumes": {"data": {"type": "gp3", "sizeGiB": 100}}},
                        "work": {"kind": "service", "name": "Work", "hostGroup": "hosts",
                          "messagesPerSecondPerContainer": 1000, "vcpuPerContainer": 18, "memoryGiBPerContainer": 1}
                        """), flow("go", "in", "work", ""));
        assertThat(bill.card("work").certainty()).isEqualTo(Certainty.AT_LEAST);
        assertThat(bill.card("work").value()).isCloseTo(HOST * 18 / 36, within(1e-6));
        assertThat(bill.card("hosts").value()).isCloseTo(HOST * 18 / 36, within(1e-6));
    }
}
