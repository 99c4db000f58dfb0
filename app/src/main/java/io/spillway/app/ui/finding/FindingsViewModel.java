package io.spillway.app.ui.finding;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.session.OpenedWorkspace;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Severity;
import io.spillway.pricing.cost.CostBreakdown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Findings of the file and of the scenario shown, the worst first. */
public final class FindingsViewModel {
    private final WorkspaceSession session;
    private final ReadOnlyObjectWrapper<List<FindingRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private FieldFocus fields = path -> {};

    public FindingsViewModel(WorkspaceSession session) {
        this.session = session;
        session.openedProperty().subscribe(opened -> collect());
        session.detailsProperty().subscribe(shown -> collect());
    }

    public ReadOnlyObjectProperty<List<FindingRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** How many there are, and in which currency they speak where another one is shown; empty for none. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** @param focus takes the reader to a field */
    public void setFieldFocus(FieldFocus focus) {
        fields = focus;
    }

    /** How many there are of each severity, in words; empty for none. */
    public static String summary(List<FindingRow> rows) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = rows.stream().filter(row -> row.severity() == severity).count();
            if (count > 0) {
                String number = String.valueOf(count);
                boolean one = count == 1;
                parts.add(
                        switch (severity) {
                            case ERROR -> one ? Texts.of("finding.error") : Texts.of("finding.errors", number);
                            case WARNING -> one ? Texts.of("finding.warning") : Texts.of("finding.warnings", number);
                            case NOTE -> one ? Texts.of("finding.note") : Texts.of("finding.notes", number);
                        });
            }
        }
        return String.join(", ", parts);
    }

    /** Selects the component or flow that a finding is about, when it is about one. */
    public void onFinding(FindingRow row) {
        session.shownProperty().get().map(Shown::sketch).ifPresent(sketch -> {
            for (String part : row.path().split("[ .]")) {
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

    /** Goes to what a finding is about: the component or flow, and its field. */
    public void onOpen(FindingRow row) {
        onFinding(row);
        if (!row.path().isEmpty()) {
            fields.focusField(row.path());
        }
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
        sorted.sort((a, b) -> a.severity().compareTo(b.severity()));
        CostBreakdown breakdown =
                session.shownProperty().get().flatMap(Shown::breakdown).orElse(null);
        List<FindingRow> now = sorted.stream()
                .map(finding -> breakdown == null ? FindingRow.of(finding) : FindingRow.of(finding, breakdown))
                .toList();
        if (!now.equals(rows.get())) {
            rows.set(now);
        }
        note.set(note(now));
    }

    private String note(List<FindingRow> now) {
        boolean converted = session.shownProperty()
                .get()
                .map(shown -> shown.notation().isConverted())
                .orElse(false);
        boolean money = now.stream().anyMatch(row -> (row.message() + row.advice()).contains("$"));
        String words = now.isEmpty() ? "" : Texts.of("finding.summary", summary(now));
        return converted && money ? words + " " + Texts.of("finding.inDollars") : words;
    }
}
