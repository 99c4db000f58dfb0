package io.spillway.pricing.cost;

import static io.spillway.pricing.cost.Bills.GB;
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

/** Transfer between the zones of a region, 1,000 GB a month unless a test says otherwise. */
class ZoneTransferTest {
    private static final double EACH_SIDE = 0.01;
    private static final Offset<Double> CENT = within(1e-6);

    private static CostBreakdown between(
            String fields, String senders, String receivers, double bytesPerGb, String more) {
        return Bills.of(
                "2018-11",
                "us-west-2",
                fields,
                join(source("in", "vpc", senders, rate(1000, bytesPerGb)), service("work", receivers)),
                flow("go", "in", "work", more),
                PriceTerms.NONE);
    }

    private static double transfer(CostBreakdown bill) {
        return bill.flow("go").value();
    }

    @Test
    void aGbThatCrossesIsBilledOnEachSideAsALineOfItsOwn() {
        CostBreakdown bill = between("", "{\"a\": 1}", "{\"b\": 1}", GB, "");
        assertThat(cost(bill, "go.cost.zones.out")).isCloseTo(1000 * EACH_SIDE, CENT);
        assertThat(cost(bill, "go.cost.zones.in")).isCloseTo(1000 * EACH_SIDE, CENT);
        assertThat(transfer(bill)).isCloseTo(1000 * 0.02, CENT);
        assertThat(bill.evaluation().value(bill.model().graph().get("topology.cost.category.DATA_TRANSFER")))
                .isCloseTo(1000 * 0.02, CENT);
    }

    @Test
    void aDecimalGbCostsWhatTheArticleComputes() {
        double atTenToTheNine = transfer(between(Bills.DECIMAL_GB, "{\"a\": 1}", "{\"b\": 1}", 1e9, ""));
        double atTwoToTheThirty = transfer(between("", "{\"a\": 1}", "{\"b\": 1}", 1e9, ""));
        assertThat(atTenToTheNine).isCloseTo(20, CENT);
        assertThat(atTwoToTheThirty).isCloseTo(20 * 1e9 / GB, CENT);
    }

    @Test
    void insideAZoneNothingIsBilled() {
        assertThat(transfer(between("", "{\"a\": 1}", "{\"a\": 1}", GB, ""))).isZero();
        assertThat(transfer(between("", THREE_ZONES, THREE_ZONES, GB, ", \"routing\": \"zone-local\"")))
                .isZero();
    }

    @Test
    void twoThirdsOfRandomTrafficCrossThreeZones() {
        CostBreakdown bill = between("", THREE_ZONES, THREE_ZONES, GB, "");
        assertThat(transfer(bill)).isCloseTo(1000 * 2 / 3.0 * 0.02, CENT);
    }

    @Test
    void responsesCrossToo() {
        CostBreakdown bill = between("", "{\"a\": 1}", "{\"b\": 1}", GB, ", \"responseBytesPerMessage\": 0.5");
        assertThat(transfer(bill)).isCloseTo(1500 * 0.02, CENT);
    }

    @Test
    void aDatabaseInAnotherZoneIsBilledOnTheEc2SideOnly() {
        String database = """
                "db": {"kind": "database", "name": "Database", "instanceClass": "db.m5.large", "zones": {"b": 1}}
                """;
        CostBreakdown bill = Bills.of(
                "current",
                join(source("in", "vpc", "{\"a\": 1}", rate(1000, GB)), service("work", "{\"a\": 1}"), database),
                join(flow("go", "in", "work", ""), flow("store", "work", "db", "")));
        assertThat(bill.flow("store").value()).isCloseTo(1000 * EACH_SIDE, CENT);
        assertThat(bill.model().lines()).extracting(LineItem::path).doesNotContain("store.cost.zones.in");
    }

    @Test
    void objectStoresOfTheRegionAreReachedForNothing() {
        CostBreakdown bill = Bills.of(
                "current",
                join(
                        source("in", "vpc", THREE_ZONES, rate(1000, GB)),
                        "\"s3\": {\"kind\": \"object-store\", \"name\": \"S3\"}"),
                flow("go", "in", "s3", ""));
        assertThat(transfer(bill)).isZero();
    }

    @Test
    void reachingAnInterfaceEndpointInAnotherZoneIsFreeSinceApril2022() {
        String components = join(
                source("in", "vpc", "{\"a\": 1}", rate(1000, GB)),
                "\"sqs\": {\"kind\": \"destination\", \"name\": \"SQS\", \"destination\": \"aws-service\"}",
                "\"door\": {\"kind\": \"vpc-endpoint\", \"name\": \"Door\", \"type\": \"interface\", \"zones\": {\"b\": 1}}");
        String flows = flow("go", "in", "sqs", ", \"through\": [\"door\"]");
        assertThat(transfer(Bills.of("2018-11", components, flows))).isCloseTo(1000 * 0.02, CENT);
        assertThat(transfer(Bills.of("current", components, flows))).isZero();
    }

    @Test
    void everyExceptionSaysSinceWhenAndWhoSaysSo() {
        assertThat(TransferExceptions.ALL).hasSize(3).allSatisfy(rule -> {
            assertThat(rule.rule()).isNotBlank();
            assertThat(rule.source()).contains(String.valueOf(rule.since().getYear()));
        });
    }

    @Test
    void onPublicAddressesEveryByteIsBilledAsBetweenZones() {
        String balancer = """
                "lb": {"kind": "load-balancer", "name": "Balancer", "scheme": "%s", "zones": {"a": 1}}
                """;
        String components = join(source("in", "vpc", "{\"a\": 1}", rate(1000, GB)), service("work", "{\"a\": 1}"));
        String flows = flow("go", "in", "work", ", \"through\": [\"lb\"]");
        assertThat(transfer(Bills.of("current", join(components, balancer.formatted("internet-facing")), flows)))
                .isCloseTo(1000 * 0.02, CENT);
        assertThat(transfer(Bills.of("current", join(components, balancer.formatted("internal")), flows)))
                .isZero();
    }

    @Test
    void readersOfAnNsqMeshCrossTwoThirdsOrNothingWhenTheyStayInTheirZone() {
        assertThat(crossedByReaders("off")).isCloseTo(2 / 3.0, CENT);
        assertThat(crossedByReaders("on")).isCloseTo(0, CENT);
    }

    /** GB billed on both sides per GB published and read once. */
    private static double crossedByReaders(String zoneAware) {
        CostBreakdown bill = Bills.of(
                "2018-11",
                join(
                        source("in", "vpc", THREE_ZONES, rate(1000, GB)),
                        service("publish", THREE_ZONES),
                        "\"nsqd\": {\"kind\": \"nsq-daemon\", \"name\": \"nsqd\", \"hostGroup\": \"publish-hosts\","
                                + " \"zoneAware\": \"%s\"}".formatted(zoneAware),
                        service("read", THREE_ZONES)),
                join(
                        flow("arrive", "in", "publish", ", \"routing\": \"zone-local\""),
                        flow("put", "publish", "nsqd", ""),
                        flow("get", "nsqd", "read", "")));
        assertThat(bill.flow("put").value()).isZero();
        return bill.flow("get").value() / 0.02 / 1000;
    }

    @Test
    void elevenThousandDollarsAMonthAreTheReadsOf314MegabytesPerSecond() {
        double bytesPerSecond = 825_000e9 / (730 * 3600);
        assertThat(bytesPerSecond).isCloseTo(314e6, within(0.5e6));
        double decimal = transfer(between(Bills.DECIMAL_GB, THREE_ZONES, THREE_ZONES, 825e9, ""));
        double binary = transfer(between("", THREE_ZONES, THREE_ZONES, 825e9, ""));
        assertThat(decimal).isCloseTo(11_000, CENT);
        assertThat(binary).isCloseTo(11_000 * 1e9 / GB, CENT);
    }

    @Test
    void aGbProducedToKafkaCrossesThreeAndAThirdTimesAndToManagedKafkaOneAndAThird() {
        String own = """
                "kafka": {"kind": "kafka-cluster", "name": "Kafka", "instanceType": "i3.8xlarge", "zones": %s,
                  "storage": "instance-store", "controllerNodes": 0, "consumerPolicy": "%s"}
                """;
        String managed = """
                "kafka": {"kind": "msk-cluster", "name": "Kafka", "brokerType": "kafka.m5.large", "zones": %s,
                  "consumerPolicy": "%s"}
                """;
        assertThat(crossed("2018-11", own.formatted(THREE_ZONES, "any-zone"))).isCloseTo(10 / 3.0, CENT);
        assertThat(crossed("2018-11", own.formatted(THREE_ZONES, "leader-affinity")))
                .isCloseTo(8 / 3.0, CENT);
        assertThat(crossed("current", managed.formatted(THREE_ZONES, "any-zone")))
                .isCloseTo(4 / 3.0, CENT);
        assertThat(crossed("current", managed.formatted(THREE_ZONES, "leader-affinity")))
                .isCloseTo(2 / 3.0, CENT);
    }

    /** GB billed on both sides per GB produced and consumed once. */
    private static double crossed(String snapshot, String cluster) {
        CostBreakdown bill = Bills.of(
                snapshot,
                join(source("in", "vpc", THREE_ZONES, rate(1000, GB)), cluster, service("read", THREE_ZONES)),
                join(flow("put", "in", "kafka", ""), flow("get", "kafka", "read", "")));
        double usd = bill.model().lines().stream()
                .filter(line -> line.usageType().equals("DataTransfer-Regional-Bytes"))
                .mapToDouble(line -> bill.evaluation().value(line.cost()))
                .sum();
        return usd / 0.02 / 1000;
    }
}
