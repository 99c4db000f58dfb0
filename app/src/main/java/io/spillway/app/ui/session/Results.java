package io.spillway.app.ui.session;

import io.spillway.app.figure.Notation;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The numbers of the document being edited: calculated in the background, where the latest document wins, and applied in one
 * place. The scenario chosen and the baseline come first, the other scenarios after; larger views follow a frame later.
 *
 * <p>Used on the window's thread only.
 */
final class Results {
    private final Calculation calculation;
    private final LatestWins recalculation;
    private final LatestWins otherScenarios;
    private final Executor afterFrame;
    private final Consumer<RuntimeException> failed;

    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Shown>> details = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> scenario = new ReadOnlyObjectWrapper<>(Scenario.BASELINE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Notation notation = Notation.PLAIN;
    private boolean detailsWait;

    /**
     * @param background calculates what is shown
     * @param others calculates the scenarios that are not shown
     * @param afterFrame runs, on the window's thread, what need not be in the next frame
     * @param failed takes what a calculation threw
     */
    Results(
            WorkspacePricing pricing,
            LatestWins background,
            LatestWins others,
            Executor afterFrame,
            Consumer<RuntimeException> failed) {
        this.calculation = new Calculation(pricing);
        this.recalculation = background.another();
        this.otherScenarios = recalculation.by(others);
        this.afterFrame = afterFrame;
        this.failed = failed;
    }

    /** With the scenario chosen; empty until the first calculation is done. */
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The same a frame after an edit; the first results, and that there are none, at once. */
    ReadOnlyObjectProperty<Optional<Shown>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** Id of the scenario chosen, which is the baseline when the one that was is no more. */
    ReadOnlyObjectProperty<String> scenarioProperty() {
        return scenario.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void setBusy(boolean now) {
        busy.set(now);
    }

    /** Shows nothing; what was calculated belongs to another workspace. */
    void clear() {
        publish(Optional.empty());
        scenario.set(Scenario.BASELINE);
        calculation.forget();
    }

    /** Drops what is being calculated. */
    void overtake() {
        recalculation.overtake();
    }

    /** Calculates a document, from what is shown where it can. */
    void calculate(JsonObject document) {
        busy.set(true);
        String chosen = scenario.get();
        Shown before = shown.get().orElse(null);
        recalculation.submit(
                () -> calculation.first(document, chosen, before),
                first -> {
                    apply(first);
                    if (first.pending().isEmpty()) {
                        busy.set(false);
                    } else {
                        others(first);
                    }
                },
                failed);
    }

    /** The scenarios that are not shown follow few by few: the next edit overtakes what is left of them. */
    private void others(Shown first) {
        otherScenarios.submit(
                () -> calculation.some(first),
                all -> {
                    if (all) {
                        otherScenarios.submit(
                                () -> calculation.rest(first),
                                rest -> {
                                    apply(rest);
                                    busy.set(false);
                                },
                                failed);
                    } else {
                        others(first);
                    }
                },
                failed);
    }

    /**
     * Shows another scenario, which is calculated first when its numbers are those of an earlier document.
     *
     * @param document the newest
     * @return false when there is no such scenario
     */
    boolean choose(String id, JsonObject document) {
        Shown now = shown.get().orElse(null);
        if (now == null) {
            return false;
        }
        return now.results().stream()
                .filter(result -> result.scenario().id().equals(id))
                .findFirst()
                .map(result -> {
                    if (now.isPending(result)) {
                        scenario.set(id);
                        calculate(document);
                    } else {
                        publish(Optional.of(now.choosing(result)));
                        scenario.set(id);
                    }
                    return true;
                })
                .orElse(false);
    }

    /** The one place where results reach the window. */
    private void apply(Shown result) {
        String wanted = scenario.get();
        Shown now = result.selected().scenario().id().equals(wanted)
                ? result
                : result.results().stream()
                        .filter(each -> each.scenario().id().equals(wanted))
                        .findFirst()
                        .map(result::choosing)
                        .orElse(result);
        scenario.set(now.selected().scenario().id());
        publish(Optional.of(now.writtenIn(notation)));
    }

    /** Writes figures in another way from now on. */
    void write(Notation chosen) {
        if (!chosen.equals(notation)) {
            notation = chosen;
            shown.get().ifPresent(now -> publish(Optional.of(now.writtenIn(chosen))));
        }
    }

    private void publish(Optional<Shown> now) {
        boolean atOnce = now.isEmpty() || details.get().isEmpty();
        shown.set(now);
        if (atOnce) {
            details.set(shown.get());
        } else if (!detailsWait) {
            detailsWait = true;
            afterFrame.execute(() -> {
                detailsWait = false;
                details.set(shown.get());
            });
        }
    }
}
