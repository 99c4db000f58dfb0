package io.spillway.app.ui.inspector;

import io.spillway.app.ui.form.FormEntry;
import io.spillway.app.ui.session.Edited;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.TestSessions;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.scenarios.editing.Recording;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of what is selected in a session, and what it writes. */
record TestForm(WorkspaceSession session, InspectorViewModel model) {
    /** Over a small pipeline. */
    static TestForm open() {
        WorkspaceSession session = TestSessions.open();
        return new TestForm(session, new InspectorViewModel(session, new WorkspacePricing()));
    }

    void select(String... ids) {
        session.select(new Selection.OfSeveral(Set.of(ids)));
    }

    Edited edited() {
        return session.editedProperty().get().orElseThrow();
    }

    /** The topology of the scenario shown. */
    JsonObject topology() {
        return Recording.topology(
                edited().document(), session.recordingProperty().get().scenario());
    }

    /** What stands in the topology of the scenario shown; null for nothing. */
    @Nullable
    Json value(String... keys) {
        return TreePath.of(keys).in(topology());
    }

    List<FormEntry> entries() {
        return model.formProperty().get().stream()
                .flatMap(section -> section.entries().stream())
                .toList();
    }

    FormEntry entry(String field) {
        return entries().stream()
                .filter(each -> each.spec().name().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
