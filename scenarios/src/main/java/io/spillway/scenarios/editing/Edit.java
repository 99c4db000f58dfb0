package io.spillway.scenarios.editing;

import io.spillway.model.file.JsonObject;
import java.util.function.UnaryOperator;

/**
 * A step of editing a workspace.
 *
 * @param name what it does, in words that follow "Undo": {@code move Kafka}
 * @param series edits that follow each other in the same series are undone as one, such as the letters typed into one field;
 *     empty for a step of its own
 * @param change the document before to the document after; the same object when nothing changes
 */
public record Edit(String name, String series, UnaryOperator<JsonObject> change) {

    /** A step of its own. */
    public static Edit of(String name, UnaryOperator<JsonObject> change) {
        return new Edit(name, "", change);
    }
}
