package io.spillway.pricing.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a missing price does to the figures that need it. */
class CertaintyTest {
    private final Formulas formulas = new Formulas();
    private final Node three = formulas.input("a", "three", "Three", Unit.ONE, 3, Provenance.TYPED);
    private final Node none = formulas.input("a", "none", "None", Unit.ONE, 0, Provenance.TYPED);
    private final Node missing = formulas.rate(
            "a",
            "missing",
            "Missing",
            Unit.ONE,
            0,
            new RateLookup.Unknown(new RateKey("AmazonEC2", "us-west-2", "BoxUsage:none"), "no price"));

    private Certainty certainty(Node node) {
        return Evaluation.of(formulas.build()).certainty(node);
    }

    private double value(Node node) {
        return Evaluation.of(formulas.build()).value(node);
    }

    @Test
    void aSumLeavesOutWhatIsMissingAndSaysSo() {
        Node sum = three.plus(missing).plus(three);

        assertThat(certainty(sum)).isEqualTo(Certainty.AT_LEAST);
        assertThat(value(sum)).isEqualTo(3 + 3);
    }

    @Test
    void everyOtherOperatorIsUnknown() {
        for (Node node : List.of(
                three.minus(missing),
                three.times(missing),
                missing.per(three),
                formulas.min(three, missing),
                formulas.max(three, missing),
                missing.ceiling(),
                three.exceeds(missing),
                three.plus(missing).minus(three))) {
            assertThat(certainty(node)).as(node.toString()).isEqualTo(Certainty.UNKNOWN);
        }
    }

    @Test
    void aChoiceIsAsCertainAsWhatItChooses() {
        Node first = formulas.choice("a", "first", "First", 0, List.of("known", "missing"), Provenance.TYPED);
        Node second = formulas.choice("a", "second", "Second", 1, List.of("known", "missing"), Provenance.TYPED);

        assertThat(certainty(formulas.select(first, three, missing))).isEqualTo(Certainty.KNOWN);
        assertThat(certainty(formulas.select(second, three, missing))).isEqualTo(Certainty.UNKNOWN);
    }

    @Test
    void nothingUsedCostsNothingAtAnyPrice() {
        assertThat(certainty(none.times(missing))).isEqualTo(Certainty.KNOWN);
        assertThat(value(none.times(missing))).isZero();
    }

    @Test
    void aQuotientByNothingIsUnknownUnlessNothingOfNothingIsMeant() {
        assertThat(certainty(three.perOrUnknown(none))).isEqualTo(Certainty.UNKNOWN);
        assertThat(certainty(three.perOrZero(none))).isEqualTo(Certainty.KNOWN);
        assertThat(value(three.perOrZero(none))).isZero();
    }
}
