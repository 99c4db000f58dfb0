package io.spillway.app.ui.inspector;

import io.spillway.app.ui.form.FieldPlace;
import io.spillway.app.ui.form.FormContext;
import io.spillway.app.ui.form.FormEntries;
import io.spillway.app.ui.form.FormEntry;
import io.spillway.app.ui.form.FormSection;
import io.spillway.app.ui.session.Edited;
import io.spillway.app.ui.session.OpenedWorkspace;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.Shown;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.component.ComponentKind;
import io.spillway.model.file.JsonObject;
import io.spillway.model.finding.Finding;
import io.spillway.model.topology.Flow;
import io.spillway.scenarios.editing.Sketch;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is selected, its fields, and the explanation of a figure. Fields follow the document at once; figures and findings follow the
 * numbers.
 */
public final class InspectorViewModel {
    private final WorkspaceSession session;
    private final FormContext context;
    private final InspectorForms forms;
    /** Of elements edited together, whose drafts are not those of any of them. */
    private final FormContext together;

    private final InspectorForms togetherForms;
    private final InspectionBuilder inspections;
    private final ReadOnlyObjectWrapper<Optional<Inspection>> inspection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<FormSection>> form = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<WhyRow>> why = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String subject = "";

    public InspectorViewModel(WorkspaceSession session, WorkspacePricing pricing) {
        this(session, pricing, document -> document);
    }

    /** @param keepingPlaces writes where cards stand that have no place yet, so that they stay when an id changes */
    public InspectorViewModel(
            WorkspaceSession session, WorkspacePricing pricing, UnaryOperator<JsonObject> keepingPlaces) {
        this.session = session;
        this.context = new FormContext(session, pricing, keepingPlaces);
        this.forms = new InspectorForms(context);
        this.together = new FormContext(session, pricing);
        this.togetherForms = new InspectorForms(together);
        this.inspections = new InspectionBuilder(session, context);
        session.openedProperty().subscribe(this::opened);
        session.editedProperty().subscribe(edited -> followDocument());
        session.recordingProperty().subscribe(recording -> followDocument());
        session.selectionProperty().subscribe(selection -> followSelection());
        session.shownProperty().subscribe(shown -> followNumbers());
        session.detailsProperty().subscribe(shown -> explain());
        session.figureProperty().subscribe(figure -> explain());
    }

    /** What is said above the fields; empty when nothing is open. */
    public ReadOnlyObjectProperty<Optional<Inspection>> inspectionProperty() {
        return inspection.getReadOnlyProperty();
    }

    /** The fields; others only when something else is selected. */
    public ReadOnlyObjectProperty<List<FormSection>> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** The figure explained, with its steps below it; empty when none is. */
    public ReadOnlyObjectProperty<Optional<WhyRow>> whyProperty() {
        return why.getReadOnlyProperty();
    }

    public FormContext context() {
        return context;
    }

    public void onFigure(String path) {
        session.explain(path);
    }

    /** Goes to what a step of an explanation comes from, when that is a field. */
    public Optional<FormEntry> onLeaf(WhyRow row) {
        return row.leaf() ? reveal(row.node().path()) : Optional.empty();
    }

    /**
     * Selects what a path belongs to and gives its field.
     *
     * @param path of a finding or figure, such as {@code baseline.components.api.hostGroup} or {@code api.hostGroup}
     * @return empty when no field belongs to it
     */
    public Optional<FormEntry> reveal(String path) {
        Sketch sketch = context.data().sketch();
        Selection target = new Selection.None();
        for (String part : path.split("[ .]")) {
            if (sketch.boxes().containsKey(part)) {
                target = new Selection.OfComponent(part);
                break;
            }
            if (sketch.arrows().containsKey(part)) {
                target = new Selection.OfFlow(part);
                break;
            }
        }
        if (!target.equals(session.selectionProperty().get())) {
            session.select(target);
        }
        return find(
                form.get().stream()
                        .flatMap(section -> section.entries().stream())
                        .toList(),
                path);
    }

    private static Optional<FormEntry> find(List<FormEntry> entries, String path) {
        for (FormEntry entry : entries) {
            if (entry.place().leadsHere(path)) {
                Optional<FormEntry> inner = find(entry.children(), path);
                return inner.isPresent() ? inner : Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private void opened(OpenedWorkspace opened) {
        context.forget();
        together.forget();
        subject = "";
        followDocument();
    }

    private void followDocument() {
        Optional<Edited> edited = session.editedProperty().get();
        if (edited.isEmpty()) {
            form.set(List.of());
            subject = "";
            inspection.set(Optional.empty());
            return;
        }
        String scenario = session.recordingProperty().get().scenario();
        context.show(edited.get().document(), scenario, findings());
        together.show(edited.get().document(), scenario, List.of());
        followForm();
        refreshEntries();
        inspect();
    }

    private void followSelection() {
        if (session.editedProperty().get().isPresent()) {
            context.findings(findings());
            followForm();
            refreshEntries();
            inspect();
        }
    }

    private void followNumbers() {
        if (session.editedProperty().get().isPresent()) {
            List<Finding> now = findings();
            if (!now.equals(context.data().findings())) {
                context.findings(now);
                refreshEntries();
            }
            inspect();
        }
    }

    private void refreshEntries() {
        form.get().forEach(section -> section.entries().forEach(FormEntry::refresh));
    }

    /** Makes the form anew when it is about something else. */
    private void followForm() {
        Sketch sketch = context.data().sketch();
        String scenario = context.data().scenario();
        String next;
        List<FormSection> sections;
        switch (session.selectionProperty().get()) {
            case Selection.OfComponent(String id)
            when sketch.boxes().containsKey(id) -> {
                Optional<ComponentKind> kind = sketch.boxes().get(id).kind();
                next = "component " + id + " " + kind + " " + scenario;
                sections = next.equals(subject)
                        ? form.get()
                        : kind.map(known -> forms.component(known, id)).orElse(List.of());
            }
            case Selection.OfFlow(String id)
            when sketch.arrows().containsKey(id) -> {
                next = "flow " + id + " " + scenario;
                sections = next.equals(subject) ? form.get() : forms.flow(id);
            }
            case Selection.OfSeveral several -> {
                List<FormEntries.Element> elements = elements(several, sketch);
                next = "several " + elements + " " + scenario;
                if (!next.equals(subject)) {
                    together.dropDrafts();
                }
                sections = next.equals(subject)
                        ? form.get()
                        : elements.size() < 2 ? List.of() : togetherForms.several(elements);
            }
            case Selection.OfComponent gone -> {
                next = "gone";
                sections = List.of();
            }
            case Selection.OfFlow gone -> {
                next = "gone";
                sections = List.of();
            }
            case Selection.None none -> {
                next = "workspace " + scenario;
                sections = next.equals(subject) ? form.get() : forms.workspace(scenario);
            }
        }
        if (!next.equals(subject)) {
            subject = next;
            sections.forEach(section -> section.entries().forEach(FormEntry::refresh));
            form.set(sections);
        }
    }

    /** What is edited together: components or flows, not both; none when any is of no known kind. */
    private static List<FormEntries.Element> elements(Selection.OfSeveral several, Sketch sketch) {
        List<FormEntries.Element> elements = new ArrayList<>();
        boolean flows = several.ids().stream().allMatch(sketch.arrows()::containsKey);
        for (String id : several.ids().stream().sorted().toList()) {
            Sketch.Box box = sketch.boxes().get(id);
            if (flows) {
                elements.add(new FormEntries.Element(Flow.class, FieldPlace.topology("flows", id)));
            } else if (box != null && box.kind().isPresent()) {
                elements.add(new FormEntries.Element(box.kind().get().type(), FieldPlace.topology("components", id)));
            } else {
                return List.of();
            }
        }
        return elements;
    }

    /** Findings of what is selected. */
    private List<Finding> findings() {
        Optional<Shown> shown = session.shownProperty().get();
        if (shown.isEmpty()) {
            return List.of();
        }
        FieldPlace place = place();
        List<Finding> all = new ArrayList<>(shown.get().findings());
        all.addAll(shown.get().selected().findings());
        return all.stream()
                .filter(finding ->
                        place == null || place.leadsHere(finding.location().path()))
                .distinct()
                .toList();
    }

    private @Nullable FieldPlace place() {
        return switch (session.selectionProperty().get()) {
            case Selection.OfComponent(String id) -> FieldPlace.topology("components", id);
            case Selection.OfFlow(String id) -> FieldPlace.topology("flows", id);
            case Selection.None none -> null;
            case Selection.OfSeveral several -> null;
        };
    }

    private void explain() {
        Optional<Shown> shown = session.shownProperty().get();
        String path = session.figureProperty()
                .get()
                .orElseGet(() -> shown.flatMap(Shown::breakdown)
                        .map(breakdown -> breakdown.model().total().path())
                        .orElse(""));
        Optional<WhyRow> next = shown.flatMap(now -> WhyRow.of(now, path));
        boolean same = next.isPresent()
                && why.get().isPresent()
                && next.get().hasNumbersOf(why.get().get());
        if (!same) {
            why.set(next);
        }
    }

    private void inspect() {
        Optional<Inspection> next =
                inspections.of(session.selectionProperty().get(), form.get().isEmpty());
        if (!next.equals(inspection.get())) {
            inspection.set(next);
        }
    }
}
