package io.spillway.model.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a text is not JSON, in words for the person who wrote it: the parser's own are for the one who calls it.
 *
 * @param what what stands there
 * @param advice what should
 */
record NotJson(String what, String advice) {
    private static final String A_VALUE = "use a number, a text in double quotes, true, false, a list or an object";
    private static final String A_NUMBER = "write numbers like 12, -2.5 or 3e6";
    private static final Pattern CODE = Pattern.compile("code (\\d+)");

    /** @param words one line of the parser's */
    static NotJson of(String words) {
        String found = character(words);
        if (words.contains("comment") || found.equals("'#'")) {
            return new NotJson("a comment begins here", "JSON has none; remove it");
        }
        if (words.contains("start property name")) {
            return found.equals("'}'")
                    ? new NotJson("a comma stands before '}'", "remove the comma")
                    : new NotJson(found + " stands where a key should", "write keys in double quotes");
        }
        if (words.contains("expecting a colon")) {
            return new NotJson(found + " stands where a colon should", "put one between a key and its value");
        }
        if (words.contains("expecting comma")) {
            return new NotJson(found + " stands where a comma should", "put one between two values");
        }
        if (words.contains("close marker")) {
            return new NotJson(closing(words) + " closes nothing that is open", "check the brackets before it");
        }
        if (words.contains("Illegal unquoted character")) {
            return new NotJson(
                    found.equals("U+000A") ? "a text goes over the end of its line" : "a text holds " + found,
                    "close the text with a double quote, or write \\n for a new line and \\t for a tab");
        }
        if (words.contains("character escape")) {
            return new NotJson(
                    "a backslash is followed by " + found,
                    "write \\\\ for a backslash, \\u and four hex digits for a code");
        }
        if (words.contains("numeric") || words.contains("hexadecimal")) {
            return new NotJson("this is no number", A_NUMBER);
        }
        return found.isEmpty()
                ? new NotJson(
                        "something is wrong here", "check for a missing or extra comma, quote or bracket just before")
                : new NotJson(found + " begins no value", A_VALUE);
    }

    /** A word that stands where a value should. */
    static NotJson word(String word) {
        return new NotJson("'" + JsonText.shortened(word) + "' is no value", A_VALUE);
    }

    private static String character(String words) {
        Matcher code = CODE.matcher(words);
        return code.find() ? FitText.named(Integer.parseInt(code.group(1))) : "";
    }

    private static String closing(String words) {
        int at = words.indexOf('\'');
        return at < 0 ? "a bracket" : words.substring(at, Math.min(words.length(), at + 3));
    }
}
