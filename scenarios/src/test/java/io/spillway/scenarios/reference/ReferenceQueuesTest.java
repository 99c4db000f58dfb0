package io.spillway.scenarios.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.cost.LineItem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** NSQ and Kafka in the reference case: what the article says of hosts, disks and crossings, in plain arithmetic. */
class ReferenceQueuesTest {
    private static final BundledCase CASE = BundledCase.open("segment-2018");
    private static final double HOST = 1.53 * 730;
    private static final double GB = 3600.0 * 730 / (1L << 30);

    @Test
    void nsqdKeepsEightOfThirtySixVcpuAndFiftyToAHundredContainersPackBesideIt() {
        assertThat(CASE.value("baseline", "proxy-hosts.share.nsqd")).isCloseTo(8 / 36.0, within(1e-12));
        assertThat(8 / 36.0 * HOST).isCloseTo(248.20, within(0.005));
        assertThat(CASE.value("baseline", "proxy.containersPerHost"))
                .isEqualTo(Math.floor((36 - 8) / 0.36))
                .isBetween(50.0, 100.0);
    }

    @Test
    void everyHostPaysFiftyDollarsForItsQueueDiskUntilKafkaTakesOver() {
        double hosts = 0;
        for (String group : List.of(
                "inbound-hosts",
                "forwarding-hosts",
                "validation-hosts",
                "pipeline-hosts",
                "centrifuge-hosts",
                "proxy-hosts",
                "warehouse-hosts",
                "cloud-hosts",
                "personas-hosts")) {
            hosts += CASE.value("baseline", group + ".hosts");
        }

        assertThat(BundledCase.sum(CASE.scenario("baseline"), ReferenceQueuesTest::queueDisk))
                .isCloseTo(hosts * 500 * 0.10, within(1e-6));
        assertThat(BundledCase.sum(CASE.scenario("only-kafka-everywhere"), ReferenceQueuesTest::queueDisk))
                .isCloseTo(CASE.value("baseline", "inbound-hosts.hosts") * 50, within(1e-6));
    }

    @Test
    void withoutTheSpacerTheSameContainersFillFewerHosts() {
        double containers = CASE.value("baseline", "centrifuge.containers");

        assertThat(CASE.value("baseline", "centrifuge-hosts.hosts"))
                .isEqualTo(Math.ceil(containers / Math.floor((36 - 8) / 0.36)));
        assertThat(CASE.value("only-kafka-everywhere", "centrifuge-hosts.hosts"))
                .isEqualTo(Math.ceil(containers / Math.floor(36 / 0.36)));
    }

    @Test
    void anInboundHostTakesTensOfThousandsOfMessagesASecondAndHoldsThemForHours() {
        double perHost = 176_000 / CASE.value("baseline", "inbound-hosts.hosts");
        double hours = 500.0 * (1L << 30) / (perHost * 1.2 * 1500) / 3600;

        assertThat(perHost).isBetween(10_000.0, 30_000.0);
        assertThat(CASE.value("baseline", "inbound-nsq.endurance")).isCloseTo(hours, within(0.01));
    }

    @Test
    void twoThirdsOfTheInboundReadsCrossUntilReadersStayInTheirZone() {
        assertThat(CASE.value("baseline", "read.crossingShare")).isCloseTo(1 - 3 * (1 / 9.0), within(1e-12));
        assertThat(CASE.value("only-zone-aware-nsq", "read.crossingShare")).isZero();
        assertThat(List.of("a", "b", "c"))
                .allSatisfy(zone -> assertThat(CASE.value("only-zone-aware-nsq", "forwarders.containers." + zone))
                        .isGreaterThanOrEqualTo(1));
    }

    @Test
    void zoneAwareNsqSavesTransferAndABalancerAndPaysForWholeHostsPerZoneAndProxies() {
        double read = 176_000 * 1500.0 * GB * 2 / 3 * 2 * 0.01;
        double forward = read / 3;
        double processed = 176_000 * 1500.0 * GB / 3 * 0.008 + 0.0225 * 730;
        double hosts = CASE.value("only-zone-aware-nsq", "forwarding-hosts.hosts")
                + CASE.value("only-zone-aware-nsq", "validation-hosts.hosts")
                - CASE.value("baseline", "forwarding-hosts.hosts")
                - CASE.value("baseline", "validation-hosts.hosts");
        double proxies = 3 * 0.085 * 730;

        assertThat(CASE.saving("zone-aware-nsq"))
                .isCloseTo(read + forward + processed - hosts * (HOST + 50 + 5) - proxies, within(1e-6));
    }

    /** $11,000 over $0.02 is 550 TB that no longer cross, 825 TB read: 1.43 to 1.57 KB at 220,000 to 200,000 msg/s. */
    @Test
    void theMessageSizeIsTheOneThatFollowsFromElevenThousandDollars() {
        double read = 11_000 / 0.02 * 1e9 * 3 / 2;
        double seconds = 3600.0 * 730;

        assertThat(CASE.value("baseline", "clients.messageBytes"))
                .isBetween(read / seconds / 220_000, read / seconds / 200_000);
    }

    @Test
    void smallClustersOnTheUsualHostsKeepThreeCopiesEachUntilOneClusterTakesTheirTopics() {
        CostBreakdown before = CASE.scenario("baseline");
        CostBreakdown after = CASE.scenario("only-one-kafka-cluster");

        assertThat(before.model().sizing().clusters()).hasSize(4).allSatisfy(cluster -> {
            assertThat(before.evaluation().value(cluster.brokers().brokers())).isGreaterThanOrEqualTo(3);
            assertThat(before.evaluation().value(cluster.brokers().owner() + ".cost.brokers.instances"))
                    .isCloseTo(before.evaluation().value(cluster.brokers().brokers()) * HOST, within(1e-6));
        });
        assertThat(after.model().sizing().clusters()).hasSize(1);
        assertThat(CASE.saving("one-kafka-cluster")).isPositive();
    }

    @Test
    void onInstanceStoreTheBrokersHaveNoVolumes() {
        CostBreakdown after = CASE.scenario("only-i3-brokers");

        assertThat(BundledCase.sum(after, line -> line.path().equals("kafka.cost.volume")))
                .isZero();
        assertThat(CASE.value("only-i3-brokers", "kafka.cost.brokers.instances"))
                .isCloseTo(CASE.value("only-i3-brokers", "kafka.brokers.count") * 2.496 * 730, within(1e-6));
    }

    @Test
    void zoneAffinityEndsTheCrossingOfReadsAndOfNothingElse() {
        assertThat(CASE.value("baseline", "reports-read.crossingShare")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(CASE.value("only-in-zone-consumers", "reports-read.crossingShare"))
                .isZero();
        assertThat(CASE.value("only-in-zone-consumers", "reports.crossingShare"))
                .isCloseTo(2 / 3.0, within(1e-12));
        assertThat(CASE.value("only-in-zone-consumers", "kafka.replicaCrossing"))
                .isCloseTo(2, within(1e-12));
    }

    private static boolean queueDisk(LineItem line) {
        return line.key().equals("cost.volume.nsqd") || line.key().equals("cost.disk");
    }
}
