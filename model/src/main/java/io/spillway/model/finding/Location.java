package io.spillway.model.finding;

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
}
