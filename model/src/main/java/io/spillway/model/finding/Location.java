package io.spillway.model.finding;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding belongs.
 *
 * @param path of the element, such as {@code baseline.components.validation.hostGroup}, or of a figure; empty for the whole
 * @param file name of the file, or null when the value did not come from one
 * @param line from 1; 0 when unknown
 * @param column from 1; 0 when unknown
 */
public record Location(String path, @Nullable String file, int line, int column) {
    public static Location of(String path) {
        return new Location(path, null, 0, 0);
    }

    @Override
    public String toString() {
        String place = file == null ? "" : file;
        if (line > 0) {
            place += ":" + line + ":" + column;
        }
        return place.isEmpty() ? path : path.isEmpty() ? place : place + " " + path;
    }

    // As a record's own, written out: the generated ones cost milliseconds at their first use (docs/decisions/0014).

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Location location
                && path.equals(location.path)
                && Objects.equals(file, location.file)
                && line == location.line
                && column == location.column;
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, file, line, column);
    }
}
