package io.spillway.scenarios.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The validation service alone: its containers, its hosts, and what they cost. */
class ValidationWorkspaceTest {
    private static final BundledCase CASE = BundledCase.open("validation-2018");
    private static final double HOST = 1.53 * 730;

    @Test
    void hundredsOfBillionsOfMessagesAreAMonthOfTwoHundredThousandASecond() {
        assertThat(CASE.value("baseline", "topology.volume") / 1000)
                .isCloseTo(200_000 * 3600.0 * 730 / 1e9, within(1e-9))
                .isCloseTo(525.6, within(1e-9));
    }

    @Test
    void twoHundredThousandMessagesNeedEightHundredContainers() {
        assertThat(CASE.value("baseline", "validation.containers")).isEqualTo(200_000 / 250.0);
    }

    @Test
    void threeHundredAndFortyContainersHandleNearlySixHundredAndFiftyEach() {
        assertThat(CASE.value("go-pooled", "validation.containers")).isEqualTo(340);
        assertThat(CASE.value("go-pooled", "validation.messagesPerSecondPerContainer"))
                .isCloseTo(220_000 / 340.0, within(0.001));
        assertThat(220_000 / 340.0 / 250).isCloseTo(2.588, within(0.001));
    }

    @Test
    void memoryBindsSixteenToAHostBesideNsqdAndEighteenWithout() {
        assertThat(CASE.value("baseline", "validation.containersPerHost")).isEqualTo((72 - 8) / 4.0);
        assertThat(CASE.value("baseline", "hosts.hosts")).isEqualTo(50);
        assertThat(CASE.value("node-without-spacer", "validation.containersPerHost"))
                .isEqualTo(72 / 4.0);
        assertThat(CASE.value("node-without-spacer", "hosts.hosts")).isEqualTo(45);
    }

    @Test
    void pooledTheRewriteSavesFiftySixPercent() {
        assertThat(CASE.total("baseline")).isCloseTo(50 * HOST, within(1e-6)).isCloseTo(55_845, within(1e-6));
        assertThat(CASE.value("go-pooled", "hosts.hosts")).isEqualTo(22);
        assertThat(CASE.total("go-pooled")).isCloseTo(24_571.80, within(1e-6));
        assertThat(CASE.total("go-pooled") / CASE.total("baseline") - 1).isCloseTo(-0.56, within(1e-9));
    }

    @Test
    void asItRanWithOneCopyPerZoneTheRewriteSavesFiftyTwoPercent() {
        assertThat(CASE.value("go-per-zone", "validation.containers.a")).isEqualTo(114);
        assertThat(CASE.value("go-per-zone", "validation.containers.b")).isEqualTo(113);
        assertThat(CASE.value("go-per-zone", "validation.containers.c")).isEqualTo(113);
        assertThat(CASE.value("go-per-zone", "hosts.hosts")).isEqualTo(24);
        assertThat(CASE.total("go-per-zone")).isCloseTo(26_805.60, within(1e-6));
        assertThat(CASE.total("go-per-zone") / CASE.total("baseline") - 1).isCloseTo(-0.52, within(1e-9));
    }

    @Test
    void perMessageTheContainersFallBySixtyOnePercent() {
        double before = CASE.value("baseline", "validation.containers") / 200_000;
        double after = CASE.value("go-pooled", "validation.containers") / 220_000;

        assertThat(after / before - 1).isCloseTo(-0.614, within(0.0005));
    }
}
