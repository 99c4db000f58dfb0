package io.spillway.model.file;

import io.spillway.model.finding.Location;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands.
 *
 * @param file name of the file, or null when the value did not come from one
 * @param line from 1; 0 when unknown
 * @param column in characters from 1; 0 when unknown
 */
public record Place(@Nullable String file, int line, int column) {

    /** Of a value made by the program. */
    public static final Place NOWHERE = new Place(null, 0, 0);

    /** The location of an element at this place. */
    public Location at(String path) {
        return new Location(path, file, line, column);
    }
}
