package io.spillway.app.ui.inspector;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.form.Option;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.scenarios.editing.ChangeEdits;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.editing.Recording;
import io.spillway.scenarios.workspace.Scenario;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which change records the edits of the scenario shown. */
public final class RecordingViewModel {
    private final WorkspaceSession session;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.BASELINE);

    /**
     * Where edits go.
     *
     * @param inScenario false for the baseline, whose edits are its own
     * @param changes of the scenario, by id and title
     * @param chosen the one that records; empty while the first edit has to make one
     */
    public record State(boolean inScenario, List<Option> changes, Optional<Option> chosen) {
        static final State BASELINE = new State(false, List.of(), Optional.empty());
    }

    public RecordingViewModel(WorkspaceSession session) {
        this.session = session;
        session.editedProperty().subscribe(edited -> refresh());
        session.recordingProperty().subscribe(recording -> refresh());
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public void onChosen(Option change) {
        session.recordInto(change.value());
    }

    /** A new change at the end of the scenario, which records from now on. */
    public void onNew(String typed) {
        String title = typed.strip();
        String scenario = session.recordingProperty().get().scenario();
        session.editedProperty().get().ifPresent(edited -> {
            String id = ChangeEdits.newId(edited.document(), title);
            if (!title.isEmpty()) {
                session.edit(Edit.of(
                        Texts.of("inspector.newChange", title),
                        document -> ChangeEdits.addTo(document, scenario, id, title)));
                session.recordInto(id);
            }
        });
    }

    private void refresh() {
        Recording recording = session.recordingProperty().get();
        State next = session.editedProperty()
                .get()
                .filter(edited -> !recording.scenario().equals(Scenario.BASELINE))
                .map(edited -> {
                    List<Option> changes = Recording.changesOf(edited.document(), recording.scenario()).stream()
                            .map(id -> new Option(id, ChangeEdits.title(edited.document(), id)))
                            .toList();
                    Optional<Option> chosen = changes.stream()
                            .filter(change -> change.value().equals(recording.change()))
                            .findFirst();
                    return new State(true, changes, chosen);
                })
                .orElse(State.BASELINE);
        if (!next.equals(state.get())) {
            state.set(next);
        }
    }
}
