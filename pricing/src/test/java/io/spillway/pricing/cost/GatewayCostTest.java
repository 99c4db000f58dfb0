package io.spillway.pricing.cost;

import static io.spillway.pricing.cost.Bills.GB;
import static io.spillway.pricing.cost.Bills.HOURS;
import static io.spillway.pricing.cost.Bills.THREE_ZONES;
import static io.spillway.pricing.cost.Bills.cost;
import static io.spillway.pricing.cost.Bills.flow;
import static io.spillway.pricing.cost.Bills.join;
import static io.spillway.pricing.cost.Bills.rate;
import static io.spillway.pricing.cost.Bills.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** NAT gateways and endpoints of us-east-1 at today's prices: NAT 0.045 an hour and a GB, endpoints 0.01 an hour and a GB. */
class GatewayCostTest {
    private static final Offset<Double> CENT = within(1e-5);
    private static final String S3 =
            "\"s3\": {\"kind\": \"destination\", \"name\": \"S3\", \"destination\": \"aws-service\"}";
    private static final String API = "\"api\": {\"kind\": \"destination\", \"name\": \"API\"}";

    private static String nat(String more) {
        return "\"door\": {\"kind\": \"nat-gateway\", \"name\": \"NAT\", \"zones\": %s%s}".formatted(THREE_ZONES, more);
    }

    private static String endpoint(String type, String zones) {
        return "\"door\": {\"kind\": \"vpc-endpoint\", \"name\": \"Endpoint\", \"type\": \"%s\", \"zones\": %s}"
                .formatted(type, zones);
    }

    private static CostBreakdown through(String door, String destination, double gb, String more) {
        String to = destination.equals(S3) ? "s3" : "api";
        return Bills.of(
                "current",
                "us-east-1",
                "",
                join(source("in", "vpc", THREE_ZONES, rate(gb, GB)), door, destination),
                flow("go", "in", to, ", \"through\": [\"door\"]" + more),
                PriceTerms.NONE);
    }

    @Test
    void aGatewayInEachZoneIsPaidByTheHourAndForEachGbOfRequestsAndResponses() {
        CostBreakdown bill = through(nat(""), S3, 1000, ", \"responseBytesPerMessage\": 0.25");
        assertThat(cost(bill, "door.cost.hours")).isCloseTo(3 * 32.85, CENT);
        assertThat(cost(bill, "door.cost.bytes")).isCloseTo(1250 * 0.045, CENT);
        assertThat(bill.flow("go").value()).isZero();
    }

    @Test
    void aSingleGatewayIsReachedFromTheOtherZonesAcrossZones() {
        CostBreakdown bill = through(nat(", \"mode\": \"single\""), S3, 1000, ", \"responseBytesPerMessage\": 0.25");
        assertThat(cost(bill, "door.cost.hours")).isCloseTo(32.85, CENT);
        assertThat(bill.flow("go").value()).isCloseTo(1250 * 2 / 3.0 * 0.02, CENT);
    }

    @Test
    void egressIsPaidBehindTheGatewayOnlyWhenTheDestinationIsTheInternet() {
        CostBreakdown bill = through(nat(", \"mode\": \"single\""), API, 1000, "");
        assertThat(cost(bill, "go.cost.egress")).isCloseTo((1000 - 100) * 0.09, CENT);
        double crossing = 2 / 3.0 * 0.02;
        assertThat(bill.total().value() - cost(bill, "door.cost.addresses"))
                .isCloseTo(32.85 + 1000 * (0.045 + crossing) + 900 * 0.09, CENT);
    }

    @Test
    void aGatewayInAnotherZoneIsCrossedToOnTheWayToAnotherRegionToo() {
        String far = API.replace("\"name\"", "\"destination\": \"other-region\", \"region\": \"us-west-2\", \"name\"");
        CostBreakdown bill = through(nat(", \"mode\": \"single\""), far, 1000, "");
        assertThat(cost(bill, "go.cost.zones.out")).isCloseTo(1000 * 2 / 3.0 * 0.01, CENT);
        assertThat(cost(bill, "go.cost.interRegion")).isCloseTo(1000 * 0.02, CENT);
    }

    @Test
    void aGatewayEndpointIsFreeAndSavesTheProcessing() {
        CostBreakdown before = through(nat(""), S3, 100_000, "");
        CostBreakdown after = through(endpoint("gateway", THREE_ZONES), S3, 100_000, "");
        assertThat(after.total().value()).isZero();
        assertThat(cost(before, "door.cost.bytes")).isCloseTo(4500, CENT);
    }

    @Test
    void anInterfaceEndpointIsPaidByTheHourInEachZoneAndByTheGb() {
        CostBreakdown bill = through(endpoint("interface", THREE_ZONES), S3, 1000, ", \"responseBytesPerMessage\": 1");
        assertThat(cost(bill, "door.cost.hours")).isCloseTo(3 * 0.01 * HOURS, CENT);
        assertThat(cost(bill, "door.cost.bytes")).isCloseTo(2000 * 0.01, CENT);
    }

    @Test
    void theGbOfAllInterfaceEndpointsOfARegionRunThroughTheTiersTogether() {
        double petabyte = 1_048_576;
        CostBreakdown bill = Bills.of(
                "current",
                "us-east-1",
                "",
                join(
                        source("in", "vpc", "{\"a\": 1}", rate(petabyte, GB)),
                        endpoint("interface", "{\"a\": 1}"),
                        endpoint("interface", "{\"a\": 1}").replace("door", "gate"),
                        S3),
                join(
                        flow("one", "in", "s3", ", \"through\": [\"door\"]"),
                        flow("two", "in", "s3", ", \"through\": [\"gate\"], \"messagesPerMessage\": 0.5")),
                PriceTerms.NONE);
        double pool = petabyte * 0.01 + petabyte / 2 * 0.006;
        assertThat(cost(bill, "door.cost.bytes")).isCloseTo(pool * 2 / 3, CENT);
        assertThat(cost(bill, "gate.cost.bytes")).isCloseTo(pool / 3, CENT);
    }

    /** Beside a gateway that stays, an endpoint pays for itself once the processing it saves covers its hours. */
    @Test
    void anInterfaceEndpointBreaksEvenAt208GbInOneZoneAnd625InThree() {
        for (int zones : new int[] {1, 3}) {
            String spread = zones == 1 ? "{\"a\": 1}" : THREE_ZONES;
            double breakEven = zones * 0.01 * HOURS / (0.045 - 0.01);
            CostBreakdown gateway = through(nat(""), S3, breakEven, "");
            CostBreakdown endpoint = through(endpoint("interface", spread), S3, breakEven, "");
            assertThat(endpoint.card("door").value()).isCloseTo(cost(gateway, "door.cost.bytes"), CENT);
            assertThat(breakEven).isCloseTo(zones == 1 ? 208.57 : 625.71, within(0.005));
        }
    }

    @Test
    void publicAddressesAreChargedSinceFebruary2024() {
        String hosts = Bills.hosts("web", "c5.9xlarge", 10, ", \"publicAddressesPerHost\": 2");
        CostBreakdown then = Bills.of("2018-11", hosts, "");
        assertThat(cost(then, "web.cost.addresses")).isZero();
        assertThat(then.total().isKnown()).isTrue();
        CostBreakdown now = Bills.of("current", "us-east-1", "", hosts, "", PriceTerms.NONE);
        assertThat(cost(now, "web.cost.addresses")).isCloseTo(10 * 2 * 0.005 * HOURS, CENT);
        assertThat(cost(through(nat(""), S3, 1, ""), "door.cost.addresses")).isCloseTo(3 * 0.005 * HOURS, CENT);
    }
}
