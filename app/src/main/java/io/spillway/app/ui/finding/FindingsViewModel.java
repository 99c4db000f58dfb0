package io.spillway.app.ui.finding;

import io.spillway.app.ui.session.OpenedWorkspace;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Findings of the file and of the scenario shown, the worst first. */
public final class FindingsViewModel {
    private final WorkspaceSession session;
    private final ReadOnlyObjectWrapper<List<FindingRow>> rows = new ReadOnlyObjectWrapper<>(List.of());

    public FindingsViewModel(WorkspaceSession session) {
        this.session = session;
        session.openedProperty().subscribe(opened -> collect());
        session.shownProperty().subscribe(shown -> collect());
    }

    public ReadOnlyObjectProperty<List<FindingRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Selects the component or flow that a finding is about, when it is about one. */
    public void onFinding(FindingRow row) {
        session.shownProperty().get().map(Shown::sketch).ifPresent(sketch -> {
            for (String part : row.place().split("[ .]")) {
                if (sketch.boxes().containsKey(part)) {
                    session.select(new Selection.OfComponent(part));
                    return;
                }
                if (sketch.arrows().containsKey(part)) {
                    session.select(new Selection.OfFlow(part));
                    return;
                }
            }
        });
    }

    private void collect() {
        Set<Finding> findings = new LinkedHashSet<>();
        switch (session.openedProperty().get()) {
            case OpenedWorkspace.Nothing nothing -> {}
            case OpenedWorkspace.Broken broken -> findings.addAll(broken.findings());
            case OpenedWorkspace.Loaded loaded -> {}
        }
        session.shownProperty().get().ifPresent(shown -> {
            findings.addAll(shown.findings());
            findings.addAll(shown.selected().findings());
        });
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(Finding::severity));
        rows.set(sorted.stream().map(FindingRow::of).toList());
    }
}
