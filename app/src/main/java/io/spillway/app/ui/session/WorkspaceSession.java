package io.spillway.app.ui.session;

import io.spillway.app.figure.Notation;
import io.spillway.app.text.Texts;
import io.spillway.model.file.JsonObject;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Location;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.editing.EditHistory;
import io.spillway.scenarios.editing.Recording;
import io.spillway.scenarios.editing.TopologyEdit;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is open, its history, what it costs and what is selected. Every edit goes through {@link #edit}, which takes effect at
 * once on the document; the numbers follow from the background ({@link Results}).
 *
 * <p>Used on the window's thread only.
 */
public final class WorkspaceSession {
    private final WorkspaceOpener opener;
    private final Results results;
    private final Recorder recorder = new Recorder();
    private final LatestWins opening;

    private final ReadOnlyObjectWrapper<OpenedWorkspace> opened =
            new ReadOnlyObjectWrapper<>(new OpenedWorkspace.Nothing());
    private final ReadOnlyObjectWrapper<Optional<Edited>> edited = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(new Selection.None());
    private final ReadOnlyObjectWrapper<Optional<String>> figure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Recording> recording = new ReadOnlyObjectWrapper<>(Recording.OF_BASELINE);

    private @Nullable EditHistory history;
    private @Nullable JsonObject saved;

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
        this.results = new Results(pricing, background, others, afterFrame, this::failed);
        this.opener = opener;
        this.opening = background.another();
        results.scenarioProperty().subscribe(chosen -> publishRecording());
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
        return results.shownProperty();
    }

    /**
     * What {@link #shownProperty} has, for views that are larger than a frame has time for: after an edit they follow when the
     * frame with the total is made. The first results of a workspace, and that there are none, are here at once.
     */
    public ReadOnlyObjectProperty<Optional<Shown>> detailsProperty() {
        return results.detailsProperty();
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
        return results.busyProperty();
    }

    /** Ids of the workspaces that come with the program. */
    public List<String> bundled() {
        return opener.bundled();
    }

    /** Reads a workspace in the background and shows it. */
    public void open(String workspace) {
        results.setBusy(true);
        opening.submit(() -> opener.open(workspace), this::show, this::failed);
    }

    /** Reads the reference workspace in the background and shows it. */
    public void openReference() {
        results.setBusy(true);
        opening.submit(() -> opener.open((String) null), this::show, this::failed);
    }

    /** Shows what was opened and calculates it. Its history begins. */
    public void show(OpenedWorkspace workspace) {
        selection.set(new Selection.None());
        figure.set(Optional.empty());
        results.clear();
        recorder.forget();
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
            results.overtake();
            results.setBusy(false);
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
        EditHistory now = history;
        if (now != null && results.choose(id, now.document())) {
            endSeries();
        }
    }

    /** Chooses the change of the scenario shown that records its edits from now on. */
    public void recordInto(String change) {
        if (history != null && recorder.choose(history.document(), scenario(), change)) {
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
        return recorder.record(document, scenario(), edit);
    }

    private String scenario() {
        return results.scenarioProperty().get();
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
        recording.set(history == null ? Recording.OF_BASELINE : recorder.target(history.document(), scenario()));
    }

    private void recalculate() {
        if (history != null) {
            results.calculate(history.document());
        }
    }

    /** Writes figures in another way from now on. */
    public void write(Notation chosen) {
        results.write(chosen);
    }

    private void failed(RuntimeException defect) {
        results.setBusy(false);
        results.clear();
        opened.set(new OpenedWorkspace.Broken(
                opened.get().name(),
                List.of(Finding.error(
                        "program-defect",
                        Location.of(""),
                        Texts.of("session.defect", defect.toString()),
                        Texts.of("session.defectAdvice")))));
    }
}
