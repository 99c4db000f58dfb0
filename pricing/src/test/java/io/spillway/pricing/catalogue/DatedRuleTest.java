package io.spillway.pricing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class DatedRuleTest {
    @ParameterizedTest
    @CsvSource({
        "FREE_EGRESS, 2021-11-30, 1, 100",
        "FREE_CDN_EGRESS, 2021-11-30, 0, 1024",
        "GP2_THROUGHPUT, 2018-11-30, 160, 250",
        "IO1_THROUGHPUT, 2019-09-30, 500, 1000",
        "ENDPOINT_CROSSING, 2022-03-31, 2, 0"
    })
    void aRuleHasOneFigureUpToADayAndAnotherFromTheNextOn(DatedRule rule, LocalDate last, double before, double after) {
        assertThat(rule.at(last)).isEqualTo(before);
        assertThat(rule.at(last.plusDays(1))).isEqualTo(after);
        assertThat(rule.since()).isEqualTo(last.plusDays(1));
    }

    @ParameterizedTest
    @EnumSource
    void bothVersionsHaveASource(DatedRule rule) {
        assertThat(rule.source(rule.since().minusDays(1))).isNotBlank();
        assertThat(rule.source(rule.since())).isNotBlank();
    }
}
