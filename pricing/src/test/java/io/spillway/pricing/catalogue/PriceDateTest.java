package io.spillway.pricing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceDateTest {

    @Test
    void aDayIsItsOwnEarliestAndLatest() {
        LocalDate day = LocalDate.parse("2018-11-29");

        assertThat(PriceDate.parse("2018-11-29"))
                .isEqualTo(PriceDate.of(day))
                .isEqualTo(new PriceDate("2018-11-29", Optional.of(day), Optional.of(day)));
    }

    @Test
    void aMonthReachesFromItsFirstToItsLastDay() {
        assertThat(PriceDate.parse("2024-02"))
                .isEqualTo(new PriceDate(
                        "2024-02",
                        Optional.of(LocalDate.parse("2024-02-01")),
                        Optional.of(LocalDate.parse("2024-02-29"))));
    }

    @Test
    void aRangeReachesFromTheFirstDayOfItsStartToTheLastOfItsEnd() {
        assertThat(PriceDate.parse("2017-11..2019-10"))
                .isEqualTo(new PriceDate(
                        "2017-11..2019-10",
                        Optional.of(LocalDate.parse("2017-11-01")),
                        Optional.of(LocalDate.parse("2019-10-31"))));
    }

    @Test
    void undatedIsShownAsSuchAndIsNoDay() {
        assertThat(PriceDate.parse("undated")).isEqualTo(PriceDate.UNDATED).hasToString("undated");
        assertThat(PriceDate.UNDATED.known()).isFalse();
        assertThat(PriceDate.UNDATED.earliest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2018", "2018-13", "2018-02-30", "yesterday", "2018-01..", "2019-01..2018-01"})
    void anythingElseIsRefusedByName(String text) {
        assertThatThrownBy(() -> PriceDate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is not a price date");
    }
}
