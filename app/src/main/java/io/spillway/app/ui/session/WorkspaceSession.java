package io.spillway.app.ui.session;

import io.spillway.app.ui.figure.Notation;
import io.spillway.app.ui.text.Texts;
import io.spillway.model.file.JsonObject;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.scenarios.editing.ChangeEdits;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.editing.EditHistory;
import io.spillway.scenarios.editing.ElementIds;
import io.spillway.scenarios.editing.Recording;
import io.spillway.scenarios.editing.TopologyEdit;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import io.spillway.scenarios.workspace.Scenario;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is open, its history, what it costs and what is selected. Every edit goes through {@link #edit}, which takes effect at
 * once on the document; the numbers follow from the background, where the latest document wins, and are applied in one place.
 * Of an edit, the scenario chosen and the baseline come first, the other scenarios after.
 *
 * <p>Used on the window's thread only.
 */
public final class WorkspaceSession {
    private final WorkspaceOpener opener;
    private final Calculation calculation;
    private final LatestWins recalculation;
    private final LatestWins otherScenarios;
    private final LatestWins opening;
    private final Executor afterFrame;

    private final ReadOnlyObjectWrapper<OpenedWorkspace> opened =
            new ReadOnlyObjectWrapper<>(new OpenedWorkspace.Nothing());
    private final ReadOnlyObjectWrapper<Optional<Edited>> edited = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Shown>> details = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(new Selection.None());
    private final ReadOnlyObjectWrapper<Optional<String>> figure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Recording> recording = new ReadOnlyObjectWrapper<>(Recording.OF_BASELINE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    private final Map<String, String> chosenChanges = new HashMap<>();
    private @Nullable EditHistory history;
    private @Nullable JsonObject saved;
    private String scenario = Scenario.BASELINE;
    private Notation notation = Notation.PLAIN;
    private boolean detailsWait;

    public WorkspaceSession(WorkspacePricing pricing, WorkspaceOpener opener, LatestWins background) {
        this(pricing, opener, background, background, Runnable::run);
    }

    /**
     * @param background reads and calculates what is shown
     * @param others calculates the scenarios that are not shown
     * @param afterFrame runs, on the window's thread, what need not be in the next frame
     */
    public WorkspaceSession(
            WorkspacePricing pricing,
            WorkspaceOpener opener,
            LatestWins background,
            LatestWins others,
            Executor afterFrame) {
        this.afterFrame = afterFrame;
        this.calculation = new Calculation(pricing);
        this.opener = opener;
        this.recalculation = background.another();
        this.otherScenarios = recalculation.by(others);
        this.opening = background.another();
    }

    public ReadOnlyObjectProperty<OpenedWorkspace> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** The document being edited, which is always the newest; empty when none is open. */
    public ReadOnlyObjectProperty<Optional<Edited>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** Results with the scenario chosen; empty until the first calculation is done. */
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /**
     * What {@link #shownProperty} has, for views that are larger than a frame has time for: after an edit they follow when the
     * frame with the total is made. The first results of a workspace, and that there are none, are here at once.
     */
    public ReadOnlyObjectProperty<Optional<Shown>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** Path of the figure that is explained. */
    public ReadOnlyObjectProperty<Optional<String>> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** Where edits of the topology go: the baseline, or a change of the scenario chosen. Its change is empty while one has to be made. */
    public ReadOnlyObjectProperty<Recording> recordingProperty() {
        return recording.getReadOnlyProperty();
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

    /** Shows what was opened and calculates it. Its history begins. */
    public void show(OpenedWorkspace workspace) {
        selection.set(new Selection.None());
        figure.set(Optional.empty());
        publish(Optional.empty());
        scenario = Scenario.BASELINE;
        chosenChanges.clear();
        calculation.forget();
        if (workspace instanceof OpenedWorkspace.Loaded loaded) {
            JsonObject document = loaded.document();
            history = EditHistory.of(document);
            saved = document;
        } else {
            history = null;
            saved = null;
        }
        opened.set(workspace);
        publishEdited();
        if (history == null) {
            recalculation.overtake();
            busy.set(false);
        } else {
            recalculate();
        }
    }

    /**
     * Says that the document as it is now is the one in a file, which becomes the workspace's file.
     *
     * @param document that was written
     */
    public void saved(JsonObject document, Path file) {
        saved = document;
        if (opened.get() instanceof OpenedWorkspace.Loaded loaded) {
            opened.set(loaded.savedTo(file));
        }
        publishEdited();
    }

    /** Says that no file holds the document as it is, such as one recovered after a crash. */
    public void unsaved() {
        saved = null;
        publishEdited();
    }

    /** Edits the document. */
    @SuppressWarnings("ReferenceEquality") // an edit without effect gives back the very history
    public void edit(Edit edit) {
        if (history != null) {
            EditHistory after = history.after(edit, saved == null ? JsonObject.of(Map.of()) : saved);
            if (after != history) {
                history = after;
                changed();
            }
        }
    }

    /**
     * Edits the topology of the scenario chosen: the baseline's own, or by a patch in the change that records this scenario's
     * edits, which is made when there is none.
     */
    public void editTopology(String name, String series, TopologyEdit edit) {
        edit(new Edit(name, series, document -> recorded(document, edit)));
    }

    /**
     * Edits the topology of the scenario chosen and something beside it in one step, such as where a new component stands.
     *
     * @param beside edit of the whole document
     */
    public void editTopology(String name, TopologyEdit edit, UnaryOperator<JsonObject> beside) {
        edit(Edit.of(name, document -> beside.apply(recorded(document, edit))));
    }

    /** Ends the series of edits that are undone as one, such as when a field loses the focus. */
    public void endSeries() {
        if (history != null) {
            history = history.closed();
        }
    }

    /**
     * Undoes the series that runs, such as what has been typed into a field since it was entered.
     *
     * @return false when another step came after it, or none of it is left
     */
    public boolean takeBack(String series) {
        EditHistory now = history;
        boolean running = now != null && now.present().series().equals(series) && !series.isEmpty();
        if (running) {
            undo();
        }
        return running;
    }

    public void undo() {
        if (history != null && !history.past().isEmpty()) {
            history = history.undo();
            changed();
        }
    }

    public void redo() {
        if (history != null && !history.future().isEmpty()) {
            history = history.redo();
            changed();
        }
    }

    /** Chooses the scenario that is shown; an id that the workspace lacks is ignored. */
    public void selectScenario(String id) {
        shown.get()
                .ifPresent(now -> now.results().stream()
                        .filter(result -> result.scenario().id().equals(id))
                        .findFirst()
                        .ifPresent(result -> {
                            scenario = id;
                            endSeries();
                            if (now.isPending(result)) {
                                recalculate();
                            } else {
                                publish(Optional.of(now.choosing(result)));
                            }
                            publishRecording();
                        }));
    }

    /** Chooses the change of the scenario shown that records its edits from now on. */
    public void recordInto(String change) {
        if (history != null && Recording.changesOf(history.document(), scenario).contains(change)) {
            chosenChanges.put(scenario, change);
            publishRecording();
        }
    }

    /** Selects a component or flow, whose cost is then the figure explained. */
    public void select(Selection selected) {
        selection.set(selected);
        switch (selected) {
            case Selection.None none -> figure.set(Optional.empty());
            case Selection.OfComponent(String id) -> figure.set(Optional.of(id + ".cost"));
            case Selection.OfFlow(String id) -> figure.set(Optional.of(id + ".cost"));
            case Selection.OfSeveral(Set<String> ids) -> figure.set(Optional.empty());
        }
    }

    /** Explains a figure, and leaves the selection. */
    public void explain(String path) {
        figure.set(Optional.of(path));
    }

    private JsonObject recorded(JsonObject document, TopologyEdit edit) {
        Recording target = target(document);
        if (!target.scenario().equals(Scenario.BASELINE) && target.change().isEmpty()) {
            JsonObject changes = document.object("changes");
            String title = Texts.of("session.ownChange", scenarioName(document));
            String id = ElementIds.of(
                    title,
                    "edits",
                    changes == null ? Set.of() : changes.members().keySet());
            JsonObject prepared = ChangeEdits.addTo(document, scenario, id, title);
            JsonObject result = new Recording(scenario, id).record(prepared, edit);
            return result.equals(prepared) ? document : result;
        }
        return target.record(document, edit);
    }

    private String scenarioName(JsonObject document) {
        JsonObject scenarios = document.object("scenarios");
        JsonObject own = scenarios == null ? null : scenarios.object(scenario);
        String name = own == null ? null : own.text("name");
        return name == null ? scenario : name;
    }

    private Recording target(JsonObject document) {
        if (scenario.equals(Scenario.BASELINE)) {
            return Recording.OF_BASELINE;
        }
        String chosen = chosenChanges.get(scenario);
        if (chosen != null && Recording.changesOf(document, scenario).contains(chosen)) {
            return new Recording(scenario, chosen);
        }
        return new Recording(scenario, Recording.ownChange(document, scenario).orElse(""));
    }

    private void changed() {
        publishEdited();
        recalculate();
    }

    /** A document is the saved one by identity, never by a count of edits. */
    @SuppressWarnings("ReferenceEquality")
    private void publishEdited() {
        EditHistory now = history;
        edited.set(
                now == null
                        ? Optional.empty()
                        : Optional.of(
                                new Edited(now.document(), now.document() != saved, now.undoName(), now.redoName())));
        publishRecording();
    }

    private void publishRecording() {
        recording.set(history == null ? Recording.OF_BASELINE : target(history.document()));
    }

    private void recalculate() {
        EditHistory now = history;
        if (now == null) {
            return;
        }
        busy.set(true);
        JsonObject document = now.document();
        String chosen = scenario;
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
                this::failed);
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
                                this::failed);
                    } else {
                        others(first);
                    }
                },
                this::failed);
    }

    /** The one place where results reach the window. */
    private void apply(Shown result) {
        Shown now = result;
        if (!result.selected().scenario().id().equals(scenario)) {
            String wanted = scenario;
            Optional<Shown> chosen = result.results().stream()
                    .filter(each -> each.scenario().id().equals(wanted))
                    .findFirst()
                    .map(result::choosing);
            now = chosen.orElse(result);
            scenario = now.selected().scenario().id();
            publishRecording();
        }
        publish(Optional.of(now.writtenIn(notation)));
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

    /** Writes figures in another way from now on. */
    public void write(Notation chosen) {
        if (!chosen.equals(notation)) {
            notation = chosen;
            shown.get().ifPresent(now -> publish(Optional.of(now.writtenIn(chosen))));
        }
    }

    private void failed(RuntimeException defect) {
        busy.set(false);
        publish(Optional.empty());
        opened.set(new OpenedWorkspace.Broken(
                opened.get().name(),
                List.of(Finding.error(
                        "program-defect",
                        Location.of(""),
                        Texts.of("session.defect", defect.toString()),
                        Texts.of("session.defectAdvice")))));
    }
}
