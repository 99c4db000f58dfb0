package io.spillway.app.ui.session;

import io.spillway.model.file.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The document as it is being edited.
 *
 * @param modified whether it is another document than the one on disk: undoing back to that one makes it unmodified
 * @param undo name of what undo takes back; empty when there is nothing
 * @param redo name of what redo does again; empty when there is nothing
 */
public record Edited(JsonObject document, boolean modified, Optional<String> undo, Optional<String> redo) {

    /** Documents are told apart by identity, as their history does. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
        return other instanceof Edited edited
                && document == edited.document
                && modified == edited.modified
                && undo.equals(edited.undo)
                && redo.equals(edited.redo);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(document);
    }
}
