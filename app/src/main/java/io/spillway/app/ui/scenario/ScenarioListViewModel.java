package io.spillway.app.ui.scenario;

import io.spillway.app.ui.figure.Figures;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.pricing.cost.CostBreakdown;
import io.spillway.scenarios.evaluation.ScenarioResult;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The scenarios with their totals, and which one is shown. */
public final class ScenarioListViewModel {
    private final WorkspaceSession session;
    private final ReadOnlyObjectWrapper<List<ScenarioRow>> rows = new ReadOnlyObjectWrapper<>(List.of());

    public ScenarioListViewModel(WorkspaceSession session) {
        this.session = session;
        session.shownProperty().subscribe(shown -> rows.set(rows(shown)));
    }

    public ReadOnlyObjectProperty<List<ScenarioRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public void onScenario(String id) {
        session.selectScenario(id);
    }

    private static List<ScenarioRow> rows(Optional<Shown> shown) {
        return shown.map(now ->
                        now.results().stream().map(result -> row(now, result)).toList())
                .orElse(List.of());
    }

    private static ScenarioRow row(Shown now, ScenarioResult result) {
        CostBreakdown breakdown = result.breakdown();
        OptionalDouble difference = result.equals(now.baseline()) ? OptionalDouble.empty() : now.difference(result);
        String relative = "";
        if (difference.isPresent()) {
            double base = now.baseline().orThrow().total().value();
            relative = Figures.relative(difference.getAsDouble(), base);
        }
        String note = result.scenario().note();
        return new ScenarioRow(
                result.scenario().id(),
                result.scenario().name(),
                breakdown == null ? "cannot be computed" : Figures.dollars(breakdown.total()),
                difference.isPresent() ? Figures.difference(difference.getAsDouble()) : "",
                relative,
                difference.isPresent() ? (int) Math.signum(difference.getAsDouble()) : 0,
                note == null ? "" : note,
                result.scenario().id().equals(now.selected().scenario().id()));
    }
}
