package io.spillway.app.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest {
    private final WorkspaceSession session = TestSessions.open();
    private final InspectorViewModel model = new InspectorViewModel(session);

    @Test
    void nothingSelectedExplainsTheTotal() {
        assertThat(model.inspectionProperty().get()).isEmpty();
        assertThat(model.whyProperty().get())
                .get()
                .satisfies(why -> assertThat(why.steps()).isNotEmpty());
    }

    @Test
    void defaultsAreShownWithTheirSourceApartFromWhatTheFileStates() {
        session.select(new Selection.OfComponent("api"));

        Inspection shown = model.inspectionProperty().get().orElseThrow();
        assertThat(shown.title()).isEqualTo("Tracking API");
        assertThat(section(shown, "STATED"))
                .contains(new FieldRow("vCPU per container", "1", "vCPU/container", "", ""));
        assertThat(section(shown, "ASSUMED"))
                .contains(new FieldRow(
                        "Fewest containers", "1", "container", "a service that exists runs at least once", ""));
    }

    @Test
    void whatAScenarioOverridesNamesTheBaselinesValue() {
        session.selectScenario("go");
        session.select(new Selection.OfComponent("validation"));

        Inspection shown = model.inspectionProperty().get().orElseThrow();
        assertThat(section(shown, "STATED"))
                .contains(new FieldRow("Memory per container", "1", "GiB/container", "", "4"));
    }

    @Test
    void aPriceIsExplainedWithItsSkuAndDate() {
        session.explain("produce.cost.zones.out");

        WhyRow why = model.whyProperty().get().orElseThrow();
        assertThat(why.steps().getFirst().steps()).anySatisfy(step -> {
            assertThat(step.value()).isEqualTo("$0.01/GB");
            assertThat(step.detail()).startsWith("published price").contains("2018");
        });
    }

    private static java.util.List<FieldRow> section(Inspection inspection, String heading) {
        return inspection.sections().stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst()
                .orElseThrow()
                .fields();
    }
}
