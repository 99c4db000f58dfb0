package io.spillway.app.ui.shell;

import java.util.Locale;

/**
 * A library that the program is made with.
 *
 * @param licence the names that the library gives its licences
 * @param coordinates group and artifact of Maven
 */
record Library(String name, String version, String licence, String coordinates) {
    /** @param row of the list that the build writes, with tabs between the fields */
    static Library ofRow(String row) {
        String[] fields = row.split("\t", -1);
        if (fields.length != 4) {
            throw new IllegalArgumentException("a library takes 4 fields: " + row);
        }
        return new Library(fields[0], fields[1], fields[2], fields[3]);
    }

    /** Whether each word is in its name, coordinates or licence. */
    boolean matches(String words) {
        String all = (name + " " + coordinates + " " + licence).toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
