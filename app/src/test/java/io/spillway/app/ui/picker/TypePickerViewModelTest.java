package io.spillway.app.ui.picker;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.form.FieldPlace;
import io.spillway.app.ui.form.FormContext;
import io.spillway.app.ui.form.FormEntries;
import io.spillway.app.ui.form.WordEntry;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.component.ComponentKind;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TypePickerViewModelTest {
    private final WorkspaceSession session = TestSessions.open();
    private final WorkspacePricing pricing = new WorkspacePricing();
    private final TypePickerViewModel model = new TypePickerViewModel(session, pricing, TestSessions.atOnce());

    @Test
    void eachTypeIsTriedInTheScenario() {
        model.open(field(ComponentKind.HOST_GROUP, "api-hosts"));

        TypeRow now = row("c5.9xlarge");
        assertThat(now.current()).isTrue();
        assertThat(now.vcpu()).hasValue(36);
        assertThat(now.usdPerHour()).hasValue(1.53);
        assertThat(now.trial().orElseThrow().difference()).hasValue(0);
        assertThat(now.would()).isTrue();
        double total =
                TestSessions.shown(session).breakdown().orElseThrow().total().value();
        assertThat(now.trial().orElseThrow().usd()).hasValue(total);
    }

    @Test
    void theTotalOfATypeIsThatAfterChoosingIt() {
        WordEntry field = field(ComponentKind.HOST_GROUP, "api-hosts");
        model.open(field);
        TypeRow other = row("m5.4xlarge");

        model.onChosen(other);

        assertThat(TestSessions.shown(session).breakdown().orElseThrow().total().value())
                .isEqualTo(other.trial().orElseThrow().usd().orElseThrow());
    }

    @Test
    void aTypeThatCannotHoldAContainerSaysWhichAndWhy() {
        model.open(field(ComponentKind.HOST_GROUP, "api-hosts"));

        assertThat(row("c5.large").would()).isFalse();
        assertThat(row("c5.large").trial().orElseThrow().objection()).contains("a container of Tracking API needs");
    }

    @Test
    void aBrokerThatWritesToItsInstanceStoreNeedsATypeWithOne() {
        model.open(field(ComponentKind.KAFKA_CLUSTER, "kafka"));

        assertThat(row("i3.8xlarge").would()).isTrue();
        assertThat(row("m5.4xlarge").trial().orElseThrow().objection())
                .contains("Kafka, pipeline has nothing to write to");
    }

    @Test
    void typesAreFiltered() {
        model.open(field(ComponentKind.KAFKA_CLUSTER, "kafka"));

        model.onFilter(new TypePickerViewModel.Filter("i3", 16, 0, 1000, OptionalDouble.of(3), true));

        assertThat(model.shownProperty().get()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.name()).contains("i3");
            assertThat(row.vcpu().orElseThrow()).isGreaterThanOrEqualTo(16);
            assertThat(row.usdPerHour().orElseThrow()).isLessThanOrEqualTo(3);
            assertThat(row.would()).isTrue();
        });
    }

    private TypeRow row(String name) {
        return model.shownProperty().get().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private WordEntry field(ComponentKind kind, String id) {
        FormContext context = new FormContext(session, pricing);
        session.editedProperty()
                .subscribe(edited -> context.show(edited.orElseThrow().document(), Scenario.BASELINE, List.of()));
        WordEntry entry =
                (WordEntry) FormEntries.of(context, kind.type(), "instanceType", FieldPlace.topology("components", id));
        entry.refresh();
        return entry;
    }
}
