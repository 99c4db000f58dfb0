package io.spillway.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.settings.RateUnits;
import io.spillway.app.settings.ShownCurrency;
import io.spillway.app.settings.SizeUnits;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NotationTest {
    private static final Notation EUROS = in("EUR", 0.5);

    @Test
    void moneyIsConvertedAtTheRateTypedAndUnknownStaysUnknown() {
        assertThat(EUROS.money(24_572)).isEqualTo("€12,286");
        assertThat(EUROS.money(new Amount(24, Unit.USD_PER_MONTH, Certainty.AT_LEAST)))
                .isEqualTo("at least €12");
        assertThat(EUROS.money(new Amount(24, Unit.USD_PER_MONTH, Certainty.UNKNOWN)))
                .isEqualTo("unknown");
        assertThat(EUROS.difference(-2_400)).isEqualTo("−€1,200");
        assertThat(EUROS.difference(2_400)).isEqualTo("+€1,200");
        assertThat(EUROS.difference(0)).isEmpty();
        assertThat(EUROS.amount(new Amount(40, Unit.USD_PER_MONTH, Certainty.KNOWN)))
                .isEqualTo("€20");
    }

    @Test
    void chartsHaveThreeDigits() {
        assertThat(Notation.PLAIN.shortMoney(412_380)).isEqualTo("$412k");
        assertThat(Notation.PLAIN.shortMoney(-1_028)).isEqualTo("−$1.03k");
        assertThat(Notation.PLAIN.shortMoney(1_400_000)).isEqualTo("$1.4M");
        assertThat(Notation.PLAIN.shortMoney(3_666_856_281.0)).isEqualTo("$3.67B");
        assertThat(EUROS.shortMoney(824_000)).isEqualTo("€412k");
    }

    @Test
    void whatAMillionMessagesCostHasCentsAndThreeDigitsWhereThatIsTooLittle() {
        assertThat(Notation.PLAIN.quantity(0.925436, Unit.of("USD/Mmsg"))).isEqualTo("$0.93/million messages");
        assertThat(Notation.PLAIN.quantity(0.0035, Unit.of("USD/Mmsg"))).isEqualTo("$0.0035/million messages");
        assertThat(EUROS.quantity(2, Unit.of("USD/Mmsg"))).isEqualTo("€1.00/million messages");
        assertThat(Notation.PLAIN.unitPrice(0)).isEqualTo("$0");
    }

    @Test
    void aCurrencyWithoutASignGoesByItsCode() {
        assertThat(in("CHF", 0.5).money(20)).isEqualTo("CHF 10");
        assertThat(in("CHF", 0.5).difference(-20)).isEqualTo("−CHF 10");
        assertThat(in("CHF", 0.5).currencyName()).isEqualTo("CHF");
        assertThat(in("XYZ", 0.5).money(20)).isEqualTo("XYZ 10");
        assertThat(in("AUD", 0.5).money(20)).isEqualTo("A$10");
    }

    @Test
    void theRateSaysItsDay() {
        assertThat(EUROS.rateNote()).isEqualTo("1 USD = 0.5 EUR, 2026-03-04");
        assertThat(Notation.PLAIN.rateNote()).isEmpty();
    }

    @Test
    void pricesStayInDollars() {
        assertThat(EUROS.quantity(0.02, Unit.of("USD/GB"))).isEqualTo("$0.02/GB");
    }

    @Test
    void memoryIsInStepsOf1024OrOf1000() {
        double bytes = 8.0 * (1 << 30);
        assertThat(Notation.PLAIN.quantity(bytes, Unit.of("B"))).isEqualTo("8 GiB");
        assertThat(decimal().quantity(bytes, Unit.of("B"))).isEqualTo("8.59 GB");
    }

    @Test
    void aMessageIsCountedInBytesWhateverIsChosen() {
        assertThat(Notation.PLAIN.quantity(1_500, Unit.of("B"))).isEqualTo("1,500 B");
        assertThat(decimal().quantity(1_500, Unit.of("B"))).isEqualTo("1,500 B");
    }

    @Test
    void throughputIsInBytesOrInBits() {
        assertThat(Notation.PLAIN.quantity(1.25e9, Unit.BYTES_PER_SECOND)).isEqualTo("1.25 GB/s");
        assertThat(decimal().quantity(1.25e9, Unit.BYTES_PER_SECOND)).isEqualTo("10 Gbit/s");
    }

    private static Notation decimal() {
        return new Notation(null, SizeUnits.DECIMAL, RateUnits.BITS);
    }

    private static Notation in(String code, double perUsd) {
        return new Notation(
                new ShownCurrency(code, perUsd, LocalDate.of(2026, 3, 4)), SizeUnits.BINARY, RateUnits.BYTES);
    }

    @Test
    void timesAreSaidInHoursAndMinutes() {
        assertThat(Notation.PLAIN.quantity(4.708, Unit.of("h"))).isEqualTo("4 h 42 min");
        assertThat(Notation.isTime(Unit.of("h"))).isTrue();
        assertThat(Notation.isTime(Unit.HOURS_PER_MONTH)).isFalse();
    }

    @Test
    void equalsTellsEveryPreferenceApart() {
        ShownCurrency euros = new ShownCurrency("EUR", 0.9, LocalDate.of(2026, 3, 4));

        assertThat(new Notation(euros, SizeUnits.BINARY, RateUnits.BYTES))
                .isEqualTo(new Notation(euros, SizeUnits.BINARY, RateUnits.BYTES))
                .hasSameHashCodeAs(new Notation(euros, SizeUnits.BINARY, RateUnits.BYTES))
                .isNotEqualTo(new Notation(null, SizeUnits.BINARY, RateUnits.BYTES))
                .isNotEqualTo(new Notation(euros, SizeUnits.DECIMAL, RateUnits.BYTES))
                .isNotEqualTo(new Notation(euros, SizeUnits.BINARY, RateUnits.BITS));
    }
}
