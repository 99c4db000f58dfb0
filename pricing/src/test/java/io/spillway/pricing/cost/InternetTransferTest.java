package io.spillway.pricing.cost;

import static io.spillway.pricing.cost.Bills.GB;
import static io.spillway.pricing.cost.Bills.cost;
import static io.spillway.pricing.cost.Bills.flow;
import static io.spillway.pricing.cost.Bills.join;
import static io.spillway.pricing.cost.Bills.rate;
import static io.spillway.pricing.cost.Bills.service;
import static io.spillway.pricing.cost.Bills.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.pricing.formula.Certainty;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Egress to the internet by the region's pool, and transfer between regions. */
class InternetTransferTest {
    private static final Offset<Double> CENT = within(1e-5);
    private static final String API = "\"api\": {\"kind\": \"destination\", \"name\": \"API\"}";

    /** Tiers of us-west-2: 10 TB at 0.09, 40 TB at 0.085, 100 TB at 0.07, then 0.05; a TB has 1,024 GB. */
    private static double tiers(double gb) {
        return 0.09 * Math.min(gb, 10_240)
                + 0.085 * Math.clamp(gb - 10_240, 0.0, 40_960.0)
                + 0.07 * Math.clamp(gb - 51_200, 0.0, 102_400.0)
                + 0.05 * Math.max(0, gb - 153_600);
    }

    private static CostBreakdown egress(String snapshot, String fields, double... gb) {
        StringBuilder components = new StringBuilder(API);
        StringBuilder flows = new StringBuilder();
        for (int i = 0; i < gb.length; i++) {
            components.append(',').append(source("in" + i, "vpc", "{\"a\": 1}", rate(gb[i], GB)));
            flows.append(i == 0 ? "" : ",").append(flow("out" + i, "in" + i, "api", ""));
        }
        return Bills.of(snapshot, "us-west-2", fields, components.toString(), flows.toString(), PriceTerms.NONE);
    }

    @Test
    void tiersRunOverTheSumOfTheRegionAndTheCostIsSplitBackInProportion() {
        CostBreakdown bill = egress("current", "", 30_000, 150_000);
        double cost = tiers(180_000) - tiers(100);
        assertThat(bill.total().value()).isCloseTo(cost, CENT);
        assertThat(bill.flow("out0").value()).isCloseTo(cost * 30 / 180, CENT);
        assertThat(bill.flow("out1").value()).isCloseTo(cost * 150 / 180, CENT);
        assertThat(bill.evaluation().value("egress.us-west-2:DataTransfer-Out-Bytes.average"))
                .isCloseTo(cost / 180_000, within(1e-12));
        assertThat(bill.evaluation().value("egress.us-west-2:DataTransfer-Out-Bytes.marginal"))
                .isEqualTo(0.05);
        assertThat(bill.lines()).hasSize(2).allSatisfy(line -> {
            assertThat(bill.amount(Objects.requireNonNull(line.unitPrice())).value())
                    .isCloseTo(cost / 180_000, within(1e-12));
            assertThat(bill.amount(Objects.requireNonNull(bill.model().marginalPrice(line)))
                            .value())
                    .isEqualTo(0.05);
        });
    }

    @Test
    void theFirstHundredGbAreFreeSinceDecember2021AndTheFirstBefore() {
        assertThat(egress("current", "", 1000).total().value()).isCloseTo(900 * 0.09, CENT);
        assertThat(egress("2018-11", "", 1000).total().value()).isCloseTo(999 * 0.09, CENT);
        assertThat(egress("current", "", 60).total().value()).isZero();
        assertThat(egress("current", "", 60).evaluation().value("egress.us-west-2:DataTransfer-Out-Bytes.marginal"))
                .isZero();
    }

    @Test
    void withoutFreeTiersEveryGbIsBilled() {
        String off = "\"assumptions\": {\"freeTiers\": \"off\"},";
        assertThat(egress("current", off, 1000).total().value()).isCloseTo(1000 * 0.09, CENT);
    }

    @Test
    void theEdgeOfATierIsInGbOfTwoToTheThirty() {
        assertThat(egress("2018-11", "", 10_240).total().value()).isCloseTo(10_239 * 0.09, CENT);
        assertThat(egress("2018-11", "", 10_241).total().value()).isCloseTo(10_239 * 0.09 + 0.085, CENT);
        String decimal = "\"assumptions\": {\"bytesPerGb\": 1e9, \"freeTiers\": \"off\"},";
        double gb = 10_000 * GB / 1e9;
        assertThat(egress("2018-11", decimal, 10_000).total().value())
                .isCloseTo(10_240 * 0.09 + (gb - 10_240) * 0.085, CENT);
    }

    @Test
    void oneFreeAllowanceServesAllRegions() {
        CostBreakdown bill = Bills.of(
                "current",
                join(
                        API,
                        source("west", "vpc", "{\"a\": 1}", rate(300, GB)),
                        service("east", "{\"a\": 1}")
                                .replace("\"name\": \"Hosts\"", "\"name\": \"Hosts\", \"region\": \"us-east-1\""),
                        source("clients", "internet", "{\"a\": 1}", rate(100, GB))),
                join(
                        flow("from-west", "west", "api", ""),
                        flow("in", "clients", "east", ""),
                        flow("from-east", "east", "api", "")));
        assertThat(bill.flow("from-west").value()).isCloseTo((300 - 75) * 0.09, CENT);
        assertThat(bill.flow("from-east").value()).isCloseTo((100 - 25) * 0.09, CENT);
        assertThat(bill.flow("in").value()).isZero();
        assertThat(bill.flow("from-west").value() + bill.flow("from-east").value())
                .isCloseTo((400 - 100) * 0.09, CENT);
    }

    @Test
    void whatLeavesForTheInternetIsNotBilledAsTransferToTheHomeRegionToo() {
        CostBreakdown bill = Bills.of(
                "current",
                join(
                        API,
                        source("in", "vpc", "{\"a\": 1}", rate(1000, GB))
                                .replace("\"kind\"", "\"region\": \"eu-west-1\", \"kind\"")),
                flow("out", "in", "api", ""));
        assertThat(bill.lines()).extracting(LineItem::path).containsExactly("out.cost.egress");
        assertThat(bill.total().value()).isCloseTo(900 * 0.09, CENT);
    }

    @Test
    void inboundIsFreeAndResponsesToClientsAreEgress() {
        CostBreakdown bill = Bills.of(
                "2018-11",
                join(source("clients", "internet", "{\"a\": 1}", rate(1000, GB)), service("work", Bills.THREE_ZONES)),
                flow("in", "clients", "work", ", \"responseBytesPerMessage\": 0.1"));
        assertThat(bill.flow("in").value()).isCloseTo((100 - 1) * 0.09, CENT);
    }

    @Test
    void betweenRegionsTheSendingSideIsBilled() {
        CostBreakdown bill = Bills.of(
                "2018-11",
                join(
                        source("in", "vpc", "{\"a\": 1}", rate(1000, GB)),
                        "\"copy\": {\"kind\": \"object-store\", \"name\": \"Copy\", \"region\": \"us-east-1\"}"),
                flow("out", "in", "copy", ", \"responseBytesPerMessage\": 0.5"));
        assertThat(cost(bill, "out.cost.interRegion")).isCloseTo(1000 * 0.02, CENT);
        assertThat(cost(bill, "out.cost.interRegion.responses")).isCloseTo(500 * 0.02, CENT);
    }

    @Test
    void anotherRegionThatIsNotNamedHasAnUnknownPrice() {
        CostBreakdown bill = Bills.of(
                "2018-11",
                join(
                        source("in", "vpc", "{\"a\": 1}", rate(1000, GB)),
                        "\"far\": {\"kind\": \"destination\", \"name\": \"Far\", \"destination\": \"other-region\"}"),
                flow("out", "in", "far", ""));
        assertThat(bill.flow("out").certainty()).isEqualTo(Certainty.AT_LEAST);
        CostBreakdown named = Bills.of(
                "2018-11",
                join(
                        source("in", "vpc", "{\"a\": 1}", rate(1000, GB)),
                        "\"far\": {\"kind\": \"destination\", \"name\": \"Far\", \"destination\": \"other-region\","
                                + " \"region\": \"eu-west-1\"}"),
                flow("out", "in", "far", ""));
        assertThat(named.total().value()).isCloseTo(1000 * 0.02, CENT);
    }

    @Test
    void fetchingFromAnOriginIsFree() {
        CostBreakdown bill = Bills.of(
                "2018-11",
                "eu-west-1",
                "",
                join(
                        service("origin", "{\"a\": 1}")
                                .replace("\"name\": \"Hosts\"", "\"name\": \"Hosts\", \"region\": \"us-west-2\""),
                        "\"edge\": {\"kind\": \"cdn-distribution\", \"name\": \"Edge\", \"loadsPerMonth\": 0, \"objectBytes\": 1}",
                        source("in", "internet", "{\"a\": 1}", rate(1000, GB))),
                join(
                        flow("viewers", "in", "edge", ", \"responseBytesPerMessage\": 1"),
                        flow("miss", "edge", "origin", ", \"responseBytesPerMessage\": 1")),
                PriceTerms.NONE);
        assertThat(bill.flow("miss").value()).isZero();
        assertThat(bill.flow("viewers").value()).isZero();
    }
}
