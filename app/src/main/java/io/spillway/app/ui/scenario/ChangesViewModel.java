package io.spillway.app.ui.scenario;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.session.Edited;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.editing.ChangeEdits;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.editing.Recording;
import io.spillway.scenarios.editing.ScenarioEdits;
import io.spillway.scenarios.workspace.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The changes of the scenario shown, in order, and those of the library that it does not contain. */
public final class ChangesViewModel {
    private final WorkspaceSession session;
    private final ReadOnlyObjectWrapper<List<ChangeRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private String scenario = Scenario.BASELINE;

    public ChangesViewModel(WorkspaceSession session) {
        this.session = session;
        session.editedProperty().subscribe(edited -> refresh());
        session.recordingProperty().subscribe(recording -> refresh());
        session.shownProperty().subscribe(shown -> refresh());
    }

    /** Empty for the baseline, which has no changes. */
    public ReadOnlyObjectProperty<List<ChangeRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Name of the scenario. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** How many of the library the scenario contains, such as {@code 12/15}; empty for the baseline. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Where edits go, or what came along with the last thing done. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public boolean isBaseline() {
        return scenario.equals(Scenario.BASELINE);
    }

    /** Puts a change in, with what it requires before it, or takes it out, with what requires it; and says so. */
    public void onToggle(String change) {
        JsonObject document = document();
        String name = ChangeEdits.title(document, change);
        List<String> before = Recording.changesOf(document, scenario);
        boolean out = before.contains(change);
        session.edit(
                out
                        ? Edit.of(
                                Texts.of("scenario.edit.exclude", name),
                                tree -> ScenarioEdits.exclude(tree, scenario, change))
                        : Edit.of(
                                Texts.of("scenario.edit.include", name),
                                tree -> ScenarioEdits.include(tree, scenario, change)));
        List<String> after = Recording.changesOf(document(), scenario);
        Set<String> others = new LinkedHashSet<>(out ? before : after);
        others.removeAll(out ? after : before);
        others.remove(change);
        if (!others.isEmpty()) {
            String along = titles(document, others);
            notice.set(
                    out
                            ? Texts.of("scenario.excludedAlong", along, name)
                            : Texts.of("scenario.includedAlong", name, along));
        }
    }

    /**
     * Moves a change within the scenario, as far as requirements allow.
     *
     * @param row where it shall stand, from 0
     */
    public void onMove(String change, int row) {
        JsonObject document = document();
        List<String> before = Recording.changesOf(document, scenario);
        if (!before.contains(change)) {
            return;
        }
        int target = Math.clamp(row, 0, before.size() - 1);
        String name = ChangeEdits.title(document, change);
        session.edit(Edit.of(
                Texts.of("scenario.edit.moveChange", name),
                tree -> ScenarioEdits.moveChange(tree, scenario, change, target)));
        int reached = Recording.changesOf(document(), scenario).indexOf(change);
        if (reached != target) {
            Set<String> stops = new LinkedHashSet<>(ChangeEdits.requires(document, change));
            stops.addAll(ChangeEdits.dependents(document, change, before));
            stops.retainAll(before);
            notice.set(Texts.of("scenario.cannotMove", name, titles(document, stops)));
        }
    }

    /** Moves a change up or down. */
    public void onMoveBy(String change, int rowsDown) {
        onMove(change, Recording.changesOf(document(), scenario).indexOf(change) + rowsDown);
    }

    /** Edits of the scenario are written into this change from now on. */
    public void onRecordInto(String change) {
        session.recordInto(change);
    }

    /** Makes a change without effect, puts it last into the scenario, and lets it record edits. */
    public void onNew() {
        if (isBaseline()) {
            return;
        }
        JsonObject document = document();
        Set<String> taken = new LinkedHashSet<>();
        ChangeEdits.ids(document).forEach(id -> taken.add(ChangeEdits.title(document, id)));
        String name = Texts.of("scenario.newChange");
        for (int number = 2; taken.contains(name); number++) {
            name = Texts.of("scenario.newChange") + " " + number;
        }
        String made = name;
        String id = ChangeEdits.newId(document, made);
        session.edit(Edit.of(
                Texts.of("scenario.edit.newChange", made), tree -> ChangeEdits.addTo(tree, scenario, id, made)));
        session.recordInto(id);
    }

    /** Gives a change another title; an empty one changes nothing. */
    public void onTitle(String change, String text) {
        String stripped = text.strip();
        if (!stripped.isEmpty()) {
            session.edit(Edit.of(
                    Texts.of("scenario.edit.renameChange", stripped),
                    tree -> ChangeEdits.set(tree, change, "title", io.spillway.model.file.JsonText.of(stripped))));
        }
    }

    /** Deletes a change from the library and every scenario. */
    public void onDelete(String change) {
        JsonObject document = document();
        List<String> users = ScenarioEdits.ids(document).stream()
                .filter(id -> Recording.changesOf(document, id).contains(change))
                .toList();
        String name = ChangeEdits.title(document, change);
        session.edit(Edit.of(Texts.of("scenario.edit.deleteChange", name), tree -> ChangeEdits.delete(tree, change)));
        notice.set(Texts.of("scenario.changeDeleted", name, users.size()));
    }

    private JsonObject document() {
        return session.editedProperty()
                .get()
                .map(Edited::document)
                .orElseThrow(() -> new IllegalStateException("nothing is open"));
    }

    private void refresh() {
        Recording recording = session.recordingProperty().get();
        if (!recording.scenario().equals(scenario)) {
            notice.set("");
        }
        scenario = recording.scenario();
        JsonObject document =
                session.editedProperty().get().map(Edited::document).orElse(null);
        if (document == null || isBaseline()) {
            rows.set(List.of());
            count.set("");
            title.set(Texts.of("scenario.baseline"));
            return;
        }
        List<String> included = Recording.changesOf(document, scenario);
        List<String> library = ChangeEdits.ids(document);
        List<ChangeRow> all = new ArrayList<>();
        for (int i = 0; i < included.size(); i++) {
            all.add(row(document, included, included.get(i), i + 1, recording));
        }
        library.stream()
                .filter(id -> !included.contains(id))
                .forEach(id -> all.add(row(document, included, id, 0, recording)));
        if (!all.equals(rows.get())) {
            rows.set(List.copyOf(all));
        }
        count.set(included.size() + "/" + library.size());
        JsonObject scenarios = document.object("scenarios");
        JsonObject own = scenarios == null ? null : scenarios.object(scenario);
        String name = own == null ? null : own.text("name");
        title.set(name == null ? scenario : name);
    }

    private static ChangeRow row(
            JsonObject document, List<String> included, String id, int position, Recording recording) {
        List<String> required = ChangeEdits.requires(document, id);
        List<String> late = position == 0
                ? List.of()
                : required.stream()
                        .filter(each -> !included.subList(0, position - 1).contains(each))
                        .toList();
        return new ChangeRow(
                id,
                ChangeEdits.title(document, id),
                position > 0,
                position,
                position > 0 && recording.change().equals(id),
                titles(document, required),
                late.isEmpty() ? "" : Texts.of("scenario.requiresEarlier", titles(document, late)));
    }

    private static String titles(JsonObject document, java.util.Collection<String> ids) {
        return ids.stream()
                .map(id -> "'" + ChangeEdits.title(document, id) + "'")
                .collect(Collectors.joining(", "));
    }
}
