package io.spillway.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void dollarsHaveCentsOnlyWhereTheyMatter() {
        assertThat(Figures.dollars(24_571.6)).isEqualTo("$24,572");
        assertThat(Figures.dollars(0.704)).isEqualTo("$0.70");
        assertThat(Figures.dollars(-11_028)).isEqualTo("−$11,028");
        assertThat(Figures.dollars(0)).isEqualTo("$0");
        assertThat(Figures.dollars(123_456_789)).isEqualTo("$123,456,789");
    }

    @Test
    void unknownIsSaidInWords() {
        assertThat(Figures.dollars(usd(12, Certainty.AT_LEAST))).isEqualTo("at least $12");
        assertThat(Figures.dollars(usd(0, Certainty.UNKNOWN))).isEqualTo("unknown");
    }

    @Test
    void aDifferenceHasASignAndNothingIsEmpty() {
        assertThat(Figures.difference(1_200)).isEqualTo("+$1,200");
        assertThat(Figures.difference(-1_200)).isEqualTo("−$1,200");
        assertThat(Figures.difference(0)).isEmpty();
        assertThat(Figures.relative(-171, 1_000)).isEqualTo("−17.1 %");
        assertThat(Figures.relative(5, 0)).isEmpty();
    }

    @Test
    void volumesGoInStepsOf1024() {
        assertThat(Figures.volume(512)).isEqualTo("512 GB");
        assertThat(Figures.volume(808.0 * 1024)).isEqualTo("808 TB");
        assertThat(Figures.volume(2.7 * 1024 * 1024)).isEqualTo("2.7 PB");
    }

    private static Amount usd(double value, Certainty certainty) {
        return new Amount(value, Unit.USD_PER_MONTH, certainty);
    }

    @Test
    void digitsToBeReadHaveTheirThousandsApart() {
        assertThat(Figures.inGroups("2500000")).isEqualTo("2,500,000");
        assertThat(Figures.inGroups("-1941.1765")).isEqualTo("-1,941.1765");
        assertThat(Figures.inGroups("999")).isEqualTo("999");
        assertThat(Figures.inGroups("1500 KB")).isEqualTo("1500 KB");
        assertThat(Figures.inGroups("")).isEmpty();
    }
}
