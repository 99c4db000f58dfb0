package io.spillway.pricing.sizing;

import static io.spillway.pricing.Models.flow;
import static io.spillway.pricing.Models.of2018;
import static io.spillway.pricing.Models.source;
import static io.spillway.pricing.Models.topology;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.finding.Finding;
import io.spillway.pricing.cost.CapacityView;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.QueueCapacity;
import io.spillway.pricing.formula.Evaluation;
import org.junit.jupiter.api.Test;

class NsqTest {
    private static final String THREE = "\"a\": 1, \"b\": 1, \"c\": 1";
    private static final double GIB = 1L << 30;

    /** A publisher on one host with a daemon beside it, read by a worker on three hosts or more. */
    private static String queue(double rate, double bytes, String daemon, double readers) {
        return topology(
                source("senders", rate, THREE).replace("\"messageBytes\": 1000", "\"messageBytes\": " + bytes)
                        + """
                , "front": {"kind": "host-group", "name": "Front", "instanceType": "c5.9xlarge",
                   "zones": {"a": 1, "b": 1, "c": 1}, "targetUtilization": 1, "zoneLoss": "degrade"},
                "api": {"kind": "service", "name": "API", "hostGroup": "front",
                   "messagesPerSecondPerContainer": 20000, "vcpuPerContainer": 1, "memoryGiBPerContainer": 2},
                "nsqd": {"kind": "nsq-daemon", "name": "nsqd", "hostGroup": "front"%s},
                "back": {"kind": "host-group", "name": "Back", "instanceType": "c5.9xlarge",
                   "zones": {"a": 1, "b": 1, "c": 1}, "targetUtilization": 1, "zoneLoss": "degrade"},
                "worker": {"kind": "service", "name": "Worker", "hostGroup": "back",
                   "messagesPerSecondPerContainer": 100, "vcpuPerContainer": 1, "memoryGiBPerContainer": 2,
                   "minimumContainers": %s}
                """.formatted(daemon, readers),
                flow("in", "senders", "api", "") + "," + flow("publish", "api", "nsqd", "") + ","
                        + flow("read", "nsqd", "worker", ""));
    }

    private static Evaluation figures(double rate, double bytes, String daemon) {
        return of2018(queue(rate, bytes, daemon, 1)).evaluation();
    }

    private static String decimal(String topology) {
        return topology.replace("\"components\"", "\"assumptions\": {\"bytesPerGb\": 1e9}, \"components\"");
    }

    private static final String DISK = ", \"diskGiB\": 500, \"memoryQueueMessages\": 0";

    @Test
    void fiveHundredGigabytesHoldTwentyThousandMessagesForFourAndAHalfHours() {
        Evaluation printed = of2018(decimal(queue(20_000, 1500, DISK, 1))).evaluation();
        Evaluation binary = figures(20_000, 1500, DISK);

        assertThat(printed.value("front.hosts")).isEqualTo(1);
        assertThat(printed.value("nsqd.endurance")).isCloseTo(500e9 / (20_000 * 1500) / 3600, within(1e-9));
        assertThat(printed.value("nsqd.endurance")).isCloseTo(4.63, within(0.005));
        assertThat(binary.value("nsqd.endurance")).isCloseTo(500 * GIB / (20_000 * 1500) / 3600, within(1e-9));
        assertThat(binary.value("nsqd.endurance")).isCloseTo(4.97, within(0.005));
    }

    @Test
    void theSliceOfNsqdIsPaidWhileIdleAndFullWhenReadersHaveStoodStillForItsEndurance() {
        String slice = DISK + ", \"reservedVcpu\": 8, \"reservedMemoryGiB\": 8, \"stalledChannels\": ";
        CostBreakdown normal = of2018(queue(20_000, 1500, slice + 1, 1));
        CostBreakdown outage = of2018(queue(20_000, 1500, slice + 2, 1));
        double disk = 500 * GIB;
        double hours = normal.evaluation().value("nsqd.endurance");

        assertThat(normal.evaluation().value("front.usableVcpu")).isEqualTo(36 - 8);
        assertThat(normal.evaluation().value("front.share.nsqd")).isCloseTo(8 / 36.0, within(1e-12));
        assertThat(20_000 * 1500 * hours * 3600).isCloseTo(disk, within(1.0));
        assertThat(normal.evaluation().value("nsqd.backlog")).isCloseTo(disk, within(1.0));
        assertThat(outage.evaluation().value("nsqd.endurance")).isCloseTo(hours / 2, within(1e-9));
        assertThat(outage.total()).as("nothing more is paid in an outage").isEqualTo(normal.total());
    }

    @Test
    void tenThousandMessagesOfAKilobyteLastFourteenHours() {
        Evaluation printed = of2018(decimal(queue(10_000, 1000, DISK, 1))).evaluation();

        assertThat(printed.value("nsqd.endurance")).isCloseTo(13.9, within(0.05));
    }

    @Test
    void memoryAddsToTheDiskAndStalledChannelsShareBoth() {
        Evaluation one = figures(10_000, 1000, ", \"diskGiB\": 100, \"memoryQueueMessages\": 50000000");
        Evaluation two =
                figures(10_000, 1000, ", \"diskGiB\": 100, \"memoryQueueMessages\": 50000000, \"stalledChannels\": 2");
        double kept = 100 * GIB + 50_000_000 * 1000.0;

        assertThat(one.value("nsqd.endurance")).isCloseTo(kept / 1e7 / 3600, within(1e-9));
        assertThat(two.value("nsqd.endurance")).isCloseTo(kept / 2e7 / 3600, within(1e-9));
    }

    @Test
    void aDiskSlowerThanTheInflowLeavesTheDifferenceToMemory() {
        double inflow = 20_000 * 10_000.0;
        double writes = 160 * 1024.0 * 1024;
        double memory = 1_000_000 * 10_000.0;
        CostBreakdown model = of2018(queue(20_000, 10_000, ", \"diskGiB\": 5000, \"memoryQueueMessages\": 1000000", 1));
        QueueCapacity queue = CapacityView.of(model).queue("nsqd").orElseThrow();

        assertThat(inflow).isGreaterThan(writes);
        assertThat(queue.limitedByDiskWrites()).isTrue();
        assertThat(queue.diskWrites().value()).isEqualTo(writes);
        assertThat(queue.endurance().value()).isCloseTo(memory / (inflow - writes) / 3600, within(1e-9));
        assertThat(queue.endurance().value()).isLessThan((memory + 5000 * GIB) / inflow / 3600);
    }

    @Test
    void aSmallGeneralPurposeDiskWritesAtItsBaseline() {
        assertThat(figures(1000, 1000, ", \"diskGiB\": 100").value("nsqd.diskWrites"))
                .isEqualTo(100 * 3 * 256 * 1024.0);
        assertThat(figures(1000, 1000, ", \"diskGiB\": 10").value("nsqd.diskWrites"))
                .isEqualTo(100 * 256 * 1024.0);
    }

    @Test
    void aDiskOfFiveHundredGigabytesCostsFiftyDollarsOnEveryHostUsedOrNot() {
        double hosts = 40;
        Evaluation values =
                of2018(queue(20_000 * 36 * hosts, 100, ", \"diskGiB\": 500", 1)).evaluation();

        assertThat(values.value("front.hosts")).isEqualTo(hosts);
        assertThat(values.value("nsqd.cost.disk")).isCloseTo(hosts * 50, within(1e-6));
    }

    @Test
    void everyReaderConnectsToEveryDaemon() {
        CostBreakdown model = of2018(queue(100_000, 100, ", \"diskGiB\": 500", 2500));
        QueueCapacity queue = CapacityView.of(model).queue("nsqd").orElseThrow();
        double hosts = model.evaluation().value("front.hosts");

        assertThat(queue.connections()).isNotNull();
        assertThat(model.evaluation().value("nsqd.connections")).isEqualTo(2500 * hosts);
    }

    @Test
    void publishingBesideTheDaemonCrossesNothingAndNeverReachesTheNetwork() {
        Evaluation values = figures(50_000, 1000, "");

        assertThat(values.value("publish.crossingShare")).isZero();
        assertThat(values.value("publish.cost")).isZero();
        assertThat(values.value("front.network"))
                .as("in from senders, out to readers, nothing between")
                .isCloseTo(50_000 * 1000.0, within(1e-6));
    }

    @Test
    void readersCrossTwoThirdsUntilTheDaemonsKnowZones() {
        assertThat(figures(1000, 1000, "").value("read.crossingShare")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(figures(1000, 1000, ", \"zoneAware\": \"on\"").value("read.crossingShare"))
                .isZero();
    }

    @Test
    void zoneAwareReadersAreRoundedInEachZone() {
        assertThat(figures(1000, 1000, "").value("back.hosts")).isEqualTo(1);
        assertThat(figures(1000, 1000, ", \"zoneAware\": \"on\"").value("back.hosts"))
                .isEqualTo(3);
    }

    @Test
    void aBacklogDrainsAtWhatTheReadersHaveToSpare() {
        CostBreakdown model = of2018(queue(10_000, 1000, ", \"diskGiB\": 100, \"memoryQueueMessages\": 0", 125));
        double backlog = 100 * GIB / 1000 * model.evaluation().value("front.hosts");

        assertThat(model.evaluation().value("nsqd.drain"))
                .isCloseTo(backlog / (125 * 100 - 10_000) / 3600, within(1e-9));
    }

    @Test
    void aBacklogOfReadersWithNothingToSpareNeverDrains() {
        CostBreakdown model = of2018(queue(10_000, 1000, ", \"diskGiB\": 100", 100));

        assertThat(model.evaluation().isKnown(model.model().graph().get("nsqd.drain")))
                .isFalse();
        assertThat(CapacityView.of(model).queue("nsqd").orElseThrow().neverDrains())
                .isTrue();
        assertThat(model.findings())
                .filteredOn(finding -> finding.code().equals("never-drains"))
                .extracting(Finding::message)
                .containsExactly("a backlog of nsqd never drains: its readers have nothing to spare");
        assertThat(model.total().isKnown()).as("the bill does not depend on it").isTrue();
    }

    @Test
    void aCentralClusterAddsAHopThatCrossesAndIsSizedByItsMessages() {
        String central = queue(300_000, 1000, "", 1)
                .replace("\"hostGroup\": \"front\"}", "\"hostGroup\": \"queues\", \"placement\": \"central\"}")
                .replace("\"nsqd\": {", """
                        "queues": {"kind": "host-group", "name": "Queues", "instanceType": "c5.9xlarge",
                          "zones": {"a": 1, "b": 1, "c": 1}, "targetUtilization": 0.5, "zoneLoss": "degrade"},
                        "nsqd": {""");
        Evaluation values = of2018(central).evaluation();

        assertThat(values.value("publish.crossingShare")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(values.value("queues.hosts")).isEqualTo(300_000 / (100_000 * 0.5));
    }

    @Test
    void aDaemonAndAReservationOfOneNameStandSideBySide() {
        String both = queue(1000, 1000, ", \"reservedVcpu\": 4", 1)
                .replaceFirst(
                        "\"zoneLoss\": \"degrade\"",
                        "\"zoneLoss\": \"degrade\", \"reservations\": {\"nsqd\": {\"vcpu\": 2}}");

        assertThat(of2018(both).evaluation().value("front.usableVcpu")).isEqualTo(36 - 4 - 2);
    }
}
