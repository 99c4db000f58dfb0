package io.spillway.pricing.sizing;

import static io.spillway.pricing.Models.CURRENT;
import static io.spillway.pricing.Models.HOSTS;
import static io.spillway.pricing.Models.OF_2018;
import static io.spillway.pricing.Models.current;
import static io.spillway.pricing.Models.flow;
import static io.spillway.pricing.Models.of2018;
import static io.spillway.pricing.Models.service;
import static io.spillway.pricing.Models.source;
import static io.spillway.pricing.Models.topology;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.finding.Finding;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import org.junit.jupiter.api.Test;

class KafkaTest {
    private static final String THREE = "\"a\": 1, \"b\": 1, \"c\": 1";
    private static final double SECONDS = 730 * 3600.0;
    private static final double GB = 1L << 30;

    private static final String I3 = "\"instanceType\": \"i3.8xlarge\", \"storage\": \"instance-store\"";

    private static String cluster(String zones, String fields) {
        return "\"log\": {\"kind\": \"kafka-cluster\", \"name\": \"Log\", \"zones\": {" + zones + "}, " + fields + "}";
    }

    /** 1,000 bytes per message, two groups of consumers. */
    private static String pipeline(double rate, String cluster) {
        return topology(
                source("producers", rate, THREE) + "," + cluster + "," + HOSTS + "," + service("one", "hosts") + ","
                        + service("two", "hosts"),
                flow("produce", "producers", "log", "") + "," + flow("first", "log", "one", "") + ","
                        + flow("second", "log", "two", ""));
    }

    private static Evaluation sized(double rate, String fields) {
        return of2018(pipeline(rate, cluster(THREE, fields))).evaluation();
    }

    @Test
    void brokersTakeInAndGiveOutWhatReplicationAndConsumersAsk() {
        double ingress = 1e9;
        Evaluation values = sized(1_000_000, I3 + ", \"bytesPerSecondPerVcpu\": 1e9, \"retentionHours\": 1");
        double network = 10e9 / 8;

        assertThat(values.value("log.written")).isEqualTo(3 * ingress);
        assertThat(values.value("log.sent")).isEqualTo((3 - 1 + 2) * ingress);
        assertThat(values.value("log.need.networkIn")).isCloseTo(3 * ingress / (network * 0.6), within(1e-9));
        assertThat(values.value("log.need.networkOut")).isCloseTo(4 * ingress / (network * 0.6), within(1e-9));
        assertThat(values.value("log.need.networkOut.loss")).isCloseTo(1 + 4 * ingress / (network * 0.9), within(1e-9));
        assertThat(values.value("log.need.diskWrite")).isCloseTo(3 * ingress / (1.25e9 * 0.6), within(1e-9));
        assertThat(values.value("log.brokers.count")).isEqualTo(Math.ceil(4 * ingress / (network * 0.6)));
    }

    @Test
    void theLossOfABrokerBindsASmallCluster() {
        double ingress = 0.2e9;
        Evaluation values = sized(
                200_000,
                I3 + ", \"bytesPerSecondPerVcpu\": 1e9, \"retentionHours\": 1, \"replicationFactor\": 1,"
                        + " \"brokers\": 1, \"targetUtilization\": 0.9");
        double network = 10e9 / 8;

        assertThat(values.value("log.sent")).isEqualTo(2 * ingress);
        assertThat(values.value("log.brokers.count"))
                .isEqualTo(Math.ceil(1 + 2 * ingress / (network * 0.9)))
                .isGreaterThan(Math.ceil(2 * ingress / (network * 0.9)));
    }

    @Test
    void disksKeepEveryReplicaForTheRetention() {
        double ingress = 0.2e9;
        Evaluation values = sized(200_000, I3 + ", \"retentionHours\": 72");
        double kept = 3 * ingress * 72 * 3600;

        assertThat(values.value("log.kept")).isCloseTo(kept, within(1e-3));
        assertThat(values.value("log.need.diskSpace")).isCloseTo(kept / (4 * 1900e9 * 0.75), within(1e-9));
        assertThat(values.value("log.brokers.count")).isEqualTo(Math.ceil(kept / (4 * 1900e9 * 0.75)));
        assertThat(values.value("log.kept"))
                .as("one replica forgotten")
                .isNotCloseTo(2 * ingress * 72 * 3600, within(1e9));
    }

    @Test
    void partitionsNeedBrokersOfTheirOwn() {
        assertThat(sized(100, I3 + ", \"partitions\": 20000").value("log.brokers.count"))
                .isEqualTo(20_000 * 3 / 4000.0);
    }

    @Test
    void everyClusterHasAsManyBrokersAsReplicas() {
        assertThat(sized(100, I3).value("log.brokers.count")).isEqualTo(3);
        assertThat(sized(100, I3 + ", \"replicationFactor\": 5").value("log.brokers.count"))
                .isEqualTo(5);
    }

    @Test
    void twoOfThreeCopiesCrossThreeZonesAndFourThirdsCrossTwo() {
        assertThat(replicas(THREE, 3)).isCloseTo(2.0, within(1e-12));
        assertThat(replicas("\"a\": 1, \"b\": 1", 3)).isCloseTo(4 / 3.0, within(1e-12));
        assertThat(replicas("\"a\": 1", 3)).isCloseTo(0, within(1e-12));
        assertThat(replicas(THREE, 2)).isCloseTo(1, within(1e-12));
        assertThat(replicas(THREE, 1)).isCloseTo(0, within(1e-12));
        assertThat(replicas(THREE, 3)).as("all copies, the leader's too").isNotEqualTo(3.0);
    }

    private static double replicas(String zones, int factor) {
        return of2018(pipeline(100, cluster(zones, I3 + ", \"replicationFactor\": " + factor)))
                .evaluation()
                .value("log.replicaCrossing");
    }

    /** GB that cross zones for each GB produced and read once. */
    private static double crossing(CostBreakdown model) {
        Evaluation values = model.evaluation();
        double produced = values.value("produce.gb");
        double replicated =
                model.model().graph().find("log.gbReplicated") == null ? 0 : values.value("log.gbReplicated");
        return (produced * values.value("produce.crossingShare")
                        + values.value("read.gb") * values.value("read.crossingShare")
                        + replicated)
                / produced;
    }

    private static String once(String middle, String policies) {
        return topology(
                source("producers", 1000, THREE) + "," + middle.replace("%s", policies) + "," + HOSTS + ","
                        + service("readers", "hosts"),
                flow("produce", "producers", "log", "") + "," + flow("read", "log", "readers", ""));
    }

    private static final String KAFKA = cluster(THREE, I3 + "%s");
    private static final String MSK = "\"log\": {\"kind\": \"msk-cluster\", \"name\": \"Log\", \"zones\": {" + THREE
            + "}, \"brokerType\": \"kafka.m5.large\"%s}";
    private static final String AFFINITY = ", \"consumerPolicy\": \"leader-affinity\"";

    @Test
    void aGigabyteThroughKafkaCrossesFiveTimesAsOftenAsThroughRandomNsq() {
        String nsq = topology(
                source("producers", 1000, THREE) + "," + HOSTS + "," + service("publisher", "hosts") + """
                        , "log": {"kind": "nsq-daemon", "name": "nsqd", "hostGroup": "hosts"},"""
                        + service("readers", "hosts"),
                flow("in", "producers", "publisher", "") + "," + flow("produce", "publisher", "log", "") + ","
                        + flow("read", "log", "readers", ""));

        assertThat(crossing(of2018(nsq))).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(crossing(of2018(nsq.replace("\"name\": \"nsqd\"", "\"name\": \"nsqd\", \"zoneAware\": \"on\""))))
                .isCloseTo(0, within(1e-9));
        assertThat(crossing(of2018(once(KAFKA, "")))).isCloseTo(2 / 3.0 + 2 + 2 / 3.0, within(1e-9));
        assertThat(crossing(of2018(once(KAFKA, AFFINITY)))).isCloseTo(2 / 3.0 + 2, within(1e-9));
        assertThat(crossing(current(once(MSK, "")))).isCloseTo(4 / 3.0, within(1e-9));
        assertThat(crossing(current(once(MSK, AFFINITY)))).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void replicationIsBilledOnBothSidesOnEc2AndNotAtAllOnMsk() {
        CostBreakdown kafka = of2018(once(KAFKA, ""));
        CostBreakdown msk = current(once(MSK, ""));
        double produced = 1000 * 1000 * SECONDS / GB;

        assertThat(kafka.evaluation().value("log.cost.replication.out")
                        + kafka.evaluation().value("log.cost.replication.in"))
                .isCloseTo(produced * 2 * (0.01 + 0.01), within(1e-9));
        assertThat(msk.model().lines()).extracting(line -> line.path()).noneMatch(path -> path.contains("replication"));
    }

    @Test
    void leaderAffinityNeedsConsumersWhereTheLeadersAre() {
        String pipeline = once(KAFKA, AFFINITY)
                .replace(
                        "\"instanceType\": \"c5.9xlarge\",\n  \"zones\": {\"a\": 1, \"b\": 1, \"c\": 1}",
                        "\"instanceType\": \"c5.9xlarge\", \"zones\": {\"a\": 1, \"b\": 1}");

        assertThat(of2018(pipeline).evaluation().value("read.crossingShare")).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void producersWithAffinityCrossOnlyFromZonesWithoutBrokers() {
        String all = once(KAFKA, ", \"producerPolicy\": \"leader-affinity\"");
        String two = once(cluster("\"a\": 1, \"b\": 1", I3 + "%s"), ", \"producerPolicy\": \"leader-affinity\"");

        assertThat(of2018(all).evaluation().value("produce.crossingShare")).isCloseTo(0, within(1e-12));
        assertThat(of2018(two).evaluation().value("produce.crossingShare")).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void followersInEveryZoneAreFetchedFromWithoutCrossing() {
        String fetching = ", \"consumerPolicy\": \"follower-fetching\"";

        assertThat(current(once(KAFKA, fetching)).evaluation().value("read.crossingShare"))
                .isCloseTo(1 - Math.min(3, 3) / 3.0, within(1e-12));
        assertThat(current(once(KAFKA, fetching + ", \"replicationFactor\": 2"))
                        .evaluation()
                        .value("read.crossingShare"))
                .isCloseTo(1 - Math.min(2, 3) / 3.0, within(1e-12));
    }

    @Test
    void consumersInAZoneWithoutBrokersCrossWhateverTheyFetchFrom() {
        String two = once(cluster("\"a\": 1, \"b\": 1", I3 + "%s"), ", \"consumerPolicy\": \"follower-fetching\"");

        assertThat(current(two).evaluation().value("read.crossingShare")).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void fetchingFromFollowersWasNotAvailableBeforeKafkaTwoPointFour() {
        String fetching = once(KAFKA, ", \"consumerPolicy\": \"follower-fetching\"");

        assertThat(OF_2018.catalog().date()).isBefore("2019-12-16");
        assertThat(of2018(fetching).findings())
                .filteredOn(finding -> finding.code().equals("not-available-then"))
                .extracting(Finding::isError, finding -> finding.location().path())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(true, "log.consumerPolicy"));
        assertThat(CURRENT.catalog().date()).isAfter("2019-12-16");
        assertThat(current(fetching).findings()).extracting(Finding::code).doesNotContain("not-available-then");
    }

    @Test
    void aVolumeIsHeldToTheEbsLinkOfItsHostInBytesAndNotInBits() {
        String ebs = "\"instanceType\": \"c5.9xlarge\", \"volume\": {\"type\": \"gp2\", \"sizeGiB\": 10000}";
        Evaluation c5 = sized(100_000, ebs);
        Evaluation i3 = sized(100_000, I3);

        assertThat(c5.value("log.ebsPerHost")).isEqualTo(7000 * 1e6 / 8).isEqualTo(875e6);
        assertThat(i3.value("log.instanceStoreBytesPerSecond") / c5.value("log.ebsPerHost"))
                .as("10 Gbit/s over 7,000 Mbit/s")
                .isCloseTo(1.43, within(0.005));
        assertThat(i3.value("log.instanceStoreBytesPerSecond") * 8 / 1e6 / (c5.value("log.ebsPerHost") / 1e6))
                .as("megabits over megabytes, as the article prints them")
                .isCloseTo(10_000 / 875.0, within(1e-9))
                .isCloseTo(11.43, within(0.005));
        assertThat(c5.value("log.need.diskWrite"))
                .isCloseTo(3 * 1e8 / (Math.min(875e6, 160 * 1024.0 * 1024) * 0.6), within(1e-9));
        assertThat(i3.value("log.need.diskWrite")).isCloseTo(3 * 1e8 / (1.25e9 * 0.6), within(1e-9));
    }

    @Test
    void aClusterWithoutADiskToWriteToIsUnknownAndSaysSo() {
        CostBreakdown noVolume = of2018(pipeline(1000, cluster(THREE, "\"instanceType\": \"c5.9xlarge\"")));
        CostBreakdown noInstanceStore = of2018(
                pipeline(1000, cluster(THREE, "\"instanceType\": \"c5.9xlarge\", \"storage\": \"instance-store\"")));

        assertThat(noVolume.card("log").certainty()).isNotEqualTo(Certainty.KNOWN);
        assertThat(noInstanceStore.card("log").certainty()).isNotEqualTo(Certainty.KNOWN);
        assertThat(noVolume.findings()).extracting(Finding::code).contains("no-broker-disk");
        assertThat(noInstanceStore.findings()).extracting(Finding::code).contains("no-broker-disk");
    }

    @Test
    void compressionShrinksWhatIsWrittenSentAndKept() {
        Evaluation plain = sized(100_000, I3);
        Evaluation packed = sized(100_000, I3 + ", \"compressionRatio\": 4");

        for (String figure : new String[] {"log.written", "log.sent", "log.kept", "produce.wire", "first.wire"}) {
            assertThat(packed.value(figure)).as(figure).isCloseTo(plain.value(figure) / 4, within(1e-3));
        }
        assertThat(packed.value("one.traffic.bytes")).isEqualTo(plain.value("one.traffic.bytes"));
    }

    @Test
    void retentionOfADayIsTheSameFromBothSides() {
        double before = sized(100_000, I3 + ", \"retentionHours\": 23.999999").value("log.kept");
        double after = sized(100_000, I3 + ", \"retentionHours\": 24").value("log.kept");

        assertThat(before).isCloseTo(after, within(after * 1e-6));
    }

    @Test
    void anMskClusterHasAMultipleOfItsZones() {
        String cluster = MSK.formatted(", \"brokers\": 4, \"replicationFactor\": 2");

        assertThat(current(pipeline(10, cluster)).evaluation().value("log.brokers.count"))
                .isEqualTo(6);
        String fixed = MSK.formatted(", \"brokers\": 4, \"replicationFactor\": 2, \"sizing\": \"fixed\"");
        assertThat(current(pipeline(10, fixed)).findings())
                .filteredOn(finding -> finding.code().equals("brokers-not-even"))
                .extracting(Finding::message)
                .containsExactly("Log has 4 brokers over 3 zones; Amazon MSK places a multiple of the zones");
    }

    @Test
    void aFixedNumberOfBrokersThatIsTooSmallIsFound() {
        String small = I3 + ", \"sizing\": \"fixed\", \"brokers\": 3";

        assertThat(of2018(pipeline(2_000_000, cluster(THREE, small))).findings())
                .extracting(Finding::code)
                .contains("too-few-brokers");
    }

    @Test
    void oneClusterNeedsFewerBrokersThanSeveralOfThree() {
        double each = sized(10_000, I3).value("log.brokers.count");
        double together = sized(50_000, I3).value("log.brokers.count");

        assertThat(5 * each).isEqualTo(15);
        assertThat(together).isEqualTo(3);
    }
}
