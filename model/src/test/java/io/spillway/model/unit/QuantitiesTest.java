package io.spillway.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "176000        | msg/s  | 176,000 msg/s",
                "1234567.8     | msg/s  | 1,234,568 msg/s",
                "999.96        | GB     | 1,000 GB",
                "0.123456      | 1      | 0.1235",
                "50            | host   | 50 hosts",
                "730           | h/mo   | 730 h/mo",
                "0             | 1      | 0",
                "0.0000001234  | 1      | 1.234E-7",
                "26805.6       | USD/mo | $26,805.60/mo",
                "-1234.565     | USD    | -$1,234.57",
                "-0.001        | USD    | $0.00",
                "0.085         | USD/GB | $0.085/GB",
                "1.5           | USD/h  | $1.50/h",
                "0.0000004     | USD/req| $0.0000004/req",
                "999           | B/s    | 999 B/s",
                "1500          | B/s    | 1.5 kB/s",
                "1250000000    | B/s    | 1.25 GB/s",
                "12.3456       | GB/mo  | 12.35 GB/mo",
            })
    void numbersAreShownWithTheirUnit(double value, String unit, String text) {
        assertThat(Quantities.text(value, Unit.of(unit))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567.5 | 0 | 1,234,568",
                "999.994   | 2 | 999.99",
                "999.995   | 2 | 1,000.00",
                "1000      | 1 | 1,000.0",
                "-123456   | 0 | -123,456",
                "-1234     | 2 | -1,234.00",
                "0         | 2 | 0.00",
                "1E+6      | 0 | 1,000,000",
            })
    void thousandsAreApart(BigDecimal value, int decimals, String text) {
        assertThat(Quantities.grouped(value, decimals)).isEqualTo(text);
    }

    @Test
    void thingsCountedAreInThePluralAndHoursOfThingsInWords() {
        assertThat(Quantities.text(50, Unit.HOST)).isEqualTo("50 hosts");
        assertThat(Quantities.text(1, Unit.HOST)).isEqualTo("1 host");
        assertThat(Quantities.text(16, Unit.of("container/host"))).isEqualTo("16 containers/host");
        assertThat(Quantities.text(2, Unit.of("address/host"))).isEqualTo("2 addresses/host");
        assertThat(Quantities.text(1, Unit.of("address/host"))).isEqualTo("1 address/host");
        assertThat(Quantities.text(36_500, Unit.of("host*h/mo"))).isEqualTo("36,500 host-hours/mo");
        assertThat(Quantities.text(1.53, Unit.of("USD/h/host"))).isEqualTo("$1.53/host-hour");
        assertThat(Quantities.text(72, Unit.of("GiB/host"))).isEqualTo("72 GiB/host");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "0.005, 18 s",
        "0.5, 30 min",
        "0.999, 1 h",
        "4, 4 h",
        "4.708, 4 h 42 min",
        "99.999, 100 h",
        "1234.4, '1,234 h'"
    })
    void hoursAreSaidAsATime(double hours, String words) {
        assertThat(Quantities.hours(hours)).isEqualTo(words);
    }
}
