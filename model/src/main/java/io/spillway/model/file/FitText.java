package io.spillway.model.file;

/**
 * Text that every file, terminal and spreadsheet can show: no control characters but tabs and ends of lines, no half of a
 * surrogate pair, and none of the code points that are no characters.
 */
public final class FitText {
    private static final char REPLACEMENT = '\ufffd';

    private FitText() {}

    /** Where the first unfit character stands; -1 when there is none. */
    public static int indexOfUnfit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnfit(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The text with U+FFFD in the place of each unfit character. */
    static String fit(String text) {
        if (indexOfUnfit(text) < 0) {
            return text;
        }
        StringBuilder fit = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isUnfit(text, i)) {
                fit.setCharAt(i, REPLACEMENT);
            }
        }
        return fit.toString();
    }

    /** A character for messages: itself in quotes, or its number where it cannot be seen. */
    public static String named(int codePoint) {
        boolean unseen = codePoint <= ' '
                || Character.isISOControl(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || !Character.isDefined(codePoint);
        return unseen ? String.format("U+%04X", codePoint) : "'" + Character.toString(codePoint) + "'";
    }

    private static boolean isUnfit(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\u007f' || c >= '\ufffe';
    }
}
