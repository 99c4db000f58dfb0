package io.spillway.scenarios.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** One stream at today's prices: what decides between a mesh, a cluster and a managed cluster. */
class StreamTodayTest {
    private static final BundledCase CASE = BundledCase.open("stream-today");
    private static final double GB = 3600.0 * 730 / (1L << 30);
    private static final double STREAM = 50_000 * 1500.0;

    @Test
    void theMeshPaysTwoThirdsOfItsReadsAndAZoneAwareMeshNone() {
        double reads = 2 * STREAM * GB * 2 / 3 * 2 * 0.01;

        assertThat(CASE.value("baseline", "enrich.cost") + CASE.value("baseline", "archive-read.cost"))
                .isCloseTo(reads, within(1e-6));
        assertThat(CASE.value("nsq-zone-aware", "enrich.cost") + CASE.value("nsq-zone-aware", "archive-read.cost"))
                .isZero();
        assertThat(CASE.total("nsq-zone-aware")).isLessThan(CASE.total("baseline"));
    }

    /** Per GB produced: 2/3 to the leader, 2 to the replicas, and 2/3 for each of two readers. */
    @Test
    void kafkaMovesMoreBetweenZonesThanTheMeshAndBillsItsReplication() {
        double crossing = STREAM * GB * (2 / 3.0 + 2 + 2 * 2 / 3.0) * 2 * 0.01;
        double billed = CASE.value("kafka", "publish.cost")
                + CASE.value("kafka", "enrich.cost")
                + CASE.value("kafka", "archive-read.cost")
                + CASE.value("kafka", "kafka.cost.replication.out")
                + CASE.value("kafka", "kafka.cost.replication.in");

        assertThat(billed).isCloseTo(crossing, within(1e-6));
    }

    @Test
    void managedReplicationIsNotBilled() {
        double crossing = STREAM * GB * (2 / 3.0 + 2 * 2 / 3.0) * 2 * 0.01;

        assertThat(CASE.value("msk", "publish.cost")
                        + CASE.value("msk", "enrich.cost")
                        + CASE.value("msk", "archive-read.cost"))
                .isCloseTo(crossing, within(1e-6));
        assertThat(CASE.value("msk-in-zone", "enrich.crossingShare")).isCloseTo(0, within(1e-12));
    }

    @Test
    void whatMakesKafkaCheapIsCompression() {
        assertThat(CASE.total("kafka-in-zone")).isGreaterThan(CASE.total("nsq-zone-aware"));
        assertThat(CASE.total("msk-in-zone")).isGreaterThan(CASE.total("nsq-zone-aware"));
        assertThat(CASE.total("kafka-compressed")).isLessThan(CASE.total("kafka-in-zone"));
        assertThat(CASE.total("msk-compressed")).isLessThan(CASE.total("kafka-compressed"));
    }
}
