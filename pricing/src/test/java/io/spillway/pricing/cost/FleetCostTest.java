package io.spillway.pricing.cost;

import static io.spillway.pricing.cost.Bills.HOURS;
import static io.spillway.pricing.cost.Bills.cost;
import static io.spillway.pricing.cost.Bills.hosts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.pricing.formula.Certainty;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instance hours by purchase option; c5.9xlarge in us-west-2, 1.53 an hour On-Demand. */
class FleetCostTest {
    private static final double ON_DEMAND = 1.53;
    private static final Offset<Double> CENT = within(1e-6);

    /** Nodes of which the load needs 4 in twelve hours and 20 in the others. */
    private static CostBreakdown autoscaled(String option) {
        return Bills.of(
                "2018-11",
                """
                "senders": {"kind": "traffic-source", "name": "Senders", "messagesPerSecond": 1200, "messageBytes": 1,
                  "dailyProfile": [%s]},
                "fleet": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge", "zones": {"a": 1},
                  "targetUtilization": 1, "scaling": "autoscaled", "purchaseOption": "%s"},
                "work": {"kind": "service", "name": "Work", "hostGroup": "fleet", "messagesPerSecondPerContainer": 100,
                  "vcpuPerContainer": 36, "memoryGiBPerContainer": 1}
                """.formatted(
                        "0.3333333333333333,".repeat(12) + "1.6666666666666667,".repeat(11) + "1.6666666666666667",
                        option),
                "\"in\": {\"from\": \"senders\", \"to\": \"work\"}");
    }

    /** Effective hourly prices as published in November 2018. */
    @ParameterizedTest
    @CsvSource({
        "reserved-standard-1y-no-upfront, 0.964",
        "reserved-standard-1y-partial-upfront, 0.918018",
        "reserved-standard-1y-all-upfront, 0.899658",
        "reserved-standard-3y-no-upfront, 0.641",
        "reserved-standard-3y-partial-upfront, 0.593804",
        "reserved-standard-3y-all-upfront, 0.558029",
        "reserved-convertible-1y-no-upfront, 1.108",
        "reserved-convertible-1y-partial-upfront, 1.055854",
        "reserved-convertible-1y-all-upfront, 1.034589",
        "reserved-convertible-3y-no-upfront, 0.739",
        "reserved-convertible-3y-partial-upfront, 0.683971",
        "reserved-convertible-3y-all-upfront, 0.670244"
    })
    void aReservedOptionCostsItsPublishedEffectivePrice(String option, double effective) {
        CostBreakdown bill =
                Bills.of("2018-11", hosts("fleet", "c5.9xlarge", 3, ", \"purchaseOption\": \"" + option + "\""), "");
        assertThat(bill.total().value()).isCloseTo(3 * effective * HOURS, CENT);
        assertThat(bill.evaluation().value(bill.model().list())).isCloseTo(3 * ON_DEMAND * HOURS, CENT);
    }

    @Test
    void anAutoscaledGroupPaysOnDemandForTheHoursItRuns() {
        assertThat(autoscaled("on-demand").total().value()).isCloseTo((4 + 20) / 2.0 * ON_DEMAND * HOURS, CENT);
    }

    @Test
    void aReservedOptionPaysForThePeakInEveryHour() {
        assertThat(autoscaled("reserved-standard-1y-no-upfront").total().value())
                .isCloseTo(20 * 0.964 * HOURS, CENT);
    }

    @Test
    void spotTakesItsShareOfTheHoursAtItsDiscount() {
        CostBreakdown bill = Bills.of(
                "2018-11", hosts("fleet", "c5.9xlarge", 10, ", \"spotShare\": 0.3, \"spotDiscount\": 0.6"), "");
        assertThat(cost(bill, "fleet.cost.hosts.instances")).isCloseTo(7 * ON_DEMAND * HOURS, CENT);
        assertThat(cost(bill, "fleet.cost.hosts.spot")).isCloseTo(3 * ON_DEMAND * 0.4 * HOURS, CENT);
    }

    @Test
    void aSavingsPlanCostsItsTypedShareOfOnDemand() {
        CostBreakdown bill = Bills.of(
                "2018-11",
                hosts(
                        "fleet",
                        "c5.9xlarge",
                        10,
                        ", \"purchaseOption\": \"savings-plan\", \"savingsPlanShareOfOnDemand\": 0.66"),
                "");
        assertThat(bill.total().value()).isCloseTo(10 * ON_DEMAND * 0.66 * HOURS, CENT);
    }

    @Test
    void aPurchaseOptionWithoutAPriceIsUnknown() {
        CostBreakdown bill = Bills.of(
                "current",
                hosts("fleet", "c5.9xlarge", 10, ", \"purchaseOption\": \"reserved-standard-3y-all-upfront\""),
                "");
        assertThat(bill.total().certainty()).isEqualTo(Certainty.AT_LEAST);
        assertThat(bill.total().value()).isZero();
        assertThat(bill.unknownLines()).extracting(LineItem::path).containsExactly("fleet.cost.hosts.instances");
    }

    @Test
    void theHoursOfAMonthCanBeChanged() {
        CostBreakdown bill = Bills.of(
                "2018-11",
                "us-west-2",
                "\"assumptions\": {\"hoursPerMonth\": 744},",
                hosts("fleet", "c5.9xlarge", 10),
                "",
                PriceTerms.NONE);
        assertThat(bill.total().value()).isCloseTo(10 * ON_DEMAND * 744, CENT);
    }

    @Test
    void discountsMultiply() {
        CostBreakdown bill = Bills.of(
                "2018-11",
                "us-west-2",
                "\"assumptions\": {\"enterpriseDiscountShare\": 0.1},",
                hosts("fleet", "c5.9xlarge", 10),
                "",
                new PriceTerms(Map.of("AmazonEC2", 0.2, "AmazonS3", 0.5), java.util.List.of()));
        assertThat(bill.total().value()).isCloseTo(10 * ON_DEMAND * 0.9 * 0.8 * HOURS, CENT);
        assertThat(bill.evaluation().value(bill.model().list())).isCloseTo(10 * ON_DEMAND * HOURS, CENT);
    }
}
