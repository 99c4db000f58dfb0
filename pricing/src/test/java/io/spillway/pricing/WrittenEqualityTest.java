package io.spillway.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.model.finding.Severity;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.catalogue.PriceDate;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.pricing.catalogue.RateOverride;
import io.spillway.pricing.catalogue.Tier;
import io.spillway.pricing.cost.Amount;
import io.spillway.pricing.cost.RatesBehind;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Formulas;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.sizing.Requirement;
import io.spillway.pricing.traffic.Shape;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records whose equality is written out for a faster start still compare every component. */
class WrittenEqualityTest {
    private static final Formulas FORMULAS = new Formulas();

    private static Node node(double value) {
        return FORMULAS.constant(value, Unit.ONE);
    }

    /** Two records of each type that have no component in common. */
    static Stream<Arguments> records() {
        RateKey key = new RateKey("AmazonEC2", "us-west-2", "a");
        RateKey otherKey = new RateKey("AmazonS3", "us-east-1", "b");
        Tier tier = new Tier(0, BigDecimal.ONE);
        PriceDate date = PriceDate.of(LocalDate.of(2018, 1, 1));
        Rate rate = new Rate(key, "Hrs", List.of(tier), "sku", date, "source", false);
        Rate otherRate = new Rate(
                otherKey, "GB", List.of(new Tier(0, BigDecimal.TEN)), "other", PriceDate.UNDATED, "another", true);
        Location location = new Location("path", null, 1, 2);
        Location otherLocation = new Location("other", "file", 3, 4);
        return Stream.of(
                Arguments.of(key, otherKey),
                Arguments.of(tier, new Tier(1, BigDecimal.TEN)),
                Arguments.of(date, PriceDate.UNDATED),
                Arguments.of(rate, otherRate),
                Arguments.of(
                        new RateOverride(key, "Hrs", List.of(tier), "note", "source", date),
                        new RateOverride(otherKey, "GB", otherRate.tiers(), "another", "other", PriceDate.UNDATED)),
                Arguments.of(new RateLookup.Known(rate), new RateLookup.Known(otherRate)),
                Arguments.of(
                        new RatesBehind.Use(new RateLookup.Known(rate), null),
                        new RatesBehind.Use(new RateLookup.Known(otherRate), node(1))),
                Arguments.of(new Amount(1, Unit.ONE, Certainty.KNOWN), new Amount(2, Unit.HOST, Certainty.AT_LEAST)),
                Arguments.of(new Shape("a", node(1), node(2), node(3)), new Shape("b", node(4), node(5), node(6))),
                Arguments.of(
                        new Requirement("a", node(1), node(2), node(3), null, 0),
                        new Requirement("b", node(4), node(5), null, node(6), 1)),
                Arguments.of(location, otherLocation),
                Arguments.of(
                        new Finding("a", Severity.ERROR, location, "message", "advice"),
                        new Finding("b", Severity.NOTE, otherLocation, "another", "")));
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyComponentCounts(Record record, Record other) throws ReflectiveOperationException {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<? extends Record> constructor = record.getClass().getDeclaredConstructor(types);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getAccessor().invoke(record);
        }

        Record same = constructor.newInstance(values);

        assertThat(same).isEqualTo(record).hasSameHashCodeAs(record);
        for (int i = 0; i < values.length; i++) {
            Object[] changed = values.clone();
            changed[i] = components[i].getAccessor().invoke(other);
            assertThat(constructor.newInstance(changed))
                    .as(components[i].getName())
                    .isNotEqualTo(record);
        }
    }
}
