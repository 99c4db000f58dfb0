package io.spillway.scenarios.editing;

import io.spillway.model.file.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document with the documents before and after it. Immutable, as the documents are: undoing is looking at the one before.
 *
 * @param past oldest first
 * @param future the next one first
 */
public record EditHistory(List<Step> past, Step present, List<Step> future) {

    /** The steps that can be undone; older ones are forgotten. */
    public static final int LIMIT = 500;

    /**
     * A document and the edit that led to it.
     *
     * @param name of the edit; empty for the document that was opened
     */
    public record Step(String name, String series, JsonObject document) {}

    public EditHistory {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    /** The history of a document that was just opened. */
    public static EditHistory of(JsonObject document) {
        return new EditHistory(List.of(), new Step("", "", document), List.of());
    }

    public JsonObject document() {
        return present.document;
    }

    /**
     * After an edit. What was undone before is forgotten; an edit that changes nothing leaves the history as it is.
     *
     * @param keep a document that must stay in the history, because it is the one on disk; no edit is merged into it
     */
    // Documents are told apart by identity: equality overlooks the order of ids, which an edit may change.
    @SuppressWarnings("ReferenceEquality")
    public EditHistory after(Edit edit, JsonObject keep) {
        JsonObject changed = edit.change().apply(present.document);
        if (changed == present.document) {
            return this;
        }
        Step next = new Step(edit.name(), edit.series(), changed);
        boolean merged = !edit.series().isEmpty() && edit.series().equals(present.series) && present.document != keep;
        if (merged) {
            return new EditHistory(past, next, List.of());
        }
        List<Step> longer = new ArrayList<>(past.subList(Math.max(0, past.size() - LIMIT + 1), past.size()));
        longer.add(present);
        return new EditHistory(longer, next, List.of());
    }

    /** Ends a series: the next edit is a step of its own even if it belongs to the same series. */
    public EditHistory closed() {
        return present.series.isEmpty()
                ? this
                : new EditHistory(past, new Step(present.name, "", present.document), future);
    }

    /** Name of what undo takes back; empty when there is nothing. */
    public Optional<String> undoName() {
        return past.isEmpty() ? Optional.empty() : Optional.of(present.name);
    }

    /** Name of what redo does again; empty when there is nothing. */
    public Optional<String> redoName() {
        return future.isEmpty() ? Optional.empty() : Optional.of(future.getFirst().name);
    }

    /** One step back; the same history when there is none. */
    public EditHistory undo() {
        if (past.isEmpty()) {
            return this;
        }
        List<Step> later = new ArrayList<>(future.size() + 1);
        later.add(present);
        later.addAll(future);
        return new EditHistory(past.subList(0, past.size() - 1), past.getLast(), later);
    }

    /** One step forward; the same history when there is none. */
    public EditHistory redo() {
        if (future.isEmpty()) {
            return this;
        }
        List<Step> earlier = new ArrayList<>(past);
        earlier.add(present);
        return new EditHistory(earlier, future.getFirst(), future.subList(1, future.size()));
    }
}
