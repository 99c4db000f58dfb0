package io.spillway.app.workbook.xlsx;

import io.spillway.app.report.TooLargeException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes the rows of one sheet, in order. Text never becomes a formula: only the methods with that name write one. Rows and
 * columns count from 0.
 */
public final class SheetXml {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_TEXT = 32_000;
    private static final int LONGEST_FORMULA = 8_192;
    private static final int LETTERS = 26;
    private static final int LONGEST_LETTERS = 3;
    private static final int KNOWN_COLUMNS = 512;
    private static final double EXACT = 1e15;
    private static final int LONGEST_WHOLE = 17;
    private static final int TEN = 10;

    private final String title;
    private final OutputStream target;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[][] letters = new byte[KNOWN_COLUMNS][];
    private final byte[] digits = new byte[LONGEST_WHOLE];
    private int used;
    private byte[] rowDigits = {};
    private boolean rowOpen;

    /** The same value often stands in the next column too. */
    private double lastValue;

    private String lastText = "0";

    /** @param title of the sheet */
    SheetXml(String title, OutputStream target) {
        this.title = title;
        this.target = target;
    }

    /** What a row looks like apart from its cells. */
    public record RowLook(int level, boolean hidden, double height) {
        public static final RowLook PLAIN = new RowLook(0, false, 0);

        /** A row inside a group that is closed. */
        public static final RowLook FOLDED = new RowLook(1, true, 0);

        /** A row inside a group that is open. */
        public static RowLook ofLevel(int level) {
            return new RowLook(level, false, 0);
        }

        public static RowLook ofHeight(double points) {
            return new RowLook(0, false, points);
        }
    }

    /** Begins a row, which ends the one before. */
    public void row(int row) {
        row(row, RowLook.PLAIN);
    }

    /** Begins a row, which ends the one before. */
    public void row(int row, RowLook look) {
        endRow();
        rowDigits = Integer.toString(row + 1).getBytes(StandardCharsets.ISO_8859_1);
        ascii("<row r=\"");
        bytes(rowDigits);
        if (look.level > 0) {
            ascii("\" outlineLevel=\"");
            whole(look.level);
        }
        if (look.hidden) {
            ascii("\" hidden=\"1");
        }
        if (look.height > 0) {
            ascii("\" customHeight=\"1\" ht=\"");
            ascii(Double.toString(look.height));
        }
        ascii("\">");
        rowOpen = true;
    }

    public void number(int column, double value, int style) {
        start(column, style);
        ascii("\"><v>");
        value(value);
        ascii("</v></c>");
    }

    public void text(int column, String text, int style) {
        if (text.isEmpty()) {
            blank(column, style);
            return;
        }
        start(column, style);
        ascii("\" t=\"inlineStr\"><is><t");
        if (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1))) {
            ascii(" xml:space=\"preserve\"");
        }
        ascii(">");
        escaped(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text);
        ascii("</t></is></c>");
    }

    /** An empty cell that has a look. */
    public void blank(int column, int style) {
        start(column, style);
        ascii("\"/>");
    }

    /** A formula whose value is a number. */
    public void formula(int column, CharSequence formula, double cached, int style) {
        start(column, style);
        ascii("\"><f>");
        formulaText(formula);
        ascii("</f><v>");
        value(cached);
        ascii("</v></c>");
    }

    /**
     * A formula of several columns whose value is a number.
     *
     * @param marks letters of the columns it refers to, by mark
     */
    public void formula(int column, FormulaTemplate formula, byte[][] marks, double cached, int style) {
        start(column, style);
        ascii("\"><f>");
        formulaText(formula, marks);
        ascii("</f><v>");
        value(cached);
        ascii("</v></c>");
    }

    /** A formula of several columns whose value is a text. */
    public void formula(int column, FormulaTemplate formula, byte[][] marks, String cached, int style) {
        start(column, style);
        ascii("\" t=\"str\"><f>");
        formulaText(formula, marks);
        ascii("</f><v>");
        escaped(cached);
        ascii("</v></c>");
    }

    /** A formula whose value is a text. */
    public void formula(int column, CharSequence formula, String cached, int style) {
        start(column, style);
        ascii("\" t=\"str\"><f>");
        formulaText(formula);
        ascii("</f><v>");
        escaped(cached);
        ascii("</v></c>");
    }

    void end() {
        endRow();
        flush();
    }

    private void endRow() {
        if (rowOpen) {
            ascii("</row>\n");
            rowOpen = false;
        }
    }

    private void start(int column, int style) {
        ascii("<c r=\"");
        bytes(letters(column));
        bytes(rowDigits);
        if (style > 0) {
            ascii("\" s=\"");
            whole(style);
        }
    }

    private byte[] letters(int column) {
        byte[] known = column < KNOWN_COLUMNS ? letters[column] : null;
        if (known == null) {
            StringBuilder text = new StringBuilder(3);
            for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
                text.append((char) ('A' + rest % LETTERS));
            }
            known = text.reverse().toString().getBytes(StandardCharsets.ISO_8859_1);
            if (column < KNOWN_COLUMNS) {
                letters[column] = known;
            }
        }
        return known;
    }

    private void formulaText(CharSequence formula) {
        if (formula.length() > LONGEST_FORMULA) {
            throw tooLong(formula.length());
        }
        escaped(formula);
    }

    private void formulaText(FormulaTemplate formula, byte[][] marks) {
        int room = formula.room(LONGEST_LETTERS);
        if (room > 2 * LONGEST_FORMULA || formula.characters() > LONGEST_FORMULA) {
            throw tooLong(Math.max(formula.characters(), room / 2));
        }
        room(room);
        used = formula.write(marks, buffer, used);
    }

    private TooLargeException tooLong(int characters) {
        return new TooLargeException(
                String.format(
                        Locale.ROOT,
                        "a formula in row %s of the sheet %s would have %,d characters, and a workbook takes %,d",
                        new String(rowDigits, StandardCharsets.ISO_8859_1),
                        title,
                        characters,
                        LONGEST_FORMULA),
                "divide the part with the most flows or services into several, or export the charges alone as a CSV");
    }

    private void value(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalStateException("a cell cannot hold " + value);
        }
        if (value == Math.rint(value) && Math.abs(value) < EXACT) {
            whole((long) value);
            return;
        }
        if (value != lastValue) {
            lastValue = value;
            lastText = Double.toString(value);
        }
        ascii(lastText);
    }

    private void whole(long value) {
        int at = LONGEST_WHOLE;
        long rest = Math.abs(value);
        for (; rest > Integer.MAX_VALUE; rest /= TEN) {
            digits[--at] = (byte) ('0' + rest % TEN);
        }
        int small = (int) rest;
        do {
            digits[--at] = (byte) ('0' + small % TEN);
            small /= TEN;
        } while (small > 0);
        if (value < 0) {
            digits[--at] = '-';
        }
        room(LONGEST_WHOLE);
        while (at < LONGEST_WHOLE) {
            buffer[used++] = digits[at++];
        }
    }

    @SuppressWarnings("deprecation") // the bytes of ASCII text, without an encoder
    private void ascii(String text) {
        int length = text.length();
        room(length);
        text.getBytes(0, length, buffer, used);
        used += length;
    }

    private void bytes(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    private void escaped(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            room(8);
            if (c == '<') {
                ascii("&lt;");
            } else if (c == '>') {
                ascii("&gt;");
            } else if (c == '&') {
                ascii("&amp;");
            } else if (c >= ' ' && c < 0x7f) {
                buffer[used++] = (byte) c;
            } else {
                i += unusual(text, i);
            }
        }
    }

    /** Writes what is not ASCII; returns how many more characters it took. XML cannot hold control characters. */
    private int unusual(CharSequence text, int at) {
        char c = text.charAt(at);
        if (c == '\n' || c == '\t') {
            buffer[used++] = (byte) c;
            return 0;
        }
        if (Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
            bytes(new String(new char[] {c, text.charAt(at + 1)}).getBytes(StandardCharsets.UTF_8));
            return 1;
        }
        boolean refused = c < ' ' || Character.isSurrogate(c) || c >= 0xfffe;
        bytes(String.valueOf(refused ? '\ufffd' : c).getBytes(StandardCharsets.UTF_8));
        return 0;
    }

    private void room(int bytes) {
        if (used + bytes > BUFFER) {
            flush();
        }
    }

    private void flush() {
        try {
            target.write(buffer, 0, used);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        used = 0;
    }
}
