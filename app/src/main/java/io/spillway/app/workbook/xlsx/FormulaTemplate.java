package io.spillway.app.workbook.xlsx;

import java.util.Arrays;

/**
 * A formula written once for several columns of a row, which differ in nothing but the letters of the columns they refer to. Where
 * such letters go, the text has a mark.
 */
public final class FormulaTemplate {
    private final byte[] text;
    private final int[] at;
    private final byte[] mark;
    private final int characters;

    private FormulaTemplate(byte[] text, int[] at, byte[] mark, int characters) {
        this.text = text;
        this.at = at;
        this.mark = mark;
        this.characters = characters;
    }

    /** Characters, a mark being one. */
    int characters() {
        return characters;
    }

    /** Bytes it takes in a column at most. */
    int room(int longestLetters) {
        return text.length + at.length * longestLetters;
    }

    /**
     * Writes it with a column's letters, by mark.
     *
     * @return where it ends
     */
    int write(byte[][] letters, byte[] target, int start) {
        int from = 0;
        int to = start;
        for (int i = 0; i < at.length; i++) {
            int end = at[i];
            while (from < end) {
                target[to++] = text[from++];
            }
            for (byte letter : letters[mark[i]]) {
                target[to++] = letter;
            }
        }
        while (from < text.length) {
            target[to++] = text[from++];
        }
        return to;
    }

    /** Collects the text of one formula after the other. For one thread. */
    public static final class Builder {
        private static final int TEN = 10;
        private static final int DIGITS = 10;

        private byte[] text = new byte[512];
        private int[] at = new int[64];
        private byte[] mark = new byte[64];
        private int length;
        private int marks;
        private int escapes;

        public void clear() {
            length = 0;
            marks = 0;
            escapes = 0;
        }

        public FormulaTemplate template() {
            return new FormulaTemplate(
                    Arrays.copyOf(text, length),
                    Arrays.copyOf(at, marks),
                    Arrays.copyOf(mark, marks),
                    length - escapes + marks);
        }

        /** Appends the text of a formula, which is ASCII. */
        public void append(String part) {
            int size = part.length();
            room(size);
            for (int i = 0; i < size; i++) {
                char c = part.charAt(i);
                if (c == '<' || c == '>' || c == '&') {
                    escaped(c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;");
                    room(size - i);
                } else if (c >= ' ' && c < 0x7f) {
                    text[length++] = (byte) c;
                } else {
                    throw new IllegalArgumentException("a formula is ASCII, not '" + part + "'");
                }
            }
        }

        private void escaped(String entity) {
            room(entity.length());
            for (int i = 0; i < entity.length(); i++) {
                text[length++] = (byte) entity.charAt(i);
            }
            escapes += entity.length() - 1;
        }

        /** Appends a whole number that is not negative. */
        public void append(int number) {
            room(DIGITS);
            int digits = 1;
            for (long power = TEN; power <= number; power *= TEN) {
                digits++;
            }
            int rest = number;
            for (int i = length + digits - 1; i >= length; i--) {
                text[i] = (byte) ('0' + rest % TEN);
                rest /= TEN;
            }
            length += digits;
        }

        /** Appends the letters of a column, named by a mark from 0 to 127. */
        public void letters(int name) {
            if (marks == at.length) {
                at = Arrays.copyOf(at, 2 * marks);
                mark = Arrays.copyOf(mark, 2 * marks);
            }
            at[marks] = length;
            mark[marks++] = (byte) name;
        }

        private void room(int bytes) {
            if (length + bytes > text.length) {
                text = Arrays.copyOf(text, Math.max(2 * text.length, length + bytes));
            }
        }
    }
}
