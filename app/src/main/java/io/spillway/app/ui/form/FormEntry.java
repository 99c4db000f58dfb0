package io.spillway.app.ui.form;

import io.spillway.model.field.FieldSpec;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonObject;
import io.spillway.model.finding.Finding;
import io.spillway.model.finding.Severity;
import io.spillway.scenarios.editing.TreePath;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form: what stands in the document, what was typed, and what is wrong with it. What cannot be written stays in the
 * field; nothing else of it is kept here.
 */
public abstract sealed class FormEntry
        permits NumberEntry,
                ChoiceEntry,
                WordEntry,
                IdEntry,
                ListEntry,
                ZonesEntry,
                ProfileEntry,
                RecordEntry,
                MapEntry {
    private static final int MOST_VALUES = 4;

    private final FieldSite site;
    private final ReadOnlyObjectWrapper<EntryState> state = new ReadOnlyObjectWrapper<>(EntryState.NONE);
    private String error = "";
    private String hint = "";

    FormEntry(FieldSite site) {
        this.site = site;
    }

    /** Takes what stands in the document now; called at every edit. */
    public void refresh() {
        show(given());
        publish();
    }

    /** Words that say which field this is. */
    public String label() {
        return site.spec().label();
    }

    public FieldPlace place() {
        return site.place();
    }

    public FieldSpec spec() {
        return site.spec();
    }

    /** Default, override and message of the field. */
    public final ReadOnlyObjectProperty<EntryState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Fields within this one. */
    public List<FormEntry> children() {
        return List.of();
    }

    /** The field is left: what is typed next is a step of its own. */
    public void onLeave() {
        context().endSeries();
    }

    /** Writes nothing, so that the default holds. */
    public void onDefault() {
        forgetTyped();
        context().endSeries();
        unset("");
        refresh();
    }

    /** Takes back what the scenario writes here. */
    public void onBaseline() {
        forgetTyped();
        context().endSeries();
        context().resetToBaseline(site, label());
        refresh();
    }

    public void onUndo() {
        forgetTyped();
        context().undo();
        refresh();
    }

    public void onRedo() {
        forgetTyped();
        context().redo();
        refresh();
    }

    final FormContext context() {
        return site.context();
    }

    final FieldSite site() {
        return site;
    }

    /** What is written; null when the default holds. */
    final @Nullable Json given() {
        return given(place());
    }

    /** What is written at one of the places of the field. */
    @Nullable
    Json given(FieldPlace place) {
        return context().data().given(place);
    }

    void write(Json value, String series) {
        write(place -> value, series);
    }

    /** Writes at each place what it gets. */
    final void write(FormContext.Values values, String series) {
        context().write(site, label(), series, values);
    }

    void unset(String series) {
        context().unset(site, label(), series);
    }

    /** Whether the elements edited together have different values here. */
    public final boolean isMixed() {
        Object first = value(given());
        return site.others().stream().anyMatch(place -> !value(given(place)).equals(first));
    }

    /** The values of all elements edited together, in words, each once. */
    private List<String> values() {
        return site.places().stream()
                .map(place -> wordsBesideOthers(given(place)))
                .distinct()
                .toList();
    }

    /** What a value means, by which elements edited together have the same or not. */
    Object value(@Nullable Json given) {
        return words(given);
    }

    /** A value in words beside those of other elements. */
    String wordsBesideOthers(@Nullable Json given) {
        return words(given);
    }

    /** What is wrong with a value; empty when it can be written. */
    Optional<String> problem(Json value) {
        return site.problem(value);
    }

    /** Shows what is written. */
    abstract void show(@Nullable Json given);

    /** A value in words, for the baseline's; null stands for what holds without one. */
    abstract String words(@Nullable Json given);

    /** Forgets what was typed and not written. */
    void forgetTyped() {
        context().dropDraft(place());
        report("", "");
    }

    /** Says what is wrong with what was typed, or how it was understood. */
    final void report(String problem, String understood) {
        error = problem;
        hint = understood;
        publish();
    }

    final boolean isRefused() {
        return !error.isEmpty();
    }

    /** Whether the message of a finding belongs to this entry rather than to one of its children. */
    boolean owns(Finding finding) {
        return place().leadsHere(finding.location().path());
    }

    final void publish() {
        EntryState next = nextState();
        if (!next.equals(state.get())) {
            state.set(next);
        }
    }

    private EntryState nextState() {
        FormContext context = context();
        Json given = given();
        boolean scenario = place().inTopology() && !context.data().isBaseline();
        Json before = scenario ? context.data().inBaseline(place()) : given;
        boolean alone = site.others().isEmpty();
        boolean overridden = alone && scenario && isInBaseline() && !Objects.equals(given, before);
        boolean mixed = isMixed();
        String dated = mixed ? "" : given == null ? dated(spec().source(), spec().date()) : reason();
        boolean hasDefault = !spec().byDefault().isEmpty() || spec().optional() && !(this instanceof WordEntry);
        return new EntryState(
                site.places().stream().anyMatch(place -> given(place) != null),
                hasDefault ? words(null) : "",
                dated,
                overridden,
                overridden ? words(before) : "",
                overridden ? context.writer(place()) : "",
                message(),
                hint,
                mixed ? mixed(values()) : "");
    }

    private static String mixed(List<String> values) {
        // A value that is a list itself has commas of its own.
        String between = values.stream().anyMatch(value -> value.contains(", ")) ? "; " : ", ";
        String some = String.join(between, values.subList(0, Math.min(MOST_VALUES, values.size())));
        return values.size() > MOST_VALUES ? some + between + "…" : some;
    }

    /** What the workspace says about why this number is what it is. */
    private String reason() {
        String path = String.join(".", place().named());
        JsonObject guess =
                TreePath.of("guesses", path).objectIn(context().data().document());
        if (guess == null) {
            return "";
        }
        String reasoning = Objects.requireNonNullElse(guess.text("reasoning"), "");
        String source = Objects.requireNonNullElse(guess.text("source"), "");
        String from = dated(source, Objects.requireNonNullElse(guess.text("date"), ""));
        if (reasoning.isEmpty() || from.isEmpty()) {
            return reasoning + from;
        }
        return (reasoning.endsWith(".") ? reasoning.substring(0, reasoning.length() - 1) : reasoning) + "; " + from;
    }

    private static String dated(String source, String date) {
        return source.isEmpty() || date.isEmpty() ? source : source + ", " + date;
    }

    /** Whether the baseline has the component or flow at all; of one that a change adds, no field is overridden. */
    private boolean isInBaseline() {
        List<String> keys = place().keys();
        return keys.size() < 3 || context().data().inBaseline(new FieldPlace(true, keys.subList(0, 2))) != null;
    }

    private Optional<EntryState.Message> message() {
        if (!error.isEmpty()) {
            return Optional.of(new EntryState.Message(Severity.ERROR, error));
        }
        return context().data().findings().stream()
                .filter(finding -> site.others().isEmpty() && owns(finding))
                .min(java.util.Comparator.comparing(Finding::severity))
                .map(finding -> new EntryState.Message(finding.severity(), FieldSite.words(finding, spec())));
    }
}
