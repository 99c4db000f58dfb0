package io.spillway.pricing.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorTest {
    private final Formulas formulas = new Formulas();
    private int inputs;

    @Test
    void aSumAddsItsTerms() {
        assertThat(value(formulas.sum(number(1), number(2.5), number(4)))).isEqualTo(7.5);
    }

    @Test
    void anEmptySumIsZero() {
        assertThat(value(formulas.sum(List.of(), Unit.HOST))).isEqualTo(0.0);
    }

    @Test
    void aDifferenceTakesTheSecondFromTheFirst() {
        assertThat(value(number(1).minus(number(2.5)))).isEqualTo(-1.5);
    }

    @Test
    void aProductMultipliesItsFactors() {
        assertThat(value(formulas.product(number(2), number(3), number(5)))).isEqualTo(30.0);
    }

    @Test
    void aQuotientDividesTheFirstByTheSecond() {
        assertThat(value(number(7).per(number(2)))).isEqualTo(3.5);
        assertThat(value(number(7).perOrZero(number(2)))).isEqualTo(3.5);
        assertThat(value(number(7).perOrUnknown(number(2)))).isEqualTo(3.5);
    }

    @Test
    void aQuotientByZeroIsZeroOrUnknownAsAsked() {
        Node zero = number(7).perOrZero(number(0));
        Node unknown = number(7).perOrUnknown(number(0));
        Evaluation evaluation = Evaluation.of(formulas.build());

        assertThat(evaluation.value(zero)).isEqualTo(0.0);
        assertThat(evaluation.certainty(zero)).isEqualTo(Certainty.KNOWN);
        assertThat(evaluation.certainty(unknown)).isEqualTo(Certainty.UNKNOWN);
    }

    @Test
    void theLeastAndTheGreatestOperandAreTaken() {
        assertThat(value(formulas.min(number(3), number(-1), number(2)))).isEqualTo(-1.0);
        assertThat(value(formulas.max(number(3), number(-1), number(5)))).isEqualTo(5.0);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2",
        "2.1, 3",
        "2.0000000001, 2",
        "2.00000001, 3",
        "0.30000000000000004, 1",
        "-1.5, -1",
        "-2, -2",
        "0, 0",
        "1e8, 1e8",
        "1000000.0001, 1000000",
        "1000000.01, 1000001"
    })
    void ceilingsForgiveABillionth(double x, double expected) {
        double again = -Math.floor(-(x - 1e-9 * Math.max(1, Math.abs(x))));

        assertThat(value(number(x).ceiling())).isEqualTo(expected).isEqualTo(again + 0.0);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2",
        "2.9, 2",
        "2.9999999999, 3",
        "2.99999999, 2",
        "-1.5, -2",
        "-2, -2",
        "0, 0",
        "999999.9999, 1000000"
    })
    void floorsForgiveABillionth(double x, double expected) {
        double again = Math.floor(x + 1e-9 * Math.max(1, Math.abs(x)));

        assertThat(value(number(x).floor())).isEqualTo(expected).isEqualTo(again + 0.0);
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 1", "1, 2, 0", "1, 1, 0", "1.0000000001, 1, 0", "1.00000001, 1, 1", "1000000.0001, 1000000, 0"})
    void aComparisonNeedsMoreThanABillionth(double a, double b, double expected) {
        assertThat(value(number(a).exceeds(number(b)))).isEqualTo(expected);
    }

    @Test
    void aSelectionTakesTheOptionOfItsIndex() {
        Node choice = choice(2, "a", "b", "c");
        assertThat(value(formulas.select(choice, number(10), number(20), number(30))))
                .isEqualTo(30.0);
        assertThat(value(formulas.when(number(3).exceeds(number(2)), number(1), number(0))))
                .isEqualTo(1.0);
    }

    @Test
    void aTieredPriceChargesEachPartAtItsOwnPrice() {
        Node quantity = number(25);
        Node cost = formulas.tiered(quantity, new double[] {0, 10, 20}, number(5), number(4), number(1));

        assertThat(value(cost)).isEqualTo(10 * 5 + 10 * 4 + 5 * 1.0);
    }

    @Test
    void aTieredPriceDoesNotJumpAtAnEdge() {
        Node below = formulas.tiered(number(10), new double[] {0, 10}, number(5), number(4));
        Node above = formulas.tiered(number(10.001), new double[] {0, 10}, number(5), number(4));
        Evaluation evaluation = Evaluation.of(formulas.build());

        assertThat(evaluation.value(above) - evaluation.value(below)).isBetween(0.0, 0.005);
    }

    @Test
    void aLookUpReadsTheRowOfTheChoice() {
        Node choice = choice(1, "small", "large");
        Table table =
                new Table("size", Unit.ONE, choice.options(), new double[] {4, 16}, new boolean[2], row -> UNKNOWN);

        assertThat(value(formulas.lookup(choice, table))).isEqualTo(16.0);
    }

    @Test
    void vectorsWorkElementByElementAndNumbersRepeat() {
        Node vector = formulas.vector(number(1), number(4), number(2), number(0), number(0), number(3));
        Node doubled = vector.times(number(2));
        Node total = doubled.total();
        Node peak = doubled.peak();
        Node element = doubled.element(1);
        Evaluation evaluation = Evaluation.of(formulas.build());

        assertThat(evaluation.value(total)).isEqualTo(2.0 * (1 + 4 + 2 + 3));
        assertThat(evaluation.value(peak)).isEqualTo(8.0);
        assertThat(evaluation.value(element)).isEqualTo(8.0);
        assertThat(evaluation.value(doubled, 5)).isEqualTo(6.0);
        assertThatThrownBy(() -> evaluation.value(doubled)).hasMessageContaining("vector of 6");
    }

    @Test
    void otherUnitsAreRefusedNamingBoth() {
        Node gb = formulas.input("x", "gb", "", Unit.of("GB"), 1, Provenance.TYPED);
        Node hours = formulas.input("x", "hours", "", Unit.of("h"), 1, Provenance.TYPED);

        assertThatThrownBy(() -> gb.plus(hours)).hasMessageContaining("GB").hasMessageContaining("h");
        assertThatThrownBy(() -> gb.minus(hours)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> formulas.max(gb, hours)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> gb.exceeds(hours)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> formulas.select(choice(0, "a", "b"), gb, hours))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> formulas.select(gb, hours, hours)).hasMessageContaining("no unit");
        assertThat(gb.times(hours).unit()).isEqualTo(Unit.of("GB*h"));
        assertThat(gb.per(hours).unit()).isEqualTo(Unit.of("GB/h"));
    }

    @Test
    void vectorsOfOtherLengthsAreRefused() {
        Node two = formulas.vector(number(1), number(2));
        Node three = formulas.vector(number(1), number(2), number(3));

        assertThatThrownBy(() -> two.plus(three)).hasMessageContaining("2 and 3");
    }

    @Test
    void aPathIsGivenOnce() {
        number(1).times(number(2)).as("web", "rate", "Rate");

        assertThatThrownBy(() -> number(3).times(number(4)).as("web", "rate", "Rate"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("web.rate");
    }

    @Test
    void aChoiceHasItsOptions() {
        assertThatThrownBy(() -> choice(2, "a", "b")).hasMessageContaining("no option 2 of 2");
        assertThatThrownBy(() -> formulas.select(choice(0, "a", "b"), number(1)))
                .hasMessageContaining("2 options, not 1");
    }

    @Test
    void anUnknownTermMakesASumAtLeastAndIsLeftOut() {
        Node price = unknown();
        Node sum = formulas.sum(number(2), price, number(3));
        Node outer = sum.plus(number(1));
        Node doubled = sum.times(number(2));
        Evaluation evaluation = Evaluation.of(formulas.build());

        assertThat(evaluation.value(sum)).isEqualTo(5.0);
        assertThat(evaluation.certainty(sum)).isEqualTo(Certainty.AT_LEAST);
        assertThat(evaluation.value(outer)).isEqualTo(6.0);
        assertThat(evaluation.certainty(outer)).isEqualTo(Certainty.AT_LEAST);
        assertThat(evaluation.certainty(doubled)).isEqualTo(Certainty.UNKNOWN);
    }

    @Test
    void anyOtherOperatorOnAnUnknownIsUnknown() {
        Node price = unknown();
        List<Node> figures = List.of(
                price.minus(number(1)),
                price.times(number(2)),
                number(1).per(price),
                formulas.max(price, number(1)),
                price.ceiling(),
                number(1).exceeds(price),
                formulas.vector(price, number(1)).peak());
        Evaluation evaluation = Evaluation.of(formulas.build());

        assertThat(figures)
                .allSatisfy(figure -> assertThat(evaluation.certainty(figure)).isEqualTo(Certainty.UNKNOWN));
    }

    @Test
    void aKnownZeroTimesAnUnknownIsAKnownZero() {
        Node product = formulas.product(number(0), unknown());
        Node tiered = formulas.tiered(number(0), new double[] {0}, unknown());
        Evaluation evaluation = Evaluation.of(formulas.build());

        assertThat(evaluation.value(product)).isEqualTo(0.0);
        assertThat(evaluation.certainty(product)).isEqualTo(Certainty.KNOWN);
        assertThat(evaluation.certainty(tiered)).isEqualTo(Certainty.KNOWN);
    }

    @Test
    void aKnownZeroIsZeroWhateverNumberStandsBesideIt() {
        Node infinite = number(1).per(unknown().minus(unknown()));
        Node product = formulas.product(number(0), infinite);
        Evaluation evaluation = Evaluation.of(formulas.build());

        assertThat(evaluation.certainty(product)).isEqualTo(Certainty.KNOWN);
        assertThat(evaluation.value(product)).isEqualTo(0.0);
    }

    @Test
    void aSelectionIgnoresWhatItDoesNotChoose() {
        Node choice = choice(0, "known", "unknown");
        Node selected = formulas.select(choice, number(4), unknown());
        FormulaGraph graph = formulas.build();

        assertThat(Evaluation.of(graph).certainty(selected)).isEqualTo(Certainty.KNOWN);
        assertThat(Evaluation.of(graph, Map.of(choice, 1.0)).certainty(selected))
                .isEqualTo(Certainty.UNKNOWN);
    }

    @Test
    void anUnknownRowOfATableIsUnknown() {
        Node choice = choice(0, "small", "large");
        boolean[] missing = {false, true};
        Node price = formulas.lookup(
                choice, new Table("price", Unit.ONE, choice.options(), new double[] {4, 0}, missing, row -> UNKNOWN));
        FormulaGraph graph = formulas.build();

        assertThat(Evaluation.of(graph).certainty(price)).isEqualTo(Certainty.KNOWN);
        assertThat(Evaluation.of(graph, Map.of(choice, 1.0)).certainty(price)).isEqualTo(Certainty.UNKNOWN);
    }

    @Test
    void aTypedValueForAnUnknownPriceIsKnown() {
        Node price = unknown();
        Node cost = price.times(number(3));

        Evaluation evaluation = Evaluation.of(formulas.build(), Map.of(price, 2.0));

        assertThat(evaluation.value(cost)).isEqualTo(6.0);
        assertThat(evaluation.certainty(cost)).isEqualTo(Certainty.KNOWN);
    }

    private static final RateLookup UNKNOWN =
            new RateLookup.Unknown(RateKey.interZone("us-west-2"), "not in the snapshot");

    private Node unknown() {
        return formulas.rate("rate", "r" + inputs++, "Rate", Unit.ONE, 0, UNKNOWN);
    }

    private Node number(double value) {
        return formulas.input("in", "n" + inputs++, "Number", Unit.ONE, value, Provenance.TYPED);
    }

    private Node choice(int index, String... options) {
        return formulas.choice("choice", "c" + inputs++, "Choice", index, List.of(options), Provenance.TYPED);
    }

    private double value(Node node) {
        return Evaluation.of(formulas.build()).value(node);
    }
}
