package io.spillway.app.ui.form;

import io.spillway.app.text.Texts;
import io.spillway.app.ui.session.Selection;
import io.spillway.app.ui.session.WorkspaceSession;
import io.spillway.model.field.Domain;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.model.finding.Finding;
import io.spillway.model.unit.QuantityReader;
import io.spillway.pricing.rate.CatalogTables;
import io.spillway.scenarios.editing.ChangeEdits;
import io.spillway.scenarios.editing.Edit;
import io.spillway.scenarios.editing.ElementRename;
import io.spillway.scenarios.editing.Recording;
import io.spillway.scenarios.editing.TopologyEdit;
import io.spillway.scenarios.editing.TopologyEdits;
import io.spillway.scenarios.editing.TreePath;
import io.spillway.scenarios.evaluation.WorkspacePricing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of forms share: the document at this moment, where edits go, and what was typed but cannot be written, which
 * stays until it is mended or taken back, even while another component is looked at.
 */
public final class FormContext {
    private final WorkspaceSession session;
    private final WorkspacePricing pricing;
    private final Map<String, String> drafts = new HashMap<>();
    private FormData data = FormData.nothing();
    private final UnaryOperator<JsonObject> keepingPlaces;
    private String justTyped = "";
    private int drags;

    public FormContext(WorkspaceSession session, WorkspacePricing pricing) {
        this(session, pricing, document -> document);
    }

    /** @param keepingPlaces writes where cards stand that have no place yet, so that they stay when an id changes */
    public FormContext(WorkspaceSession session, WorkspacePricing pricing, UnaryOperator<JsonObject> keepingPlaces) {
        this.session = session;
        this.pricing = pricing;
        this.keepingPlaces = keepingPlaces;
    }

    public FormData data() {
        return data;
    }

    /** Takes the document as it is now. */
    public void show(JsonObject document, String scenario, List<Finding> findings) {
        data = FormData.of(document, scenario, findings);
    }

    /** Takes what is wrong with the document. */
    public void findings(List<Finding> findings) {
        data = data.with(findings);
    }

    /** Forgets what was typed, which belongs to another workspace. */
    public void forget() {
        drafts.clear();
        data = FormData.nothing();
    }

    /** Forgets what was typed, which belongs to something else. */
    public void dropDrafts() {
        drafts.clear();
    }

    QuantityReader reader() {
        return new QuantityReader(data.bytesPerGb());
    }

    /** What is written at each place of a field that is edited together. */
    interface Values {
        /** Null to write nothing, so that the default holds. */
        @Nullable
        Json at(FieldPlace place);
    }

    /** Writes a value at each place of a field, in one step. */
    void write(FieldSite site, String label, String series, Values values) {
        String name = Texts.of("form.set", label, subject(site));
        if (site.place().inTopology()) {
            session.editTopology(
                    name, series, topology -> each(site, topology, (result, place) -> put(result, place, values)));
        } else {
            session.edit(new Edit(name, series, document -> {
                FieldPlace place = site.place();
                Json value = values.at(place);
                return value != null && value.equals(place.path().in(document))
                        ? document
                        : value == null
                                ? place.path().remove(document)
                                : place.path().put(document, value);
            }));
        }
    }

    private static JsonObject put(JsonObject topology, FieldPlace place, Values values) {
        Json value = values.at(place);
        TopologyEdit edit = value == null ? TopologyEdits.unset(place.path()) : TopologyEdits.set(place.path(), value);
        return edit.apply(topology);
    }

    /** Writes nothing at each place of a field, in one step. */
    void unset(FieldSite site, String label, String series) {
        String name = Texts.of("form.reset", label, subject(site));
        if (site.place().inTopology()) {
            session.editTopology(
                    name,
                    series,
                    topology -> each(
                            site,
                            topology,
                            (result, place) -> TopologyEdits.unset(place.path()).apply(result)));
        } else {
            session.edit(new Edit(name, series, site.place().path()::remove));
        }
    }

    private static JsonObject each(
            FieldSite site, JsonObject root, BiFunction<JsonObject, FieldPlace, JsonObject> edit) {
        JsonObject result = root;
        for (FieldPlace place : site.places()) {
            result = edit.apply(result, place);
        }
        return result;
    }

    /** An edit of a topology or document at each place of a field, with a name of its own. */
    void edit(FieldSite site, String name, Function<FieldPlace, TopologyEdit> edit) {
        UnaryOperator<JsonObject> change =
                root -> each(site, root, (result, place) -> edit.apply(place).apply(result));
        if (site.place().inTopology()) {
            session.editTopology(name, "", change::apply);
        } else {
            session.edit(Edit.of(name, change));
        }
    }

    /** Takes back what the scenario's changes write at the places of a field. */
    void resetToBaseline(FieldSite site, String label) {
        String scenario = data.scenario();
        session.edit(Edit.of(
                Texts.of("form.toBaseline", label, subject(site)),
                document -> each(site, document, (result, place) -> Recording.reset(result, scenario, place.path()))));
    }

    /** Why an element cannot have an id; empty when it can. */
    Optional<ElementRename.Refusal> idRefusal(String id, String now) {
        return ElementRename.refusal(data.document(), id, now);
    }

    /**
     * Gives a component or flow another id wherever it is named, and selects it again.
     *
     * @param stay whether the keyboard stays in the field of the id
     */
    void rename(String id, String now, boolean stay) {
        justTyped = stay ? now : "";
        Selection selected = session.selectionProperty().get();
        session.edit(Edit.of(
                Texts.of("form.undoId", id, now),
                document -> ElementRename.of(keepingPlaces.apply(document), id, now)));
        if (selected.equals(new Selection.OfComponent(id))) {
            session.select(new Selection.OfComponent(now));
        } else if (selected.equals(new Selection.OfFlow(id))) {
            session.select(new Selection.OfFlow(now));
        }
        justTyped = "";
    }

    boolean isJustTyped(String id) {
        return id.equals(justTyped);
    }

    void endSeries() {
        session.endSeries();
    }

    /** Takes back what has been written of a place since its field was entered; false when something else came after it. */
    boolean takeBack(FieldPlace place) {
        return session.takeBack(place.toString());
    }

    public void undo() {
        session.undo();
    }

    public void redo() {
        session.redo();
    }

    /** A series for the steps of one drag, which are undone as one. */
    String newDrag(FieldPlace place) {
        drags++;
        return "drag " + drags + " " + place;
    }

    @Nullable
    String draft(FieldPlace place) {
        return drafts.get(data.scenario() + " " + place);
    }

    void keepDraft(FieldPlace place, String typed) {
        drafts.put(data.scenario() + " " + place, typed);
    }

    void dropDraft(FieldPlace place) {
        drafts.remove(data.scenario() + " " + place);
    }

    /** Title of the change that writes at a place in the scenario shown; empty when none does. */
    String writer(FieldPlace place) {
        if (!place.inTopology() || data.isBaseline()) {
            return "";
        }
        List<String> writers = Recording.writers(data.document(), data.scenario(), place.path());
        return String.join(
                ", ",
                writers.stream()
                        .map(change -> ChangeEdits.title(data.document(), change))
                        .toList());
    }

    /** What a field belongs to: an element by its name, or how many they are. */
    private String subject(FieldSite site) {
        return site.others().isEmpty()
                ? subject(site.place())
                : Texts.of("form.several", site.places().size());
    }

    /** What a place belongs to: the name of a component, or what the part is called. */
    String subject(FieldPlace place) {
        List<String> keys = place.keys();
        if (keys.size() > 1) {
            JsonObject root = place.inTopology() ? data.topology() : data.document();
            JsonObject element = new TreePath(keys.subList(0, 2)).objectIn(root);
            String name = element == null ? null : element.text("name");
            return name == null ? keys.get(1) : name;
        }
        return Texts.of("form.workspace");
    }

    /** Columns of the price catalogue of the scenario shown; empty while it cannot be opened. */
    public Optional<CatalogTables> tables() {
        return session.shownProperty()
                .get()
                .flatMap(shown -> Optional.ofNullable(shown.workspace())
                        .flatMap(workspace ->
                                pricing.tables(workspace, shown.selected().scenario())));
    }

    List<Option> choices(Domain domain, FieldPlace place) {
        return new Suggestions(this).of(domain, place);
    }
}
