package io.spillway.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.settings.RateUnits;
import io.spillway.app.settings.ShownCurrency;
import io.spillway.app.settings.SizeUnits;
import io.spillway.model.unit.TypedQuantity;
import io.spillway.model.unit.Unit;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TypedMoneyTest {
    private static final Notation EUROS =
            new Notation(new ShownCurrency("EUR", 0.92, LocalDate.of(2026, 3, 4)), SizeUnits.BINARY, RateUnits.BYTES);

    @Test
    void whatIsTypedInTheCurrencyShownIsKeptInDollars() {
        assertThat(dollars("2300000")).isEqualTo(2_500_000);
        assertThat(dollars("2.3M")).isEqualTo(2_500_000);
        assertThat(dollars("€46")).isEqualTo(50);
        assertThat(dollars("46 eur")).isEqualTo(50);
        assertThat(dollars("EUR 46")).isEqualTo(50);
    }

    @Test
    void aDollarSignMeansDollars() {
        assertThat(dollars("$50")).isEqualTo(50);
        assertThat(dollars("50 USD")).isEqualTo(50);
    }

    @Test
    void aFieldShowsAgainWhatWasTypedIntoIt() {
        for (String typed : new String[] {"100", "99.99", "0.01", "1234567.89", "7000000000"}) {
            assertThat(TypedMoney.text(dollars(typed), EUROS)).isEqualTo(typed);
        }
        assertThat(TypedMoney.text(null, EUROS)).isEmpty();
    }

    @Test
    void withoutAnotherCurrencyNothingIsRounded() {
        assertThat(TypedMoney.text(0.1234567, Notation.PLAIN)).isEqualTo("0.1234567");
        assertThat(TypedMoney.read("0.1234567", Unit.USD_PER_MONTH, Notation.PLAIN)
                        .valueOrNull())
                .isEqualTo(0.1234567);
    }

    @Test
    void whatIsNoMoneyIsRefused() {
        assertThat(TypedMoney.read("lots", Unit.USD_PER_MONTH, EUROS)).isInstanceOf(TypedQuantity.Refused.class);
        assertThat(TypedMoney.read("5 GBP", Unit.USD_PER_MONTH, EUROS)).isInstanceOf(TypedQuantity.Refused.class);
    }

    private static double dollars(String typed) {
        return Objects.requireNonNull(
                TypedMoney.read(typed, Unit.USD_PER_MONTH, EUROS).valueOrNull(), typed);
    }
}
