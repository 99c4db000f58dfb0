package io.spillway.model.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.commitment.Commitment;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.component.Reservation;
import io.spillway.model.component.Volume;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.topology.Assumptions;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.ProductArea;
import io.spillway.model.topology.Topology;
import io.spillway.model.unit.Unit;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of everything a file can hold says what it is. */
class FieldDeclarationsTest {

    /** Numbers that are shares, ratios or counts of nothing in particular. */
    private static final Set<String> PURE = Set.of(
            "targetUtilization",
            "lossUtilization",
            "diskTargetUtilization",
            "savingsPlanShareOfOnDemand",
            "shareOfOnDemand",
            "upfrontShare",
            "spotShare",
            "spotDiscount",
            "burst",
            "growthPerMonth",
            "replicationFactor",
            "partitions",
            "compressionRatio",
            "stalledChannels",
            "count",
            "messagesPerMessage",
            "bytesFactor",
            "retryShare",
            "headroom",
            "enterpriseDiscountShare",
            "a",
            "b",
            "c",
            "d",
            "e",
            "f");

    static Stream<Class<?>> records() {
        List<Class<?>> records = new ArrayList<>(List.of(
                Topology.class,
                Assumptions.class,
                ProductArea.class,
                Flow.class,
                Volume.class,
                Reservation.class,
                ZoneShares.class));
        Arrays.stream(ComponentKind.values()).map(ComponentKind::type).forEach(records::add);
        records.addAll(List.of(Commitment.class.getPermittedSubclasses()));
        return records.stream();
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyFieldIsEitherLiveOrStructural(Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            boolean live = component.isAnnotationPresent(Live.class);
            boolean structural = component.isAnnotationPresent(Structural.class);

            assertThat(live ^ structural)
                    .as("%s.%s is live or structural, not both or neither", record.getSimpleName(), component.getName())
                    .isTrue();
        }
        assertThat(FieldSpec.of(record)).hasSameSizeAs(record.getRecordComponents());
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyNumberIsLiveWithAUnitAndARange(Class<?> record) {
        for (FieldSpec spec : FieldSpec.of(record)) {
            if (spec.type() == double.class || spec.type() == Double.class || spec.type() == int.class) {
                assertThat(spec.live()).as("%s is live", name(record, spec)).isTrue();
                assertThat(spec.min()).as("range of %s", name(record, spec)).isLessThan(spec.max());
                assertThat(!spec.unit().equals(Unit.ONE) || PURE.contains(spec.name()))
                        .as("%s has a unit", name(record, spec))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyDefaultHasASourceAndLiesInItsRange(Class<?> record) {
        for (FieldSpec spec : FieldSpec.of(record)) {
            assertThat(spec.label()).as("label of %s", name(record, spec)).isNotBlank();
            if (spec.byDefault().isEmpty()) {
                continue;
            }
            // The weight of a zone that is not used says so by itself.
            if (record != ZoneShares.class) {
                assertThat(spec.source()).as("source of %s", name(record, spec)).isNotBlank();
            }
            if (spec.type() == double.class) {
                assertThat(Double.parseDouble(spec.byDefault()))
                        .as("default of %s", name(record, spec))
                        .isBetween(spec.min(), spec.max());
            }
            if (spec.type().isEnum()) {
                assertThat(spec.choices())
                        .as("choices of %s", name(record, spec))
                        .contains(spec.byDefault());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyDateOfASourceIsADayMonthOrYear(Class<?> record) {
        for (FieldSpec spec : FieldSpec.of(record)) {
            assertThat(spec.date()).as("date of %s", name(record, spec)).matches("|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
        }
    }

    @Test
    void instanceTypesPurchaseOptionsPoliciesSharesAndReplicationAreLive() {
        for (ComponentKind kind : ComponentKind.values()) {
            for (FieldSpec spec : FieldSpec.of(kind.type())) {
                if (spec.type() == ZoneShares.class
                        || spec.domain() != Domain.NONE
                        || spec.name().endsWith("Policy")
                        || spec.name().equals("purchaseOption")
                        || spec.name().equals("replicationFactor")) {
                    assertThat(spec.live())
                            .as("%s is live", name(kind.type(), spec))
                            .isTrue();
                }
            }
        }
        assertThat(FieldSpec.of(Flow.class, "routing").live()).isTrue();
        assertThat(FieldSpec.of(Volume.class, "type").live()).isTrue();
    }

    private static String name(Class<?> record, FieldSpec spec) {
        return record.getSimpleName() + "." + spec.name();
    }
}
