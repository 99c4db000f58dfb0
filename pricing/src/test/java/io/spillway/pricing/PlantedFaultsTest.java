package io.spillway.pricing;

import static io.spillway.pricing.Models.HOSTS;
import static io.spillway.pricing.Models.flow;
import static io.spillway.pricing.Models.of2018;
import static io.spillway.pricing.Models.service;
import static io.spillway.pricing.Models.topology;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.pricing.formula.Evaluation;
import org.junit.jupiter.api.Test;

/** The mistakes such a model makes most easily, worked out beside the right figure: each would be noticed. */
class PlantedFaultsTest {
    private static final double RATE = 100_000;
    private static final double BYTES = 1000;
    private static final double MONTH_GB = RATE * BYTES * 730 * 3600 / (1L << 30);
    private static final double BURST = 1.6;

    private static final CostBreakdown MODEL = of2018(topology(
            """
            "clients": {"kind": "traffic-source", "name": "Clients", "origin": "vpc", "messagesPerSecond": 100000,
              "messageBytes": 1000, "burst": 1.6, "zones": {"a": 1, "b": 1, "c": 1}},
            "log": {"kind": "kafka-cluster", "name": "Log", "instanceType": "i3.8xlarge", "storage": "instance-store",
              "zones": {"a": 1, "b": 1, "c": 1}},""" + HOSTS + "," + service("readers", "hosts"),
            flow("produce", "clients", "log", "") + "," + flow("read", "log", "readers", "")));

    @Test
    void oneSideOfACrossingForgotten() {
        double right = MONTH_GB * 2 / 3 * (0.01 + 0.01);
        double fault = MONTH_GB * 2 / 3 * 0.01;

        assertThat(MODEL.flow("read").value()).isCloseTo(right, within(1e-6));
        assertThat(Math.abs(MODEL.flow("read").value() - fault)).isGreaterThan(1);
    }

    @Test
    void theLeadersCopyCountedAsReplicated() {
        Evaluation values = MODEL.evaluation();
        double right = (3 - 1) * MONTH_GB;
        double fault = 3 * MONTH_GB * 2 / 3 + MONTH_GB;

        assertThat(values.value("log.gbReplicated")).isCloseTo(right, within(1e-6));
        assertThat(Math.abs(values.value("log.gbReplicated") - fault)).isGreaterThan(1);
        assertThat(values.value("log.sent")).isCloseTo((3 - 1 + 1) * RATE * BYTES * BURST, within(1e-3));
        assertThat(Math.abs(values.value("log.sent") - (3 + 1) * RATE * BYTES * BURST))
                .isGreaterThan(1);
    }

    @Test
    void theMeanTakenForThePeak() {
        double right = Math.ceil(RATE * BURST / 100);
        double fault = Math.ceil(RATE / 100);

        assertThat(MODEL.evaluation().value("readers.containers"))
                .isEqualTo(right)
                .isNotEqualTo(fault);
    }

    @Test
    void thePeakTakenForTheMean() {
        assertThat(MODEL.evaluation().value("read.gb")).isCloseTo(MONTH_GB, within(1e-6));
        assertThat(Math.abs(MODEL.evaluation().value("read.gb") - MONTH_GB * BURST))
                .isGreaterThan(1);
    }

    @Test
    void decimalGigabytesTakenForBinaryOnes() {
        assertThat(Math.abs(MODEL.evaluation().value("read.gb") - RATE * BYTES * 730 * 3600 / 1e9))
                .isGreaterThan(1);
    }
}
