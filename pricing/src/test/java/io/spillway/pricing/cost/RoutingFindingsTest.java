package io.spillway.pricing.cost;

import static io.spillway.pricing.Models.HOSTS;
import static io.spillway.pricing.Models.findings;
import static io.spillway.pricing.Models.flow;
import static io.spillway.pricing.Models.service;
import static io.spillway.pricing.Models.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingFindingsTest {
    private static final String THREE = "\"a\": 1, \"b\": 1, \"c\": 1";
    private static final String UNEVEN = "\"a\": 4, \"b\": 1, \"c\": 1";

    private static List<Finding> sent(String zones, String fields) {
        return findings(
                source("clients", 6000, zones) + "," + HOSTS + "," + service("servers", "hosts"),
                flow("calls", "clients", "servers", fields));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void theZoneWithMostClientsForItsServersIsNamed() {
        assertThat(sent(UNEVEN, ", \"routing\": \"zone-local\""))
                .filteredOn(finding -> finding.code().equals("zone-imbalance"))
                .extracting(Finding::message)
                .containsExactly(
                        "zone a gets 66.7 % of clients to servers but has 33.3 % of servers: 2 x the mean load on its receivers");
        assertThat(codes(sent(UNEVEN, ""))).as("any zone").doesNotContain("zone-imbalance");
        assertThat(codes(sent(UNEVEN, ", \"routing\": \"zone-preferred\""))).doesNotContain("zone-imbalance");
        assertThat(codes(sent(THREE, ", \"routing\": \"zone-local\""))).doesNotContain("zone-imbalance");
    }

    @Test
    void routingByZoneNeedsSomethingThatKnowsTheZones() {
        assertThat(sent(THREE, ", \"routing\": \"zone-local\""))
                .filteredOn(finding -> finding.code().equals("zones-not-discovered"))
                .extracting(Finding::severity, finding -> finding.location().path())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Severity.NOTE, "calls.through"));
        List<Finding> discovered = findings(
                source("clients", 6000, THREE) + "," + HOSTS + "," + service("servers", "hosts") + """
                        , "consul": {"kind": "service-discovery", "name": "Consul", "instanceType": "m5.large",
                          "agentsOn": ["hosts"]}""",
                flow("calls", "clients", "servers", ", \"routing\": \"zone-local\", \"through\": [\"consul\"]"));
        assertThat(codes(discovered)).doesNotContain("zones-not-discovered");
    }

    @Test
    void routingIntoAndOutOfKafkaIsIgnored() {
        List<Finding> found = findings(
                source("clients", 6000, THREE) + "," + HOSTS + "," + service("readers", "hosts") + """
                        , "log": {"kind": "kafka-cluster", "name": "Log", "instanceType": "i3.8xlarge",
                          "storage": "instance-store", "zones": {"a": 1, "b": 1, "c": 1}}""",
                flow("produce", "clients", "log", ", \"routing\": \"zone-local\"") + ","
                        + flow("read", "log", "readers", ", \"routing\": \"zone-preferred\""));

        assertThat(found)
                .filteredOn(finding -> finding.code().equals("routing-ignored"))
                .extracting(finding -> finding.location().path())
                .containsExactly("produce.routing", "read.routing");
        assertThat(codes(found)).doesNotContain("lost-traffic", "zones-not-discovered");
    }

    @Test
    void routingThroughABalancerIsIgnored() {
        assertThat(codes(findings(
                        source("clients", 6000, THREE) + "," + HOSTS + "," + service("servers", "hosts") + """
                        , "alb": {"kind": "load-balancer", "name": "ALB", "zones": {"a": 1, "b": 1, "c": 1}}""",
                        flow("calls", "clients", "servers", ", \"routing\": \"zone-local\", \"through\": [\"alb\"]"))))
                .contains("routing-ignored");
    }

    private static List<Finding> throughNat(String mode) {
        return findings(
                source("workers", 100, THREE) + """
                        , "nat": {"kind": "nat-gateway", "name": "NAT", "zones": {"a": 1, "b": 1, "c": 1}, "mode": "%s",
                           "singleZone": "b"},
                        "partners": {"kind": "destination", "name": "Partners"}""".formatted(mode),
                flow("out", "workers", "partners", ", \"through\": [\"nat\"]"));
    }

    @Test
    void oneNatGatewayIsASinglePoint() {
        assertThat(throughNat("single"))
                .filteredOn(finding -> finding.code().equals("single-point"))
                .extracting(Finding::message)
                .containsExactly("NAT is one gateway in zone b: without it, workers to Partners of every zone stops");
        assertThat(codes(throughNat("per-zone"))).doesNotContain("single-point");
    }

    @Test
    void zoneAwareReadersNeedALookupProxy() {
        String daemon = """
                , "nsqd": {"kind": "nsq-daemon", "name": "nsqd", "hostGroup": "hosts", "zoneAware": "on"}""";
        String lookup = """
                , "lookup": {"kind": "nsq-lookup", "name": "Look-up", "instanceType": "c5.large", "proxyInstances": 3}""";

        assertThat(codes(findings(HOSTS + daemon, ""))).contains("zones-not-discovered");
        assertThat(codes(findings(HOSTS + daemon + lookup, ""))).doesNotContain("zones-not-discovered");
    }

    @Test
    void anotherRegionHasAName() {
        String away = """
                , "partners": {"kind": "destination", "name": "Partners", "destination": "other-region"%s}""";
        String out = flow("out", "workers", "partners", "");

        assertThat(codes(findings(source("workers", 100, THREE) + away.formatted(""), out)))
                .contains("no-other-region");
        assertThat(codes(findings(source("workers", 100, THREE) + away.formatted(", \"region\": \"us-east-1\""), out)))
                .doesNotContain("no-other-region");
    }
}
