package io.spillway.scenarios.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is not done at all costs nothing: failing sources, duplicates, utilisation and snapshots. */
class ReferenceProductTest {
    private static final BundledCase CASE = BundledCase.open("segment-2018");

    @Test
    void eachOfSixThousandFailingSourcesCostsMoreThanThreeDollarsThirtyThree() {
        assertThat(20_000 / 6_000.0).isCloseTo(3.33, within(0.005));
        assertThat(CASE.saving("failing-sources-off") / 6_000).isGreaterThan(20_000 / 6_000.0);
    }

    @Test
    void failingSourcesStillArriveButGoNoFurtherAndNobodyElsesDeliveriesChange() {
        assertThat(CASE.value("only-failing-sources-off", "tracking-api.traffic.messages"))
                .isEqualTo(176_000);
        assertThat(CASE.value("only-failing-sources-off", "forwarders.traffic.messages"))
                .isCloseTo(176_000 * 0.96, within(1e-6));
        assertThat(CASE.value("only-failing-sources-off", "out.messages"))
                .isEqualTo(CASE.value("baseline", "out.messages"));
        assertThat(CASE.value("only-failing-sources-off", "expired-out.messages"))
                .isZero();
    }

    /** Of 2.4 jobs per message 0.9 were already delivered: what follows the filter shrinks by 0.375. */
    @Test
    void filteringInTheConsumerScalesWhatFollowsAndNothingBefore() {
        double filtered = 0.9 / (1.5 + 0.9);
        double expired = CASE.value("baseline", "expired.messages");

        assertThat(CASE.value("only-filter-in-consumer", "centrifuge.traffic.messages") - expired)
                .isCloseTo(
                        (CASE.value("baseline", "centrifuge.traffic.messages") - expired) * (1 - filtered),
                        within(1e-6));
        assertThat(CASE.value("only-filter-in-consumer", "proxy.traffic.messages") - expired)
                .isCloseTo((CASE.value("baseline", "proxy.traffic.messages") - expired) * (1 - filtered), within(1e-6));
        assertThat(List.of("tracking-api", "forwarders", "validation", "consumer"))
                .allSatisfy(id -> assertThat(CASE.value("only-filter-in-consumer", id + ".traffic.messages"))
                        .isEqualTo(CASE.value("baseline", id + ".traffic.messages")));
        assertThat(CASE.value("only-filter-in-consumer", "out.messages"))
                .isEqualTo(CASE.value("baseline", "out.messages"));
        assertThat(CASE.value("only-filter-in-consumer", "job-databases.instances"))
                .isEqualTo(40 * (1 - filtered));
    }

    @Test
    void atSeventyInsteadOfFortyPercentFourSeventhsOfTheHostsRemain() {
        double perHost = Math.floor((36 - 8) / 0.36);

        assertThat(40 / 70.0 - 1).isCloseTo(-0.429, within(0.0005));
        assertThat(CASE.value("only-utilization", "proxy.containers") / CASE.value("baseline", "proxy.containers"))
                .isCloseTo(40 / 70.0, within(1e-3));
        assertThat(CASE.value("only-utilization", "proxy-hosts.hosts"))
                .isEqualTo(Math.ceil(CASE.value("only-utilization", "proxy.containers") / perHost));
    }

    /** The front door must survive the loss of one of three zones below 90 %: 0.9 x 2/3. */
    @Test
    void theInboundHostsReachSixtyPercentOnly() {
        assertThat(CASE.value("only-utilization", "tracking-api.containers")
                        / CASE.value("baseline", "tracking-api.containers"))
                .isCloseTo(0.4 / (0.9 * 2 / 3), within(1e-2));
    }

    @Test
    void aHundredThousandGigabytesOfOldSnapshotsCostFiveThousandAMonth() {
        assertThat(CASE.saving("snapshots-collected")).isCloseTo(100_000 * 0.05, within(1e-6));
    }

    @Test
    void theRewriteOfValidationSavesMoreThanHalfItsHosts() {
        assertThat(CASE.value("baseline", "validation.containers")).isEqualTo(176_000 / 250.0);
        assertThat(CASE.value("baseline", "validation-hosts.hosts")).isEqualTo(176_000 / 250.0 / 16);
        assertThat(CASE.value("only-go-validation", "validation.containers"))
                .isEqualTo(Math.ceil(176_000 / (220_000 / 340.0) - 1e-6));
        assertThat(CASE.saving("go-validation")).isGreaterThan(44 * 1.53 * 730 / 2);
    }

    @Test
    void withAQuarterMoreTrafficTheRewriteNeedsTheThreeHundredAndFortyContainersOfTheArticle() {
        assertThat(CASE.after("growth", "go-validation").evaluation().value("validation.containers"))
                .isEqualTo(340);
    }
}
