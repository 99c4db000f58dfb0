package io.spillway.scenarios.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.formula.Certainty;
import io.spillway.scenarios.workspace.BusinessFigures;
import org.junit.jupiter.api.Test;

class BusinessTest {
    private static Amount usd(double value, Certainty certainty) {
        return new Amount(value, Unit.USD_PER_MONTH, certainty);
    }

    @Test
    void thirtyPercentLessCostForAQuarterMoreTrafficIs44PercentLessPerMessage() {
        UnitCostChange change = new UnitCostChange(0.70, 1.25);

        assertThat(change.factor()).isEqualTo(0.70 / 1.25).isCloseTo(0.56, within(1e-15));
        assertThat(change.relative()).isCloseTo(-0.440, within(1e-15));
    }

    @Test
    void threeHundredFortyContainersForATenthMoreMessagesAre61PercentLessPerMessage() {
        double perContainerBefore = 200_000.0 / 800;
        double perContainerAfter = 220_000.0 / 340;
        UnitCostChange change = new UnitCostChange(340.0 / 800, 220_000.0 / 200_000);

        assertThat(perContainerAfter / perContainerBefore).isCloseTo(2.588, within(5e-4));
        assertThat(340.0 / 800 - 1).isCloseTo(-0.575, within(1e-12));
        assertThat(change.relative())
                .isCloseTo(perContainerBefore / perContainerAfter - 1, within(1e-12))
                .isCloseTo(-0.614, within(5e-4));
    }

    /** "+20 %": from 50 % to 70 % in points, from 50 % to 60 % relative. */
    @Test
    void grossMarginRisesInPointsAndRelatively() {
        BusinessFigures business = new BusinessFigures(10_000_000, 1_000_000, null);
        Margin before = new Margin(10_000_000, 1_000_000, 4_000_000);

        MarginChange points = MarginChange.of(
                        business, usd(4_000_000, Certainty.KNOWN), usd(2_000_000, Certainty.KNOWN))
                .orElseThrow();
        MarginChange relative = MarginChange.of(
                        business, usd(4_000_000, Certainty.KNOWN), usd(3_000_000, Certainty.KNOWN))
                .orElseThrow();

        assertThat(points.before()).isEqualTo(before);
        assertThat(before.gross()).isEqualTo((10.0 - 1 - 4) / 10);
        assertThat(before.infrastructureShare()).isEqualTo(0.4);
        assertThat(points.points()).isCloseTo(20, within(1e-9));
        assertThat(points.relative()).isCloseTo(0.4, within(1e-12));
        assertThat(relative.points()).isCloseTo(10, within(1e-9));
        assertThat(relative.relative()).isCloseTo(0.2, within(1e-12));
        assertThat(before.infrastructureFor(0.5 + 0.2)).isCloseTo(2_000_000, within(1e-6));
        assertThat(before.infrastructureFor(0.5 * 1.2)).isCloseTo(3_000_000, within(1e-6));
    }

    @Test
    void revenueGrowsWithTheVolumeWhenItIsSaid() {
        MarginChange change = MarginChange.of(
                        new BusinessFigures(100, 10, null), usd(40, Certainty.KNOWN), usd(28, Certainty.KNOWN), 1.25)
                .orElseThrow();

        assertThat(change.after()).isEqualTo(new Margin(125, 12.5, 28));
        assertThat(change.points()).isCloseTo((84.5 / 125 - 0.5) * 100, within(1e-9));
    }

    @Test
    void aMarginOfACostThatIsNotKnownIsNotGiven() {
        BusinessFigures business = new BusinessFigures(100, 10, null);

        assertThat(MarginChange.of(business, usd(40, Certainty.KNOWN), usd(28, Certainty.AT_LEAST)))
                .isEmpty();
        assertThat(MarginChange.of(
                        new BusinessFigures(0, 10, null), usd(40, Certainty.KNOWN), usd(28, Certainty.KNOWN)))
                .isEmpty();
    }
}
