package io.spillway.pricing.cost;

import static io.spillway.pricing.cost.Bills.GB;
import static io.spillway.pricing.cost.Bills.HOURS;
import static io.spillway.pricing.cost.Bills.cost;
import static io.spillway.pricing.cost.Bills.flow;
import static io.spillway.pricing.cost.Bills.hosts;
import static io.spillway.pricing.cost.Bills.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** EBS volumes, snapshots and Amazon S3 in us-west-2. */
class StorageCostTest {
    private static final Offset<Double> CENT = within(1e-6);

    private static CostBreakdown volume(String snapshot, int hosts, String volume) {
        return Bills.of(
                snapshot, hosts("fleet", "c5.9xlarge", hosts, ", \"volumes\": {\"data\": {%s}}".formatted(volume)), "");
    }

    private static double storage(CostBreakdown bill) {
        return cost(bill, "fleet.cost.volume.data");
    }

    @Test
    void fiveHundredGibOfGp2CostFiftyDollarsAMonthAndOfGp3Forty() {
        assertThat(storage(volume("2018-11", 1, "\"sizeGiB\": 500"))).isCloseTo(50, CENT);
        assertThat(storage(volume("current", 1, "\"sizeGiB\": 500"))).isCloseTo(50, CENT);
        assertThat(storage(volume("current", 1, "\"sizeGiB\": 500, \"type\": \"gp3\"")))
                .isCloseTo(40, CENT);
    }

    @Test
    void aDiskOnEachOfAHundredHostsCostsFiveThousandDollarsAMonth() {
        assertThat(storage(volume("2018-11", 100, "\"sizeGiB\": 500"))).isCloseTo(5000, CENT);
        CostBreakdown queue = Bills.of(
                "2018-11",
                join(
                        hosts("fleet", "c5.9xlarge", 100),
                        "\"nsqd\": {\"kind\": \"nsq-daemon\", \"name\": \"nsqd\", \"hostGroup\": \"fleet\", \"diskGiB\": 500}"),
                "");
        assertThat(cost(queue, "nsqd.cost.disk")).isCloseTo(5000, CENT);
    }

    @Test
    void gp2IncludesItsIops() {
        CostBreakdown bill = volume("current", 1, "\"sizeGiB\": 500, \"provisionedIops\": 9000");
        assertThat(cost(bill, "fleet.cost.volume.data.iops")).isZero();
    }

    @Test
    void gp3PaysForIopsAbove3000AndThroughputAbove125() {
        CostBreakdown bill = volume(
                "current",
                4,
                "\"sizeGiB\": 500, \"type\": \"gp3\", \"provisionedIops\": 10000, \"provisionedMiBPerSecond\": 525");
        assertThat(cost(bill, "fleet.cost.volume.data.iops")).isCloseTo(4 * 7000 * 0.005, CENT);
        assertThat(cost(bill, "fleet.cost.volume.data.throughput")).isCloseTo(4 * 400 / 1024.0 * 40.96, CENT);
        CostBreakdown included = volume(
                "current",
                4,
                "\"sizeGiB\": 500, \"type\": \"gp3\", \"provisionedIops\": 3000, \"provisionedMiBPerSecond\": 125");
        assertThat(cost(included, "fleet.cost.volume.data.iops")).isZero();
        assertThat(cost(included, "fleet.cost.volume.data.throughput")).isZero();
    }

    @Test
    void io2TiersRunOverTheIopsOfOneVolume() {
        CostBreakdown bill = volume("current", 3, "\"sizeGiB\": 500, \"type\": \"io2\", \"provisionedIops\": 70000");
        double oneVolume = 32_000 * 0.065 + 32_000 * 0.0455 + 6_000 * 0.03185;
        assertThat(cost(bill, "fleet.cost.volume.data.iops")).isCloseTo(3 * oneVolume, CENT);
        CostBreakdown flat = volume("current", 3, "\"sizeGiB\": 500, \"type\": \"io1\", \"provisionedIops\": 70000");
        assertThat(cost(flat, "fleet.cost.volume.data.iops")).isCloseTo(3 * 70_000 * 0.065, CENT);
    }

    @Test
    void gp3WasNotSoldIn2018() {
        CostBreakdown bill = volume("2018-11", 1, "\"sizeGiB\": 500, \"type\": \"gp3\"");
        assertThat(bill.total().isKnown()).isFalse();
        assertThat(bill.findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("not available then"));
    }

    @Test
    void snapshotsKeepTheirChangesAndWhatNobodyCollected() {
        CostBreakdown bill = Bills.of("current", """
                "copies": {"kind": "snapshot-store", "name": "Snapshots", "protectedGb": 1000, "dailyChangeShare": 0.02,
                  "retentionDays": 10, "uncollectedGb": 300}
                """, "");
        assertThat(bill.total().value()).isCloseTo((1000 * (1 + 0.02 * 10) + 300) * 0.05, CENT);
    }

    private static CostBreakdown store(String more) {
        double gbPerDay = 10;
        String messages = """
                "in": {"kind": "traffic-source", "name": "In", "origin": "vpc", "messagesPerSecond": 100, "messageBytes": %s}
                """.formatted(gbPerDay * GB / 86_400 / 100);
        return Bills.of(
                "current",
                join(
                        messages,
                        "\"s3\": {\"kind\": \"object-store\", \"name\": \"S3\", \"retentionDays\": 90%s}"
                                .formatted(more)),
                flow("go", "in", "s3", ", \"messagesPerRequest\": 20"));
    }

    @Test
    void whatFlowsInIsKeptForItsRetentionAndWrittenInRequests() {
        CostBreakdown bill = store(", \"readsPerMonth\": 1e6");
        double perGb = Bills.rate("current", "AmazonS3/us-west-2/TimedStorage-ByteHrs");
        double put = Bills.rate("current", "AmazonS3/us-west-2/Requests-Tier1");
        double get = Bills.rate("current", "AmazonS3/us-west-2/Requests-Tier2");
        assertThat(cost(bill, "s3.cost.storage.STANDARD")).isCloseTo(900 * perGb, CENT);
        assertThat(cost(bill, "s3.cost.writes")).isCloseTo(100 / 20.0 * HOURS * 3600 * put, CENT);
        assertThat(cost(bill, "s3.cost.reads")).isCloseTo(1e6 * get, CENT);
        assertThat(bill.total().value()).isCloseTo(900 * perGb + 100 / 20.0 * HOURS * 3600 * put + 1e6 * get, CENT);
    }

    @Test
    void aLifecycleRuleMovesWhatIsOlderToTheColderClass() {
        CostBreakdown bill =
                store(", \"daysBeforeTransition\": 30, \"colderClass\": \"standard-ia\", \"otherStoredGb\": 50");
        double standard = Bills.rate("current", "AmazonS3/us-west-2/TimedStorage-ByteHrs");
        double colder = Bills.rate("current", "AmazonS3/us-west-2/TimedStorage-SIA-ByteHrs");
        assertThat(cost(bill, "s3.cost.storage.STANDARD")).isCloseTo((10 * 30 + 50) * standard, CENT);
        assertThat(cost(bill, "s3.cost.storage.colder.STANDARD_IA")).isCloseTo(10 * 60 * colder, CENT);
    }

    @Test
    void eachClassOfARegionIsOnePoolOverAllStores() {
        CostBreakdown bill = Bills.of("current", """
                "one": {"kind": "object-store", "name": "One", "otherStoredGb": 40000},
                "two": {"kind": "object-store", "name": "Two", "otherStoredGb": 20000},
                "cold": {"kind": "object-store", "name": "Cold", "otherStoredGb": 20000, "storageClass": "standard-ia"}
                """, "");
        double first = 0.023;
        double next = 0.022;
        double pool = 51_200 * first + (60_000 - 51_200) * next;
        assertThat(cost(bill, "one.cost.storage.STANDARD")).isCloseTo(pool * 2 / 3, CENT);
        assertThat(cost(bill, "two.cost.storage.STANDARD")).isCloseTo(pool / 3, CENT);
        assertThat(bill.card("cold").value())
                .isCloseTo(20_000 * Bills.rate("current", "AmazonS3/us-west-2/TimedStorage-SIA-ByteHrs"), CENT);
    }
}
