package io.spillway.pricing.cost;

import static io.spillway.pricing.cost.Bills.GB;
import static io.spillway.pricing.cost.Bills.HOURS;
import static io.spillway.pricing.cost.Bills.THREE_ZONES;
import static io.spillway.pricing.cost.Bills.flow;
import static io.spillway.pricing.cost.Bills.join;
import static io.spillway.pricing.cost.Bills.rate;
import static io.spillway.pricing.cost.Bills.service;
import static io.spillway.pricing.cost.Bills.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What finds the servers: nsqlookupd and its proxy, Consul instead of a balancer. Prices of 2018-11 in us-west-2. */
class DiscoveryCostTest {
    private static final Offset<Double> CENT = within(1e-6);
    private static final double C5_LARGE = 0.085;
    private static final double C5_9XLARGE = 1.53;
    private static final double M5_LARGE = 0.096;
    private static final double CROSSING = 0.02;
    private static final String UNEVEN = "{\"a\": 4, \"b\": 1, \"c\": 1}";
    private static final String CONSUL = """
            "consul": {"kind": "service-discovery", "name": "Consul", "instanceType": "m5.large", "servers": 3,
              "agentVcpu": 0.5, "agentMemoryGiB": 0.25, "agentsOn": ["work-hosts"]}
            """;

    private static CostBreakdown calls(String clients, String between, String fields) {
        return Bills.of(
                "2018-11",
                join(source("in", "vpc", clients, rate(1000, GB)), service("work", THREE_ZONES), between),
                flow("go", "in", "work", fields));
    }

    @Test
    void nsqlookupdAndItsZoneProxiesAreAFleetOfTheirOwn() {
        CostBreakdown bill = Bills.of("2018-11", """
                "lookup": {"kind": "nsq-lookup", "name": "nsqlookupd", "instanceType": "c5.large",
                  "lookupInstances": 3, "proxyInstances": 2}
                """, "");

        assertThat(bill.card("lookup").value()).isCloseTo((3 + 2) * C5_LARGE * HOURS, CENT);
        assertThat(bill.total().value()).isCloseTo(bill.card("lookup").value(), CENT);
    }

    @Test
    void consulIsItsServersAndAnAgentOnEachHostAndNoBalancer() {
        CostBreakdown bill = calls(THREE_ZONES, CONSUL, ", \"routing\": \"zone-local\", \"through\": [\"consul\"]");
        double agents = 0.5 / 36 * bill.evaluation().value("work-hosts.hosts") * C5_9XLARGE * HOURS;

        assertThat(bill.evaluation().value("work-hosts.hosts"))
                .as("one in each zone")
                .isEqualTo(3);
        assertThat(bill.card("consul").value()).isCloseTo(3 * M5_LARGE * HOURS + agents, CENT);
        assertThat(bill.evaluation().value("work-hosts.usableVcpu")).isEqualTo(36 - 0.5);
        assertThat(bill.evaluation().value("work-hosts.usableMemory")).isEqualTo(72 - 0.25);
        assertThat(bill.flow("go").value()).isZero();
        assertThat(bill.lines()).extracting(LineItem::category).doesNotContain(ServiceCategory.LOAD_BALANCING);
    }

    /** Clients 4, 1, 1 and servers 2, 2, 2: the zone with four sixths keeps what its two sixths of the servers take. */
    @Test
    void clientsThatPreferTheirZoneCrossOnlyWithWhatSpills() {
        String through = ", \"through\": [\"consul\"], \"routing\": ";
        CostBreakdown any = calls(UNEVEN, CONSUL, through + "\"any-zone\"");
        CostBreakdown preferred = calls(UNEVEN, CONSUL, through + "\"zone-preferred\"");
        CostBreakdown local = calls(UNEVEN, CONSUL, through + "\"zone-local\"");

        assertThat(any.flow("go").value()).isCloseTo(1000 * 2 / 3.0 * CROSSING, CENT);
        assertThat(preferred.flow("go").value()).isCloseTo(1000 * (4 - 2) / 6.0 * CROSSING, CENT);
        assertThat(local.flow("go").value()).isZero();
        assertThat(preferred.evaluation().value("work.worstZone")).isCloseTo(1, within(1e-12));
        assertThat(local.evaluation().value("work.worstZone")).isCloseTo(4 / 2.0, within(1e-12));
    }
}
