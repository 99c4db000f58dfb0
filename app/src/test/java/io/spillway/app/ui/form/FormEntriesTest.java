package io.spillway.app.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.commitment.Commitment;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.component.Reservation;
import io.spillway.model.component.Volume;
import io.spillway.model.component.ZoneShares;
import io.spillway.model.field.FieldSpec;
import io.spillway.model.file.JsonArray;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.topology.Assumptions;
import io.spillway.model.topology.Flow;
import io.spillway.model.topology.ProductArea;
import io.spillway.scenarios.editing.TopologyEdits;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.PriceOverride;
import io.spillway.scenarios.workspace.PriceSettings;
import io.spillway.scenarios.workspace.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormEntriesTest {
    private final WorkspaceSession session = TestSessions.open();
    private final FormContext context = context();

    static Stream<Class<?>> records() {
        return Stream.concat(
                Stream.of(ComponentKind.values()).map(ComponentKind::type),
                Stream.of(
                        Flow.class,
                        Assumptions.class,
                        ProductArea.class,
                        PriceSettings.class,
                        PriceOverride.class,
                        Volume.class,
                        Reservation.class,
                        ZoneShares.class,
                        Commitment.ReservedInstances.class,
                        Commitment.SavingsPlan.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyFieldOfEveryRecordHasAnEditor(Class<?> record) {
        List<String> fields = FieldSpec.of(record).stream()
                .map(FieldSpec::name)
                .filter(name -> !name.equals("id"))
                .toList();

        List<FormEntry> entries = FormEntries.of(context, record, FieldPlace.topology("components", "none"));

        assertThat(entries).extracting(entry -> entry.spec().name()).isEqualTo(fields);
    }

    /** Of each kind a new component is drawn, and each of its numbers, words and choices is edited and read back. */
    @ParameterizedTest
    @EnumSource(ComponentKind.class)
    void everyFieldOfANewComponentCanBeEdited(ComponentKind kind) {
        session.editTopology("add", "", TopologyEdits.addComponent("fresh", kind, "Fresh", "Hosts"));
        FieldPlace place = FieldPlace.topology("components", "fresh");
        List<String> edited = new ArrayList<>();
        for (FormEntry entry : FormEntries.of(context(), kind.type(), place)) {
            entry.refresh();
            switch (entry) {
                case NumberEntry number -> {
                    double value =
                            Math.max(number.spec().min(), Math.min(number.spec().max(), 1));
                    number.onTyped(JsonNumber.text(value));
                    assertThat(number.stateProperty().get().message())
                            .as(number.label())
                            .isEmpty();
                    assertThat(now(number.place())).isEqualTo(JsonNumber.of(value));
                    edited.add(number.spec().name());
                }
                case ChoiceEntry choice -> {
                    String last = choice.choices().getLast();
                    choice.onChosen(last);
                    if (!last.equals(choice.spec().byDefault())) {
                        assertThat(String.valueOf(now(choice.place()))).contains(last);
                    }
                }
                case WordEntry word ->
                    assertThat(word.stateProperty().get().isWrong()).isFalse();
                case IdEntry id -> throw new AssertionError(id.label() + " is no field of a record");
                case ZonesEntry zones -> {
                    zones.onEven(2);
                    assertThat(now(zones.place()))
                            .isInstanceOfSatisfying(
                                    JsonObject.class,
                                    weights -> assertThat(weights.members()).containsOnlyKeys("a", "b"));
                }
                case ProfileEntry profile -> {
                    profile.onHour(20, 2.5);
                    assertThat(now(profile.place())).isInstanceOf(JsonArray.class);
                }
                case RecordEntry record -> {
                    record.onAdd();
                    assertThat(now(record.place())).isInstanceOf(JsonObject.class);
                }
                case MapEntry map -> {
                    map.onAdd("Data disk", map.kinds().getFirst());
                    assertThat(now(map.place()))
                            .isInstanceOfSatisfying(
                                    JsonObject.class,
                                    members -> assertThat(members.members()).containsOnlyKeys("data-disk"));
                }
                case ListEntry list -> {
                    list.refresh();
                    Option first = list.options("").getFirst();
                    list.onAdd(first);
                    assertThat(now(list.place())).isInstanceOf(JsonArray.class);
                }
            }
        }
        assertThat(TestSessions.shown(session).workspace())
                .as(
                        "the document after all edits: %s",
                        TestSessions.shown(session).findings())
                .isNotNull();
    }

    @Test
    void anHourThatRisesIsPaidForByTheOthers() {
        ProfileEntry profile = (ProfileEntry) FormEntries.of(
                context,
                ComponentKind.TRAFFIC_SOURCE.type(),
                "dailyProfile",
                FieldPlace.topology("components", "clients"));
        profile.onHour(20, 3);
        context.show(document(), Scenario.BASELINE, List.of());
        profile.refresh();

        List<Double> hours = profile.hoursProperty().get();
        assertThat(hours.get(20)).isCloseTo(3, org.assertj.core.api.Assertions.within(0.01));
        assertThat(hours.get(0)).isCloseTo(21.0 / 23, org.assertj.core.api.Assertions.within(1e-3));
        assertThat(hours.stream().mapToDouble(Double::doubleValue).sum() / 24)
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void countsOfAMeasuredDayAreScaledToTheirMean() {
        ProfileEntry profile = (ProfileEntry) FormEntries.of(
                context,
                ComponentKind.TRAFFIC_SOURCE.type(),
                "dailyProfile",
                FieldPlace.topology("components", "clients"));

        profile.onPasted("100 200 3");
        assertThat(profile.stateProperty().get().message().orElseThrow().text()).startsWith("3 numbers");

        profile.onPasted("100 ".repeat(12) + "300 ".repeat(12));
        context.show(document(), Scenario.BASELINE, List.of());
        profile.refresh();
        assertThat(profile.hoursProperty().get().getFirst()).isEqualTo(0.5);
        assertThat(profile.hoursProperty().get().getLast()).isEqualTo(1.5);
    }

    @Test
    void aWeightThatLeavesNoZoneIsRefused() {
        ZonesEntry zones = (ZonesEntry) FormEntries.of(
                context, ComponentKind.HOST_GROUP.type(), "zones", FieldPlace.topology("components", "api-hosts"));
        zones.onEven(1);
        context.show(document(), Scenario.BASELINE, List.of());
        zones.refresh();

        zones.weights().getFirst().onTyped("0");

        assertThat(zones.weights()
                        .getFirst()
                        .stateProperty()
                        .get()
                        .message()
                        .orElseThrow()
                        .text())
                .contains("no zone has a positive share");
    }

    @Test
    void anOwnPriceBeginsAsTheCataloguesSoThatAddingItChangesNothing() {
        double before =
                TestSessions.shown(session).breakdown().orElseThrow().total().value();
        MapEntry overrides =
                (MapEntry) FormEntries.of(context, PriceSettings.class, "overrides", FieldPlace.document("prices"));
        overrides.refresh();

        overrides.onAdd("AWSDataTransfer/us-west-2/DataTransfer-Regional-Bytes", "");

        assertThat(TestSessions.shown(session).breakdown().orElseThrow().total().value())
                .isEqualTo(before);
        overrides.onAdd("nonsense", "");
        assertThat(overrides.stateProperty().get().message().orElseThrow().text())
                .contains("is not a rate key");
    }

    @Test
    void aProductAreaThatIsRemovedIsTakenFromWhatBelongedToIt() {
        MapEntry areas = (MapEntry)
                FormEntries.of(context, io.spillway.model.topology.Topology.class, "areas", FieldPlace.topology());
        areas.refresh();

        areas.onRemove("streaming");

        assertThat(TestSessions.shown(session).findings()).isEmpty();
        assertThat(TestSessions.shown(session).sketch().areas()).containsOnlyKeys("core");
    }

    private io.spillway.model.file.@org.jspecify.annotations.Nullable Json now(FieldPlace place) {
        return place.in(java.util.Objects.requireNonNull(document().object("baseline")));
    }

    private JsonObject document() {
        return session.editedProperty().get().orElseThrow().document();
    }

    private FormContext context() {
        FormContext made = new FormContext(session, new WorkspacePricing());
        session.editedProperty().subscribe(edited -> made.show(document(), Scenario.BASELINE, List.of()));
        return made;
    }
}
