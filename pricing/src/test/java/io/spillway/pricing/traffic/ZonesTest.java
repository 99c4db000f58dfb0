package io.spillway.pricing.traffic;

import static io.spillway.pricing.Models.figures;
import static io.spillway.pricing.Models.findings;
import static io.spillway.pricing.Models.flow;
import static io.spillway.pricing.Models.of2018;
import static io.spillway.pricing.Models.service;
import static io.spillway.pricing.Models.source;
import static io.spillway.pricing.Models.topology;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Severity;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {
    private static final double SECONDS = 730 * 3600.0;
    private static final double GB = 1L << 30;

    private static String hosts(String id, String zones) {
        return """
                "%s": {"kind": "host-group", "name": "%s", "instanceType": "c5.9xlarge", "zones": {%s},
                  "targetUtilization": 1, "zoneLoss": "degrade"}""".formatted(id, id, zones);
    }

    private static Evaluation sent(String from, String to, String fields) {
        return figures(
                source("senders", 12_000, from) + "," + hosts("hosts", to) + "," + service("readers", "hosts"),
                flow("reads", "senders", "readers", fields));
    }

    private static final String THREE = "\"a\": 1, \"b\": 1, \"c\": 1";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a\": 1, \"b\": 1 | 2",
                "\"a\": 1, \"b\": 1, \"c\": 1 | 3",
                "\"a\": 1, \"b\": 1, \"c\": 1, \"d\": 1 | 4"
            },
            quoteCharacter = '`')
    void allButOneOfTheZonesAreCrossedByRandomReads(String zones, int count) {
        assertThat(sent(zones, zones, "").value("reads.crossingShare")).isCloseTo(1 - 1.0 / count, within(1e-12));
    }

    @Test
    void twoThirdsOfRandomReadsCrossThreeZones() {
        CostBreakdown model = of2018(topology(
                source("senders", 12_000, THREE) + "," + hosts("hosts", THREE) + "," + service("readers", "hosts"),
                flow("reads", "senders", "readers", "")));
        double moved = 12_000 * 1000 * SECONDS / GB;
        double bothSides = moved * 2 / 3 * (0.01 + 0.01);

        assertThat(model.evaluation().value("reads.crossingShare")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(model.flow("reads").value()).isCloseTo(bothSides, within(1e-6));
        assertThat(model.flow("reads").value())
                .as("one side of the crossing dropped")
                .isNotCloseTo(bothSides / 2, within(1.0));
    }

    @Test
    void unevenSpreadsCrossOneMinusTheSumOfTheirProducts() {
        Evaluation values = sent("\"a\": 4, \"b\": 1, \"c\": 1", "\"a\": 1, \"b\": 2, \"c\": 3", "");
        double meet = 4 / 6.0 * 1 / 6 + 1 / 6.0 * 2 / 6 + 1 / 6.0 * 3 / 6;

        assertThat(values.value("reads.crossingShare")).isCloseTo(1 - meet, within(1e-12));
    }

    @Test
    void zoneLocalTrafficCrossesNothing() {
        Evaluation values = sent(THREE, THREE, ", \"routing\": \"zone-local\"");

        assertThat(values.value("reads.crossingShare")).isZero();
        assertThat(values.value("reads.cost")).isZero();
    }

    @Test
    void zoneLocalTrafficOfAZoneWithoutReceiversIsLost() {
        String components = source("senders", 12_000, THREE) + "," + hosts("hosts", "\"a\": 1, \"b\": 1") + ","
                + service("readers", "hosts");
        String flows = flow("reads", "senders", "readers", ", \"routing\": \"zone-local\"");

        assertThat(figures(components, flows).value("reads.lostShare")).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(findings(components, flows))
                .filteredOn(finding -> finding.code().equals("lost-traffic"))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void aThirdSpillsWhenFourOfSixClientsMeetTwoOfSixServers() {
        Evaluation values = sent(
                "\"a\": 4, \"b\": 1, \"c\": 1", "\"a\": 2, \"b\": 2, \"c\": 2", ", \"routing\": \"zone-preferred\"");

        assertThat(values.value("reads.crossingShare")).isCloseTo(4 / 6.0 - 2 / 6.0, within(1e-12));
        assertThat(values.value("readers.worstZone")).isCloseTo(1, within(1e-12));
        assertThat(values.value("readers.containers")).isEqualTo(120);
    }

    @Test
    void headroomKeepsMoreInTheZoneAndCostsMoreReceivers() {
        Evaluation values = sent(
                "\"a\": 4, \"b\": 1, \"c\": 1",
                "\"a\": 2, \"b\": 2, \"c\": 2",
                ", \"routing\": \"zone-preferred\", \"headroom\": 1.5");

        assertThat(values.value("reads.crossingShare")).isCloseTo(4 / 6.0 - 1.5 / 3, within(1e-12));
        assertThat(values.value("readers.worstZone")).isCloseTo(1.5, within(1e-12));
        assertThat(values.value("readers.containers")).isEqualTo(180);
    }

    @Test
    void enoughHeadroomSpillsNothing() {
        Evaluation values = sent(
                "\"a\": 4, \"b\": 1, \"c\": 1",
                "\"a\": 2, \"b\": 2, \"c\": 2",
                ", \"routing\": \"zone-preferred\", \"headroom\": 2");

        assertThat(values.value("reads.crossingShare")).isCloseTo(0, within(1e-12));
    }

    @Test
    void zoneLocalReceiversAreSizedByTheirWorstZone() {
        Evaluation values =
                sent("\"a\": 4, \"b\": 1, \"c\": 1", "\"a\": 2, \"b\": 2, \"c\": 2", ", \"routing\": \"zone-local\"");

        assertThat(values.value("readers.worstZone")).isCloseTo((4 / 6.0) / (2 / 6.0), within(1e-12));
        assertThat(values.value("readers.containers")).isEqualTo(2 * 12_000 / 100.0);
        assertThat(values.value("hosts.hosts")).isEqualTo(3 * Math.ceil(240 / 3.0 / 36));
    }

    @Test
    void hostsAreRoundedOnceUnlessAZoneStandsAlone() {
        double containers = 12_000 / 100.0;

        assertThat(sent(THREE, THREE, "").value("hosts.hosts"))
                .isEqualTo(Math.ceil(containers / 36))
                .isEqualTo(4);
        assertThat(sent(THREE, THREE, ", \"routing\": \"zone-local\"").value("hosts.hosts"))
                .isEqualTo(3 * Math.ceil(containers / 3 / 36))
                .isEqualTo(6);
        String perZone = topology(
                source("senders", 12_000, THREE) + ","
                        + hosts("hosts", THREE).replace("\"zoneLoss\"", "\"spread\": \"group-per-zone\", \"zoneLoss\"")
                        + ","
                        + service("readers", "hosts"),
                flow("reads", "senders", "readers", ""));
        assertThat(of2018(perZone).evaluation().value("hosts.hosts")).isEqualTo(6);
    }

    @Test
    void trafficOfSeveralSendersArrivesWeightedByTheirRates() {
        Evaluation values = figures(
                source("one", 9000, "\"a\": 1") + "," + source("two", 3000, "\"b\": 1") + ","
                        + hosts("hosts", "\"a\": 1, \"b\": 1") + "," + service("readers", "hosts") + ","
                        + hosts("others", "\"a\": 1") + "," + service("next", "others"),
                flow("first", "one", "readers", ", \"routing\": \"zone-local\"") + ","
                        + flow("second", "two", "readers", ", \"routing\": \"zone-local\"") + ","
                        + flow("on", "readers", "next", ""));

        assertThat(values.value("readers.worstZone")).isCloseTo((9 / 12.0) / (1 / 2.0), within(1e-12));
        assertThat(values.value("on.crossingShare")).isCloseTo(3 / 12.0, within(1e-12));
    }

    @Test
    void clientsReachAnyNodeOfABalancerAndItsTargetsAreFree() {
        Evaluation values = figures(
                source("clients", 12_000, THREE) + "," + hosts("hosts", THREE) + "," + service("api", "hosts") + """
                        , "alb": {"kind": "load-balancer", "name": "ALB", "zones": {"a": 1, "b": 1, "c": 1}}""",
                flow("in", "clients", "api", ", \"through\": [\"alb\"]"));

        assertThat(values.value("in.crossingShare")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(values.value("in.gbCrossing")).isCloseTo(12_000 * 1000 * SECONDS / GB * 2 / 3, within(1e-6));
    }

    @Test
    void clientsOnTheInternetNeverCrossToABalancer() {
        Evaluation values = figures(
                """
                "clients": {"kind": "traffic-source", "name": "Clients", "messagesPerSecond": 1000, "messageBytes": 1000},
                "alb": {"kind": "load-balancer", "name": "ALB", "zones": {"a": 1, "b": 1, "c": 1}},""" + hosts("hosts", THREE) + "," + service("api", "hosts"),
                flow("in", "clients", "api", ", \"through\": [\"alb\"]"));

        assertThat(values.value("in.crossingShare")).isZero();
        assertThat(values.value("in.cost")).isZero();
    }

    private static Evaluation throughNetworkBalancer(String crossZone, String nodes, String targets) {
        return figures(
                source("clients", 12_000, THREE) + "," + hosts("hosts", targets) + "," + service("api", "hosts")
                        + """
                        , "nlb": {"kind": "load-balancer", "name": "NLB", "type": "network", "zones": {%s},
                          "crossZone": "%s"}""".formatted(nodes, crossZone),
                flow("in", "clients", "api", ", \"through\": [\"nlb\"]"));
    }

    @Test
    void aNetworkBalancerCrossesToItsTargetsOnlyWhenItBalancesAcrossZones() {
        double moved = 12_000 * 1000 * SECONDS / GB;

        assertThat(throughNetworkBalancer("off", THREE, THREE).value("in.gbCrossing"))
                .isCloseTo(moved * 2 / 3, within(1e-6));
        assertThat(throughNetworkBalancer("on", THREE, THREE).value("in.gbCrossing"))
                .isCloseTo(moved * (2 / 3.0 + 2 / 3.0), within(1e-6));
    }

    @Test
    void targetsBehindANetworkBalancerAreLoadedByTheNodesOfTheirZone() {
        Evaluation apart = throughNetworkBalancer("off", "\"a\": 1, \"b\": 1", "\"a\": 3, \"b\": 1");
        Evaluation across = throughNetworkBalancer("on", "\"a\": 1, \"b\": 1", "\"a\": 3, \"b\": 1");

        assertThat(apart.value("api.worstZone")).isCloseTo((1 / 2.0) / (1 / 4.0), within(1e-12));
        assertThat(across.value("api.worstZone")).isCloseTo(1, within(1e-12));
    }

    @Test
    void aNodeOfANetworkBalancerWithoutTargetsGetsNoTraffic() {
        Evaluation values = throughNetworkBalancer("off", THREE, "\"a\": 1, \"b\": 1");

        assertThat(values.value("api.worstZone")).isCloseTo(1, within(1e-12));
        assertThat(values.value("in.lostShare")).isZero();
        assertThat(throughNetworkBalancer("off", "\"c\": 1", "\"a\": 1, \"b\": 1")
                        .value("in.lostShare"))
                .isEqualTo(1);
    }

    private static Evaluation throughNat(String mode) {
        return figures(
                source("workers", 100, THREE) + """
                        , "nat": {"kind": "nat-gateway", "name": "NAT", "zones": {"a": 1, "b": 1, "c": 1}, "mode": "%s",
                           "singleZone": "b"},
                        "partners": {"kind": "destination", "name": "Partners"}""".formatted(mode),
                flow("out", "workers", "partners", ", \"through\": [\"nat\"], \"responseBytesPerMessage\": 500"));
    }

    @Test
    void aSingleNatGatewayIsInAnotherZoneForTwoThirds() {
        assertThat(throughNat("single").value("out.crossingShare")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(throughNat("single").value("out.gbCrossing"))
                .isCloseTo(100 * (1000 + 500) * SECONDS / GB * 2 / 3, within(1e-9));
        assertThat(throughNat("per-zone").value("out.crossingShare")).isCloseTo(0, within(1e-12));
    }

    @Test
    void trafficBetweenRegionsCrossesNoZones() {
        Evaluation values = figures(
                source("senders", 1000, THREE) + ","
                        + hosts("hosts", THREE).replace("\"zones\"", "\"region\": \"us-east-1\", \"zones\"") + ","
                        + service("readers", "hosts"),
                flow("reads", "senders", "readers", ", \"routing\": \"zone-local\""));

        assertThat(values.value("reads.crossingShare")).isZero();
        assertThat(values.value("reads.lostShare")).isZero();
        assertThat(values.value("readers.worstZone")).isEqualTo(1);
        assertThat(values.value("reads.cost")).isCloseTo(1000 * 1000 * SECONDS / GB * 0.02, within(1e-6));
    }

    @Test
    void aRegionalServiceOfAwsHasNoZones() {
        Evaluation values = figures(
                source("workers", 100, THREE) + """
                        , "archive": {"kind": "object-store", "name": "Archive"},
                        "queue": {"kind": "destination", "name": "SQS", "destination": "aws-service"}""",
                flow("store", "workers", "archive", "") + "," + flow("notify", "workers", "queue", ""));

        assertThat(values.value("store.crossingShare")).isZero();
        assertThat(values.value("notify.crossingShare")).isZero();
        assertThat(values.value("store.cost")).isZero();
        assertThat(values.value("notify.cost")).isZero();
    }
}
