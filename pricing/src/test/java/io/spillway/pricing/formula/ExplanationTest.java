package io.spillway.pricing.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Provenance MONTH = new Provenance(true, "365 days over 12 months", "2018-11");

    private final Formulas formulas = new Formulas();

    @Test
    void aFormulaIsWrittenOverTheNamesOfItsSteps() {
        Node rate = input("web", "messagesPerSecond", "Messages per second", "msg/s", 10);
        Node size = input("web", "bytesPerMessage", "Bytes per message", "B/msg", 1200);
        Node bytes = formulas.product(rate, size, formulas.constant(3600, "s/h"));

        assertThat(new FormulaText().formula(bytes)).isEqualTo("messages per second × bytes per message × 3,600 s/h");
    }

    @Test
    void unnamedStepsAreWrittenInTheFormulaOfTheirParent() {
        Node a = input("x", "a", "First part", "h", 3);
        Node b = input("x", "b", "Second part", "h", 2);
        Node c = input("x", "c", "EBS share", "1", 2);
        Node figure = a.plus(b).times(c).ceiling().as("x", "figure", "Figure");

        Explanation.Step step = Explanation.of(figure, Evaluation.of(formulas.build()), 5);

        assertThat(step.formula()).isEqualTo("rounded up ((first part + second part) × EBS share)");
        assertThat(step.operator()).isEqualTo("rounded up");
        assertThat(step.values()).containsExactly(10.0);
        assertThat(step.valueText()).isEqualTo("10 h");
        assertThat(step.because()).extracting(Explanation.Step::path).containsExactly("x.a", "x.b", "x.c");
        assertThat(step.ending()).isEqualTo(Explanation.Ending.COMPLETE);
    }

    @Test
    void ofASelectionOnlyTheChosenBranchIsShown() {
        Node choice = formulas.choice(
                "x", "policy", "Routing policy", 1, List.of("any-zone", "zone-local"), Provenance.TYPED);
        Node any = input("x", "any", "Crossing of any zone", "1", 0.6);
        Node local = input("x", "local", "Crossing inside a zone", "1", 0);
        Node crossing = formulas.select(choice, any, local).as("x", "crossing", "Share crossing");

        Explanation.Step step = Explanation.of(crossing, Evaluation.of(formulas.build()), 5);

        assertThat(step.formula()).isEqualTo("crossing inside a zone");
        assertThat(step.because()).extracting(Explanation.Step::path).containsExactly("x.policy", "x.local");
        assertThat(step.because().getFirst().valueText()).isEqualTo("zone-local");
    }

    @Test
    void aPriceSaysItsSkuDateAndSourceAndWhetherItIsTheWorkspacesOwn() {
        RateKey key = RateKey.interZone("us-west-2");
        Rate published = new Rate(
                key,
                "GB",
                List.of(new Tier(0, new BigDecimal("0.01"))),
                "SKU1",
                PriceDate.parse("2018-11"),
                "price list",
                false);
        Rate own = new Rate(key, "GB", published.tiers(), "", PriceDate.UNDATED, "contract", true);

        assertThat(originOf(new RateLookup.Known(published)))
                .isEqualTo(new Origin(
                        Origin.Kind.PUBLISHED,
                        "AWSDataTransfer/us-west-2/DataTransfer-Regional-Bytes (SKU1)",
                        "2018-11",
                        "price list"));
        assertThat(originOf(new RateLookup.Known(own)).text())
                .isEqualTo("own price AWSDataTransfer/us-west-2/DataTransfer-Regional-Bytes, undated, contract");
        assertThat(originOf(new RateLookup.Unknown(key, "not in the snapshot")).kind())
                .isEqualTo(Origin.Kind.MISSING);
    }

    @Test
    void anUnknownPriceMakesTheFigureUnknownAndTheSumAtLeast() {
        Node known = input("x", "known", "Known cost", "USD/mo", 5);
        RateLookup lookup = new RateLookup.Unknown(RateKey.interZone("us-west-2"), "not in the snapshot");
        Node price = formulas.rate("x", "price", "Price", Unit.of("USD/mo"), 0, lookup);
        Node total = known.plus(price).as("x", "total", "Total");

        Explanation.Step step = Explanation.of(total, Evaluation.of(formulas.build()), 1);

        assertThat(step.valueText()).isEqualTo("at least $5.00/mo");
        assertThat(step.because().get(1).valueText()).isEqualTo("unknown");
    }

    @Test
    void aLookUpSaysTheKeyAndItsRate() {
        List<String> types = List.of("c5.9xlarge", "m5.4xlarge");
        Node type = formulas.choice("x", "type", "Instance type", 1, types, Provenance.TYPED);
        Table prices = new Table(
                "On-Demand price",
                Unit.of("USD/h"),
                types,
                new double[] {1.53, 0.768},
                new boolean[2],
                row -> new RateLookup.Known(Rate.flat(
                        RateKey.ec2OnDemand("us-west-2", types.get(row)),
                        "Hrs",
                        BigDecimal.ONE,
                        "SKU" + row,
                        PriceDate.parse("2018-11"),
                        "price list")));
        Node price = formulas.lookup(type, prices).as("x", "price", "Price per hour");

        Explanation.Step step = Explanation.of(price, Evaluation.of(formulas.build()), 3);

        assertThat(step.chosen()).isEqualTo("m5.4xlarge");
        assertThat(step.valueText()).isEqualTo("$0.768/h");
        assertThat(step.origin())
                .hasValueSatisfying(origin ->
                        assertThat(origin.reference()).isEqualTo("AmazonEC2/us-west-2/BoxUsage:m5.4xlarge (SKU1)"));
        assertThat(step.formula()).isEqualTo("On-Demand price of instance type");
    }

    @Test
    void anAssumptionCarriesItsSourceAndDate() {
        Node hours = formulas.input("x", "hours", "Hours per month", Unit.HOURS_PER_MONTH, 730, MONTH);

        Explanation.Step step = Explanation.of(hours, Evaluation.of(formulas.build()), 0);

        assertThat(step.origin()).contains(new Origin(Origin.Kind.ASSUMED, "", "2018-11", "365 days over 12 months"));
        assertThat(step.ending()).isEqualTo(Explanation.Ending.COMPLETE);
    }

    @Test
    void aSharedStepIsShownOnce() {
        Node a = input("x", "a", "A", "1", 1);
        Node doubled = a;
        for (int i = 0; i < 60; i++) {
            doubled = doubled.plus(doubled).as("x", "d" + i, "Doubled " + i);
        }
        Node figure = doubled.plus(doubled.times(a)).as("x", "figure", "Figure");

        Explanation.Step step = Explanation.of(figure, Evaluation.of(formulas.build()), 1000);

        assertThat(count(step)).isLessThan(70);
        Node shared = input("y", "a", "A", "1", 1).plus(a).as("y", "shared", "Shared");
        Node first = shared.times(a).as("y", "first", "First");
        Node second = shared.times(shared).as("y", "second", "Second");
        Node both = first.plus(second).as("y", "both", "Both");
        Explanation.Step twice = Explanation.of(both, Evaluation.of(formulas.build()), 10);
        assertThat(twice.because().get(0).because().get(0).ending()).isEqualTo(Explanation.Ending.COMPLETE);
        assertThat(twice.because().get(1).because().get(0).ending()).isEqualTo(Explanation.Ending.SEE_ABOVE);
    }

    @Test
    void theDepthIsKept() {
        Node a = input("x", "a", "A", "1", 1);
        Node b = a.times(a).as("x", "b", "B");
        Node c = b.plus(a).as("x", "c", "C");

        Explanation.Step step = Explanation.of(c, Evaluation.of(formulas.build()), 1);

        assertThat(step.because().getFirst().ending()).isEqualTo(Explanation.Ending.TOO_DEEP);
        assertThat(step.because().getFirst().because()).isEmpty();
        assertThatThrownBy(() -> Explanation.of(c, Evaluation.of(formulas.build()), -1))
                .hasMessageContaining("-1");
    }

    @Test
    void aLongUnnamedSumIsAStepOfItsOwn() {
        Node[] parts = IntStream.range(0, 12)
                .mapToObj(i -> input("x", "p" + i, "Part " + i, "h", i))
                .toArray(Node[]::new);
        Node figure = formulas.sum(parts).times(formulas.constant(2, "1")).as("x", "figure", "Figure");

        Explanation.Step step = Explanation.of(figure, Evaluation.of(formulas.build()), 4);

        assertThat(step.formula()).isEqualTo("sum of 12 terms × 2");
        assertThat(step.because()).hasSize(1);
        assertThat(step.because().getFirst().label()).isEqualTo("sum of 12 terms");
        assertThat(step.because().getFirst().because()).hasSize(12);
    }

    private Origin originOf(RateLookup lookup) {
        Formulas own = new Formulas();
        Node price = own.rate("x", "price", "Price", Unit.of("USD/GB"), 0.01, lookup);
        return Explanation.of(price, Evaluation.of(own.build()), 0).origin().orElseThrow();
    }

    private Node input(String owner, String quantity, String label, String unit, double value) {
        return formulas.input(owner, quantity, label, Unit.of(unit), value, Provenance.TYPED);
    }

    private static int count(Explanation.Step step) {
        return 1 + step.because().stream().mapToInt(ExplanationTest::count).sum();
    }
}
