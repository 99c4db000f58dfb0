package io.spillway.app.ui.session;

import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.scenarios.evaluation.ScenarioResult;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import io.spillway.scenarios.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is open, what it costs and what is selected. Every change of the workspace goes through {@link #show}, which
 * recalculates in the background and applies the latest result in one place.
 */
public final class WorkspaceSession {
    private final WorkspacePricing pricing;
    private final WorkspaceOpener opener;
    private final LatestWins recalculation;
    private final LatestWins opening;

    private final ReadOnlyObjectWrapper<OpenedWorkspace> opened =
            new ReadOnlyObjectWrapper<>(new OpenedWorkspace.Nothing());
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(new Selection.None());
    private final ReadOnlyObjectWrapper<Optional<String>> figure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public WorkspaceSession(WorkspacePricing pricing, WorkspaceOpener opener, LatestWins background) {
        this.pricing = pricing;
        this.opener = opener;
        this.recalculation = background.another();
        this.opening = background.another();
    }

    public ReadOnlyObjectProperty<OpenedWorkspace> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Results with the scenario chosen; empty until the first calculation is done. */
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** Path of the figure that is explained. */
    public ReadOnlyObjectProperty<Optional<String>> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** Whether a file is being read or a calculation runs. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Ids of the workspaces that come with the program. */
    public List<String> bundled() {
        return opener.bundled();
    }

    /** Reads a workspace in the background and shows it. */
    public void open(String workspace) {
        busy.set(true);
        opening.submit(() -> opener.open(workspace), this::show, this::failed);
    }

    /** Reads the reference workspace in the background and shows it. */
    public void openReference() {
        busy.set(true);
        opening.submit(() -> opener.open((String) null), this::show, this::failed);
    }

    /** Shows what was opened and calculates it. */
    public void show(OpenedWorkspace workspace) {
        selection.set(new Selection.None());
        figure.set(Optional.empty());
        shown.set(Optional.empty());
        opened.set(workspace);
        switch (workspace) {
            case OpenedWorkspace.Loaded loaded -> recalculate(loaded.workspace());
            case OpenedWorkspace.Broken broken -> busy.set(false);
            case OpenedWorkspace.Nothing nothing -> busy.set(false);
        }
    }

    /** Chooses the scenario that is shown; an id that the workspace lacks is ignored. */
    public void selectScenario(String id) {
        shown.get()
                .ifPresent(now -> now.results().stream()
                        .filter(result -> result.scenario().id().equals(id))
                        .findFirst()
                        .ifPresent(result -> shown.set(
                                Optional.of(new Shown(now.workspace(), now.results(), result, now.millis())))));
    }

    /** Selects a component or flow, whose cost is then the figure explained. */
    public void select(Selection selected) {
        selection.set(selected);
        switch (selected) {
            case Selection.None none -> figure.set(Optional.empty());
            case Selection.OfComponent(String id) -> figure.set(Optional.of(id + ".cost"));
            case Selection.OfFlow(String id) -> figure.set(Optional.of(id + ".cost"));
        }
    }

    /** Explains a figure, and leaves the selection. */
    public void explain(String path) {
        figure.set(Optional.of(path));
    }

    private void recalculate(Workspace workspace) {
        busy.set(true);
        String scenario = shown.get().map(now -> now.selected().scenario().id()).orElse(Scenario.BASELINE);
        recalculation.submit(
                () -> {
                    long start = System.nanoTime();
                    List<ScenarioResult> results = workspace.scenarioIds().parallelStream()
                            .map(id -> pricing.result(workspace, workspace.scenario(id)))
                            .toList();
                    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                    ScenarioResult selected = results.stream()
                            .filter(result -> result.scenario().id().equals(scenario))
                            .findFirst()
                            .orElse(results.getFirst());
                    return new Shown(workspace, results, selected, millis);
                },
                result -> {
                    shown.set(Optional.of(result));
                    busy.set(false);
                },
                this::failed);
    }

    private void failed(RuntimeException defect) {
        busy.set(false);
        shown.set(Optional.empty());
        opened.set(new OpenedWorkspace.Broken(
                opened.get().name(),
                List.of(Finding.error(
                        "program-defect",
                        Location.of(""),
                        "the program failed to calculate this workspace: " + defect,
                        "please report this with the file"))));
    }
}
