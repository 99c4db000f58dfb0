package io.spillway.app.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.app.ui.figure.Figures;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import org.junit.jupiter.api.Test;

class ScenarioListViewModelTest {
    private final WorkspaceSession session = TestSessions.open();
    private final ScenarioListViewModel model = new ScenarioListViewModel(session);

    @Test
    void aScenarioShowsItsDifferenceFromTheBaseline() {
        Shown shown = TestSessions.shown(session);
        double baseline = shown.results().get(0).orThrow().total().value();
        double rewrite = shown.results().get(2).orThrow().total().value();
        ScenarioRow row = model.rowsProperty().get().get(2);

        assertThat(row.name()).isEqualTo("Go rewrite");
        assertThat(rewrite).isLessThan(baseline);
        assertThat(row.difference()).isEqualTo("−" + Figures.dollars(baseline - rewrite));
        assertThat(row.sign()).isEqualTo(-1);
    }

    @Test
    void theBaselineHasNoDifferenceAndIsChosenFirst() {
        ScenarioRow baseline = model.rowsProperty().get().getFirst();

        assertThat(baseline.difference()).isEmpty();
        assertThat(baseline.chosen()).isTrue();
    }

    @Test
    void choosingAScenarioMarksIt() {
        model.onScenario("all");

        assertThat(model.rowsProperty().get())
                .filteredOn(ScenarioRow::chosen)
                .extracting(ScenarioRow::id)
                .containsExactly("all");
    }
}
