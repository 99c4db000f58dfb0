package io.spillway.pricing.cost;

import static io.spillway.pricing.cost.Bills.DECIMAL_GB;
import static io.spillway.pricing.cost.Bills.GB;
import static io.spillway.pricing.cost.Bills.HOURS;
import static io.spillway.pricing.cost.Bills.THREE_ZONES;
import static io.spillway.pricing.cost.Bills.cost;
import static io.spillway.pricing.cost.Bills.flow;
import static io.spillway.pricing.cost.Bills.join;
import static io.spillway.pricing.cost.Bills.rate;
import static io.spillway.pricing.cost.Bills.service;
import static io.spillway.pricing.cost.Bills.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Load balancers of us-east-1 at today's prices: ALB 0.0225 an hour and 0.008 an LCU-hour, NLB 0.0225 and 0.006. */
class LoadBalancerCostTest {
    private static final double HOUR = 0.0225;
    private static final double LCU = 0.008;
    private static final double NLCU = 0.006;
    private static final Offset<Double> CENT = within(1e-6);
    private static final String THROUGH = ", \"through\": [\"lb\"]";

    private static String balancer(String more) {
        return "\"lb\": {\"kind\": \"load-balancer\", \"name\": \"Balancer\", \"zones\": %s%s}"
                .formatted(THREE_ZONES, more);
    }

    private static CostBreakdown bill(String fields, String components, String flows) {
        return Bills.of("current", "us-east-1", fields, components, flows, PriceTerms.NONE);
    }

    /** Clients in the network, one request per message. */
    private static CostBreakdown requests(double perSecond, double bytes, String balancer) {
        String clients = """
                "in": {"kind": "traffic-source", "name": "In", "origin": "vpc", "zones": {"a": 1},
                  "messagesPerSecond": %s, "messageBytes": %s}
                """.formatted(perSecond, bytes);
        return bill(
                "", join(clients, balancer(balancer), service("work", THREE_ZONES)), flow("go", "in", "work", THROUGH));
    }

    @Test
    void twoAndAHalfPetabytesAMonthCostTwentyThousandDollarsOfCapacityUnits() {
        double bytesPerSecond = 951e6;
        String components = join(
                source("in", "internet", "{\"a\": 1}", bytesPerSecond),
                balancer(", \"requestsPerConnection\": 1e9"),
                service("work", THREE_ZONES));
        double decimal = cost(bill(DECIMAL_GB, components, flow("go", "in", "work", THROUGH)), "lb.cost.units");
        double binary = cost(bill("", components, flow("go", "in", "work", THROUGH)), "lb.cost.units");
        assertThat(decimal).isCloseTo(bytesPerSecond * 3600 / 1e9 * LCU * HOURS, CENT);
        assertThat(decimal).isBetween(19_990.0, 20_000.0);
        assertThat(binary).isCloseTo(bytesPerSecond * 3600 / GB * LCU * HOURS, CENT);
    }

    @Test
    void theLargestOfTheFourDimensionsIsBilled() {
        String often = ", \"requestsPerConnection\": 1, \"connectionSeconds\": 1";
        assertThat(cost(requests(1000, 1, often), "lb.cost.units")).isCloseTo(1000 / 25.0 * LCU * HOURS, CENT);
        String kept = ", \"requestsPerConnection\": 100, \"connectionSeconds\": 6000";
        assertThat(cost(requests(1000, 1, kept), "lb.cost.units"))
                .isCloseTo(1000 / 100.0 * 6000 / 3000 * LCU * HOURS, CENT);
        String large = ", \"requestsPerConnection\": 1e6";
        assertThat(cost(requests(1000, 1e6, large), "lb.cost.units"))
                .isCloseTo(1000 * 1e6 * 3600 / GB * LCU * HOURS, CENT);
        String ruled = ", \"requestsPerConnection\": 1e6, \"rulesPerRequest\": 60";
        assertThat(cost(requests(1000, 1, ruled), "lb.cost.units"))
                .isCloseTo(1000 * (60 - 10) / 1000.0 * LCU * HOURS, CENT);
    }

    @Test
    void tenRulesAreFree() {
        String ten = ", \"requestsPerConnection\": 1e6, \"rulesPerRequest\": 10";
        String eight = ", \"requestsPerConnection\": 1e6, \"rulesPerRequest\": 8";
        double bytes = 1000 * 1 * 3600 / GB * LCU * HOURS;
        double opened = 1000 / 1e6 / 25 * LCU * HOURS;
        assertThat(cost(requests(1000, 1, ten), "lb.cost.units")).isCloseTo(Math.max(bytes, opened), CENT);
        assertThat(cost(requests(1000, 1, eight), "lb.cost.units")).isCloseTo(Math.max(bytes, opened), CENT);
    }

    @Test
    void theLargestDimensionIsTakenInEachHourWhereFlowsHaveDifferentDays() {
        String byDay = "[0,0,0,0,0,0,0,0,0,0,0,0,2,2,2,2,2,2,2,2,2,2,2,2]";
        String byNight = "[2,2,2,2,2,2,2,2,2,2,2,2,0,0,0,0,0,0,0,0,0,0,0,0]";
        String sources = """
                "many": {"kind": "traffic-source", "name": "Many", "origin": "vpc",
                  "messagesPerSecond": 5000, "messageBytes": 1, "dailyProfile": %s},
                "big": {"kind": "traffic-source", "name": "Big", "origin": "vpc",
                  "messagesPerSecond": 1, "messageBytes": 1e7, "dailyProfile": %s}
                """.formatted(byDay, byNight);
        CostBreakdown bill = bill(
                "",
                join(
                        sources,
                        balancer(", \"requestsPerConnection\": 1, \"connectionSeconds\": 0"),
                        service("work", THREE_ZONES)),
                join(flow("small", "many", "work", THROUGH), flow("large", "big", "work", THROUGH)));
        double byDayUnits = Math.max(2 * 5000 / 25.0, 2 * 5000 * 3600 / GB);
        double byNightUnits = Math.max(2 / 25.0, 2e7 * 3600 / GB);
        assertThat(byDayUnits).isEqualTo(2 * 5000 / 25.0);
        assertThat(byNightUnits).isEqualTo(2e7 * 3600 / GB);
        assertThat(cost(bill, "lb.cost.units")).isCloseTo((byDayUnits + byNightUnits) / 2 * LCU * HOURS, CENT);
    }

    @Test
    void hoursAreBilledForEachBalancer() {
        CostBreakdown bill = bill("", balancer(", \"count\": 7"), "");
        assertThat(bill.total().value()).isCloseTo(7 * HOUR * HOURS, CENT);
    }

    @Test
    void anInternetFacingBalancerPaysForAnAddressInEachZone() {
        CostBreakdown bill = bill("", balancer(", \"count\": 2, \"scheme\": \"internet-facing\""), "");
        assertThat(bill.evaluation().value("lb.cost.addresses.quantity")).isCloseTo(2 * 3 * HOURS, CENT);
    }

    @Test
    void clientsOnTheInternetNeverCross() {
        CostBreakdown bill = bill(
                "",
                join(
                        source("in", "internet", "{\"a\": 1}", rate(1000, GB)),
                        balancer(""),
                        service("work", "{\"c\": 1}")),
                flow("go", "in", "work", THROUGH));
        assertThat(bill.flow("go").value()).isZero();
        assertThat(DisputedAssumption.of(bill)).isEmpty();
    }

    @Test
    void twoThirdsOfTheRequestsOfClientsInTheNetworkCrossToTheBalancerAndNothingBehindIt() {
        String components =
                join(source("in", "vpc", THREE_ZONES, rate(1000, GB)), balancer(""), service("work", "{\"c\": 1}"));
        CostBreakdown billed = bill("", components, flow("go", "in", "work", THROUGH));
        assertThat(billed.flow("go").value()).isCloseTo(1000 * 2 / 3.0 * 0.02, CENT);
        assertThat(cost(billed, "lb.cost.units")).isPositive();
        String free = "\"assumptions\": {\"balancerClientCrossingBilled\": \"off\"},";
        CostBreakdown notBilled = bill(free, components, flow("go", "in", "work", THROUGH));
        assertThat(notBilled.flow("go").value()).isZero();
        assertThat(DisputedAssumption.of(billed)).singleElement().satisfies(disputed -> {
            assertThat(disputed.path()).isEqualTo("assumptions.balancerClientCrossingBilled");
            assertThat(disputed.chosen()).isEqualTo("on");
            assertThat(disputed.total()).isEqualTo(billed.total());
            assertThat(disputed.otherwise()).isEqualTo(notBilled.total());
        });
        assertThat(billed.findings())
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo("disputed-assumption"));
    }

    @Test
    void aNetworkBalancerBillsTheClientLegAndBehindItOnlyWithCrossZoneOn() {
        String clients = source("in", "vpc", "{\"a\": 1}", rate(1000, GB));
        String work = service("work", THREE_ZONES);
        String flows = flow("go", "in", "work", THROUGH);
        CostBreakdown off = bill("", join(clients, balancer(", \"type\": \"network\""), work), flows);
        CostBreakdown on =
                bill("", join(clients, balancer(", \"type\": \"network\", \"crossZone\": \"on\""), work), flows);
        double toTheBalancer = 2 / 3.0;
        double toTheTargets = 1 - 3 * (1 / 3.0 * 1 / 3.0);
        assertThat(off.flow("go").value()).isCloseTo(1000 * toTheBalancer * 0.02, CENT);
        assertThat(on.flow("go").value()).isCloseTo(1000 * (toTheBalancer + toTheTargets) * 0.02, CENT);
    }

    @Test
    void networkCapacityUnitsDependOnTheProtocol() {
        String often =
                ", \"type\": \"network\", \"requestsPerConnection\": 1, \"connectionSeconds\": 0, \"protocol\": ";
        assertThat(cost(requests(8000, 1, often + "\"tcp\""), "lb.cost.units"))
                .isCloseTo(8000 / 800.0 * NLCU * HOURS, CENT);
        assertThat(cost(requests(8000, 1, often + "\"udp\""), "lb.cost.units"))
                .isCloseTo(8000 / 400.0 * NLCU * HOURS, CENT);
        assertThat(cost(requests(8000, 1, often + "\"tls\""), "lb.cost.units"))
                .isCloseTo(8000 / 50.0 * NLCU * HOURS, CENT);
        String kept =
                ", \"type\": \"network\", \"requestsPerConnection\": 8, \"connectionSeconds\": 1000, \"protocol\": ";
        assertThat(cost(requests(8000, 1, kept + "\"tcp\""), "lb.cost.units"))
                .isCloseTo(1000 * 1000 / 100_000.0 * NLCU * HOURS, CENT);
        assertThat(cost(requests(8000, 1, kept + "\"tls\""), "lb.cost.units"))
                .isCloseTo(1000 * 1000 / 3000.0 * NLCU * HOURS, CENT);
    }

    @Test
    void theBalancerAndTheCrossingAreSeparateSavings() {
        CostBreakdown with = bill(
                "",
                join(
                        source("in", "vpc", THREE_ZONES, rate(1e6, GB)),
                        balancer(", \"requestsPerConnection\": 1e9"),
                        service("work", THREE_ZONES)),
                flow("go", "in", "work", THROUGH));
        CostBreakdown without = bill(
                "",
                join(source("in", "vpc", THREE_ZONES, rate(1e6, GB)), service("work", THREE_ZONES)),
                flow("go", "in", "work", ", \"routing\": \"zone-preferred\""));
        double balancers = with.card("lb").value();
        double crossing = with.flow("go").value();
        assertThat(balancers).isCloseTo(HOUR * HOURS + 1e6 * LCU, within(1e-3));
        assertThat(crossing).isCloseTo(1e6 * 2 / 3 * 0.02, within(1e-3));
        assertThat(with.total().value() - without.total().value()).isCloseTo(balancers + crossing, within(1e-3));
    }
}
