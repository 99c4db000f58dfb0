package io.spillway.pricing.cost;

import static io.spillway.pricing.cost.Bills.GB;
import static io.spillway.pricing.cost.Bills.HOURS;
import static io.spillway.pricing.cost.Bills.flow;
import static io.spillway.pricing.cost.Bills.join;
import static io.spillway.pricing.cost.Bills.rate;
import static io.spillway.pricing.cost.Bills.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.topology.Topology;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Each charge has one owner, and every way of adding up gives the total. */
class AllocationTest {
    private static final double HOST = 1.53 * HOURS;
    private static final Offset<Double> CENT = within(1e-6);

    private static final String AREAS = """
            "areas": {"core": {"name": "Core", "volumeOf": "events"}, "copies": {"name": "Copies"}},
            """;

    /** Ten hosts: 180 vCPU of work of the core, 90 of that of the copies, 45 of a service that both use. */
    private static final String SHARED = join(
            source("events", "vpc", "{\"a\": 1}", 1000).replace("\"kind\"", "\"area\": \"core\", \"kind\""),
            source("others", "vpc", "{\"a\": 1}", 1000).replace("\"kind\"", "\"area\": \"copies\", \"kind\""),
            """
            "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge", "zones": {"a": 1},
              "minimumHosts": 10, "targetUtilization": 1, "zoneLoss": "degrade"},
            "main": {"kind": "service", "name": "Main", "area": "core", "hostGroup": "hosts",
              "messagesPerSecondPerContainer": 100, "vcpuPerContainer": 18, "memoryGiBPerContainer": 1},
            "copy": {"kind": "service", "name": "Copy", "area": "copies", "hostGroup": "hosts",
              "messagesPerSecondPerContainer": 100, "vcpuPerContainer": 9, "memoryGiBPerContainer": 1},
            "both": {"kind": "service", "name": "Both", "hostGroup": "hosts",
              "messagesPerSecondPerContainer": 400, "vcpuPerContainer": 9, "memoryGiBPerContainer": 1},
            "lookup": {"kind": "nsq-lookup", "name": "Lookup", "instanceType": "c5.large", "lookupInstances": 1}
            """);

    private static final String FLOWS = join(
            flow("a", "events", "main", ""),
            flow("b", "others", "copy", ""),
            flow("c", "events", "both", ""),
            flow("d", "others", "both", ""));

    private static CostBreakdown shared() {
        return Bills.of("2018-11", "us-west-2", AREAS, SHARED, FLOWS, PriceTerms.NONE);
    }

    private static AreaCost area(CostBreakdown bill, String id) {
        return bill.model().areas().stream()
                .filter(area -> area.area().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double sumOfCards(CostBreakdown bill) {
        Topology topology = bill.model().topology();
        return topology.components().keySet().stream()
                        .mapToDouble(id -> bill.card(id).value())
                        .sum()
                + topology.flows().keySet().stream()
                        .mapToDouble(id -> bill.flow(id).value())
                        .sum();
    }

    @Test
    void cardsAndFlowsSumToTheTotal() {
        CostBreakdown bill = Bills.of(
                "current",
                "us-west-2",
                AREAS,
                join(
                        SHARED,
                        "\"api\": {\"kind\": \"destination\", \"name\": \"API\"}",
                        "\"nsqd\": {\"kind\": \"nsq-daemon\", \"name\": \"nsqd\", \"hostGroup\": \"hosts\", \"diskGiB\": 500,"
                                + " \"reservedVcpu\": 8, \"reservedMemoryGiB\": 8}"),
                join(FLOWS, flow("out", "main", "api", ", \"bytesFactor\": 1000")),
                PriceTerms.NONE);
        assertThat(bill.flow("out").value()).isPositive();
        assertThat(sumOfCards(bill)).isCloseTo(bill.total().value(), CENT);
        double hosts = 10 / 1.0 + 10 / 3.0 + 5 / 3.0;
        assertThat(bill.card("nsqd").value()).isCloseTo(hosts * (50 + HOST * 8 / 36), CENT);
    }

    @Test
    void hostCostIsSharedByDominantResourceAndSumsExactly() {
        CostBreakdown bill = shared();
        assertThat(bill.card("main").value()).isCloseTo(10 * 18 / 360.0 * 10 * HOST, CENT);
        assertThat(bill.card("copy").value()).isCloseTo(10 * 9 / 360.0 * 10 * HOST, CENT);
        assertThat(bill.card("both").value()).isCloseTo(5 * 9 / 360.0 * 10 * HOST, CENT);
        assertThat(bill.card("hosts").value()).isCloseTo((360 - 180 - 90 - 45) / 360.0 * 10 * HOST, CENT);
        assertThat(sumOfCards(bill)).isCloseTo(bill.total().value(), CENT);
    }

    @Test
    void sharesOfDifferentResourcesThatExceedTheHostsAreScaledDown() {
        CostBreakdown bill =
                Bills.of("2018-11", join(source("in", "vpc", "{\"a\": 1}", 1600), """
                        "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge", "zones": {"a": 1},
                          "targetUtilization": 1, "zoneLoss": "degrade", "reservations": {"nsqd": {"vcpu": 8, "memoryGiB": 8}}},
                        "work": {"kind": "service", "name": "Work", "hostGroup": "hosts",
                          "messagesPerSecondPerContainer": 100, "vcpuPerContainer": 1, "memoryGiBPerContainer": 4}
                        """), flow("go", "in", "work", ""));
        double work = 16 * 4 / 72.0;
        double kept = 8 / 36.0;
        assertThat(work + kept).isGreaterThan(1);
        assertThat(bill.card("work").value()).isCloseTo(HOST * work / (work + kept), CENT);
        assertThat(bill.evaluation().value("hosts.allocated.nsqd")).isCloseTo(HOST * kept / (work + kept), CENT);
        assertThat(bill.evaluation().value("hosts.stranded")).isCloseTo(0, CENT);
    }

    @Test
    void aReservationOfEightCpusAndGibTakes22PercentOfACpuBoundHost() {
        CostBreakdown bill = Bills.of(
                "2018-11",
                Bills.hosts(
                        "hosts", "c5.9xlarge", 1, ", \"reservations\": {\"nsqd\": {\"vcpu\": 8, \"memoryGiB\": 8}}"),
                "");
        assertThat(bill.evaluation().value("hosts.share.nsqd")).isCloseTo(8 / 36.0, within(1e-12));
        assertThat(8 / 72.0).isCloseTo(0.111, within(0.0005));
        assertThat(bill.evaluation().value("hosts.allocated.nsqd")).isCloseTo(248.20, CENT);
        assertThat(bill.total().value()).isCloseTo(1116.90, CENT);
    }

    @Test
    void onlyTheHostsThatWouldGoAreASaving() {
        CostBreakdown bill = Bills.of(
                "2018-11", join(source("in", "vpc", "{\"a\": 1}", 200_000), """
                        "hosts": {"kind": "host-group", "name": "Hosts", "instanceType": "c5.9xlarge", "zones": {"a": 1},
                          "targetUtilization": 1, "zoneLoss": "degrade", "reservations": {"nsqd": {"vcpu": 8, "memoryGiB": 8}}},
                        "work": {"kind": "service", "name": "Work", "hostGroup": "hosts",
                          "messagesPerSecondPerContainer": 250, "vcpuPerContainer": 1, "memoryGiBPerContainer": 4}
                        """), flow("go", "in", "work", ""));
        assertThat(bill.evaluation().value("hosts.hosts")).isEqualTo(50);
        assertThat(bill.evaluation().value("hosts.hosts.without.nsqd")).isEqualTo(Math.ceil(800 / 18.0));
        assertThat(bill.evaluation().value("hosts.avoidable.nsqd")).isCloseTo(5 * HOST, CENT);
    }

    @Test
    void areasSumToTheTotalAndTheRestIsUnallocated() {
        CostBreakdown bill = shared();
        double lookup = 0.085 * HOURS;
        double all = 10 * HOST;
        double coreWork = 180 / 360.0 * all;
        double copyWork = 90 / 360.0 * all;
        double bothWork = 45 / 360.0 * all;
        double idle = 45 / 360.0 * all;
        double coreShare = (180 + 22.5) / 315;
        assertThat(bill.amount(area(bill, "core").direct()).value()).isCloseTo(coreWork, CENT);
        assertThat(bill.amount(area(bill, "core").shared()).value()).isCloseTo(bothWork / 2, CENT);
        assertThat(bill.amount(area(bill, "core").idle()).value()).isCloseTo(idle * coreShare, CENT);
        assertThat(bill.amount(area(bill, "copies").cost()).value())
                .isCloseTo(copyWork + bothWork / 2 + idle * (1 - coreShare), CENT);
        assertThat(bill.amount(area(bill, AreaCost.UNALLOCATED).cost()).value()).isCloseTo(lookup, CENT);
        double sum = bill.model().areas().stream()
                .mapToDouble(area -> bill.amount(area.cost()).value())
                .sum();
        assertThat(sum).isCloseTo(bill.total().value(), CENT);
    }

    @Test
    void aGroupThatNamesAnAreaKeepsWhatIsNotItsServices() {
        CostBreakdown bill = Bills.of(
                "2018-11",
                "us-west-2",
                AREAS,
                SHARED.replace("\"kind\": \"host-group\"", "\"kind\": \"host-group\", \"area\": \"copies\"")
                        .replace(
                                "\"zoneLoss\": \"degrade\"",
                                "\"zoneLoss\": \"degrade\", \"reservations\": {\"os\": {\"vcpu\": 0, \"memoryGiB\": 7.2}}"),
                FLOWS,
                PriceTerms.NONE);
        double all = 10 * HOST;
        assertThat(bill.amount(area(bill, "core").idle()).value()).isZero();
        assertThat(bill.amount(area(bill, "copies").idle()).value()).isCloseTo(9 / 360.0 * all, CENT);
        assertThat(bill.amount(area(bill, "copies").direct()).value()).isCloseTo((90 + 36) / 360.0 * all, CENT);
    }

    @Test
    void trafficOfNoAreaLeavesItsPartOfASharedComponentUnallocated() {
        CostBreakdown bill = Bills.of(
                "2018-11",
                "us-west-2",
                "\"areas\": {\"core\": {\"name\": \"Core\"}},",
                join(
                        source("named", "vpc", "{\"a\": 1}", 300).replace("\"kind\"", "\"area\": \"core\", \"kind\""),
                        source("nameless", "vpc", "{\"a\": 1}", 100),
                        """
                        "kafka": {"kind": "kafka-cluster", "name": "Kafka", "instanceType": "c5.9xlarge", "zones": {"a": 1},
                          "storage": "instance-store", "sizing": "fixed", "brokers": 4, "replicationFactor": 1,
                          "controllerNodes": 0}
                        """),
                join(flow("one", "named", "kafka", ""), flow("two", "nameless", "kafka", "")),
                PriceTerms.NONE);
        assertThat(bill.amount(area(bill, "core").cost()).value()).isCloseTo(3 * HOST, CENT);
        assertThat(bill.amount(area(bill, AreaCost.UNALLOCATED).cost()).value()).isCloseTo(HOST, CENT);
    }

    @Test
    void aSharedBalancerIsAllocatedByTheCapacityUnitsOfItsFlows() {
        String sources = """
                "large": {"kind": "traffic-source", "name": "Large", "area": "core", "messagesPerSecond": 1, "messageBytes": 1e8},
                "often": {"kind": "traffic-source", "name": "Often", "area": "copies", "messagesPerSecond": 1000,
                  "messageBytes": 1}
                """;
        CostBreakdown bill = Bills.of(
                "current",
                "us-west-2",
                "\"areas\": {\"core\": {\"name\": \"Core\"}, \"copies\": {\"name\": \"Copies\"}},",
                join(sources, Bills.service("work", "{\"a\": 1}"), """
                        "lb": {"kind": "load-balancer", "name": "Balancer", "zones": {"a": 1}, "requestsPerConnection": 1,
                          "connectionSeconds": 0}
                        """),
                join(
                        flow("one", "large", "work", ", \"through\": [\"lb\"]"),
                        flow("two", "often", "work", ", \"through\": [\"lb\"]")),
                PriceTerms.NONE);
        double byBytes = 1e8 * 3600 / GB;
        double byConnections = 1000 / 25.0;
        double balancer = bill.card("lb").value();
        double hosts = bill.card("work-hosts").value() + bill.card("work").value();
        double ofHosts = 1e8 / (1e8 + 1000);
        assertThat(bill.amount(area(bill, "core").cost()).value())
                .isCloseTo(balancer * byBytes / (byBytes + byConnections) + hosts * ofHosts, CENT);
    }

    @Test
    void theCostOfAnAreaPerMillionEvents() {
        CostBreakdown bill = shared();
        AreaCost core = area(bill, "core");
        double millions = 1000 * HOURS * 3600 / 1e6;
        assertThat(core.unitCost()).isNotNull();
        assertThat(bill.evaluation().value("area:core.volume")).isCloseTo(millions, CENT);
        assertThat(bill.evaluation().value("area:core.unitCost"))
                .isCloseTo(bill.amount(core.cost()).value() / millions, within(1e-12));
        assertThat(bill.evaluation().value("topology.unitCost"))
                .isCloseTo(bill.total().value() / (2 * millions), within(1e-12));
    }

    @Test
    void thirtyPercentLessCostAtTwentyFivePercentMoreTrafficIs44PercentLessPerEvent() {
        String unit = """
                "bill": {"kind": "other-cost", "name": "Bill", "usdPerMonth": %s}
                """;
        CostBreakdown before =
                Bills.of("2018-11", join(source("in", "vpc", "{\"a\": 1}", 1000), unit.formatted(100_000)), "");
        CostBreakdown after =
                Bills.of("2018-11", join(source("in", "vpc", "{\"a\": 1}", 1250), unit.formatted(70_000)), "");
        double ratio = after.evaluation().value("topology.unitCost")
                / before.evaluation().value("topology.unitCost");
        assertThat(ratio - 1).isCloseTo(0.70 / 1.25 - 1, within(1e-12)).isCloseTo(-0.44, within(1e-12));
    }

    @Test
    void aFlowsTransferBelongsToTheFlowAndNotToItsEnds() {
        CostBreakdown bill = Bills.of(
                "2018-11",
                join(source("in", "vpc", "{\"a\": 1}", rate(1000, GB)), Bills.service("work", "{\"b\": 1}")),
                flow("go", "in", "work", ""));
        assertThat(bill.flow("go").value()).isCloseTo(20, CENT);
        assertThat(bill.card("in").value()).isZero();
        assertThat(bill.card("work").value() + bill.card("work-hosts").value())
                .isCloseTo(bill.total().value() - 20, CENT);
    }
}
