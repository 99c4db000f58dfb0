package io.spillway.app.workbook.read;

import io.spillway.model.file.JsonNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it was saved.
 *
 * @param at its name, such as {@code G12}
 * @param number null when it holds text
 * @param formula empty when it holds the value itself
 */
record SavedCell(String at, @Nullable Double number, String text, String formula) {
    private static final Pattern FOLLOWED =
            Pattern.compile("(?:IFERROR\\()?\\$([A-Z]{1,3})(\\d+)(?:, ?\"not valid\"\\))?");
    private static final int LETTERS = 26;
    private static final double SAME = 1e-12;

    /** The column of the same row that the cell follows, from 0; -1 when it follows none. */
    int follows() {
        Matcher followed = FOLLOWED.matcher(formula);
        return followed.matches() && followed.group(2).equals(at.replaceFirst("[A-Z]+", ""))
                ? column(followed.group(1))
                : -1;
    }

    /** What it holds, for people. */
    String shown() {
        return number == null ? text : JsonNumber.text(number);
    }

    /** Whether it holds a number that is the same but for what a spreadsheet loses when it saves. */
    boolean is(double value) {
        return number != null && (number == value || Math.abs(number - value) <= SAME * Math.abs(value));
    }

    /** The column of a cell's name, from 0; -1 when the name has no letters. */
    static int column(String name) {
        int column = 0;
        for (int i = 0; i < name.length() && Character.isLetter(name.charAt(i)); i++) {
            column = column * LETTERS + (name.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }
}
