package io.spillway.app.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.form.ChoiceEntry;
import io.spillway.app.ui.form.NumberEntry;
import io.spillway.app.ui.form.WordEntry;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.scenarios.editing.TreePath;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Several components or flows are edited together. */
class EditTogetherTest {
    private final TestForm form = TestForm.open();
    private final WorkspaceSession session = form.session();
    private final JsonObject opened = form.edited().document();

    @Test
    void differingValuesAreMixedUntilOneIsTypedForAll() {
        form.select("api", "validation");
        NumberEntry memory = number("memoryGiBPerContainer");
        assertThat(memory.textProperty().get()).isEmpty();
        assertThat(memory.stateProperty().get().mixed()).isEqualTo("1.5 GiB/container, 4 GiB/container");

        memory.onEnter();
        memory.onTyped("2");
        memory.onTyped("2 ");
        memory.onTyped("3");
        memory.onLeave();

        assertThat(List.of(value("api", "memoryGiBPerContainer"), value("validation", "memoryGiBPerContainer")))
                .containsExactly(JsonNumber.of(3), JsonNumber.of(3));
        assertThat(memory.textProperty().get()).isEqualTo("3");
        assertThat(memory.stateProperty().get().mixed()).isEmpty();
        assertThat(form.edited().undo()).contains("edit of Memory per container of 2 elements");
        session.undo();
        assertThat(form.edited().document()).isSameAs(opened);
        assertThat(memory.stateProperty().get().mixed()).isEqualTo("1.5 GiB/container, 4 GiB/container");
    }

    @Test
    void escapeGoesBackToWhatEachOfThemHad() {
        form.select("api", "validation");
        NumberEntry memory = number("memoryGiBPerContainer");

        memory.onEnter();
        memory.onTyped("3");
        memory.onRevert();

        assertThat(form.edited().document()).isSameAs(opened);
        assertThat(memory.textProperty().get()).isEmpty();
    }

    @Test
    void equalValuesAreShownAsOne() {
        form.select("api", "validation");
        NumberEntry least = number("minimumContainers");

        assertThat(least.textProperty().get()).isEqualTo("1");
        assertThat(least.stateProperty().get().mixed()).isEmpty();
        assertThat(least.stateProperty().get().source()).isEqualTo("a service that exists runs at least once");
    }

    @Test
    void componentsOfDifferentKindsShareWhatMeansTheSame() {
        form.select("api-hosts", "kafka");

        assertThat(form.entries())
                .extracting(entry -> entry.spec().name())
                .contains("instanceType", "region", "area", "purchaseOption")
                .doesNotContain("name", "brokers", "reservedVcpu");
        WordEntry type = (WordEntry) form.entry("instanceType");
        type.onTyped("m5.2xlarge");
        assertThat(List.of(value("api-hosts", "instanceType"), value("kafka", "instanceType")))
                .containsExactly(JsonText.of("m5.2xlarge"), JsonText.of("m5.2xlarge"));
    }

    @Test
    void theRoutingOfSeveralFlowsIsChosenAtOnce() {
        session.select(new Selection.OfSeveral(Set.of("read", "send")));
        ChoiceEntry routing = (ChoiceEntry) form.entry("routing");

        routing.onChosen("zone-local");

        assertThat(TreePath.of("flows", "read", "routing").in(form.topology())).isEqualTo(JsonText.of("zone-local"));
        assertThat(TreePath.of("flows", "send", "routing").in(form.topology())).isEqualTo(JsonText.of("zone-local"));
        assertThat(form.entries()).extracting(entry -> entry.spec().name()).doesNotContain("from", "to", "carries");
    }

    @Test
    void inAScenarioTheChangeRecordsAllOfThem() {
        session.selectScenario("go");
        form.select("api", "mesh");
        form.select("api", "validation");

        number("vcpuPerContainer").onTyped("2");

        assertThat(List.of(value("api", "vcpuPerContainer"), value("validation", "vcpuPerContainer")))
                .containsExactly(JsonNumber.of(2), JsonNumber.of(2));
        assertThat(TreePath.of("baseline").in(form.edited().document()))
                .isEqualTo(TreePath.of("baseline").in(opened));
    }

    @Test
    void whatIsRefusedForAllIsNoDraftOfOne() {
        form.select("api", "validation");
        number("memoryGiBPerContainer").onTyped("-3");
        assertThat(number("memoryGiBPerContainer").stateProperty().get().isWrong())
                .isTrue();

        session.select(new Selection.OfComponent("api"));

        assertThat(number("memoryGiBPerContainer").textProperty().get()).isEqualTo("1.5");
        assertThat(form.edited().document()).isSameAs(opened);
    }

    @Test
    void componentsAndFlowsHaveNothingInCommon() {
        session.select(new Selection.OfSeveral(Set.of("api", "read")));

        assertThat(form.entries()).isEmpty();
        assertThat(form.model().inspectionProperty().get().orElseThrow().subtitle())
                .isEqualTo("They have no field in common that can be changed together.");
    }

    private Json value(String component, String field) {
        return Objects.requireNonNull(form.value("components", component, field));
    }

    private NumberEntry number(String field) {
        return (NumberEntry) form.entry(field);
    }
}
