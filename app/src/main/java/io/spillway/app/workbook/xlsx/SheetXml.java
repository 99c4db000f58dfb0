package io.spillway.app.workbook.xlsx;

import io.spillway.app.report.TooLargeException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes the rows of one sheet, in order. Text never becomes a formula: only the methods with that name write one. Rows and
 * columns count from 0.
 */
public final class SheetXml {
    private static final int LONGEST_TEXT = 32_000;
    private static final int LONGEST_FORMULA = 8_192;
    private static final int LETTERS = 26;
    private static final int LONGEST_LETTERS = 3;
    private static final int KNOWN_COLUMNS = 512;

    private final String title;
    private final XmlBytes xml;
    private final byte[][] letters = new byte[KNOWN_COLUMNS][];
    private byte[] rowDigits = {};
    private boolean rowOpen;

    /** @param title of the sheet */
    SheetXml(String title, OutputStream target) {
        this.title = title;
        xml = new XmlBytes(target);
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
        xml.ascii("<row r=\"");
        xml.bytes(rowDigits);
        if (look.level > 0) {
            xml.ascii("\" outlineLevel=\"");
            xml.whole(look.level);
        }
        if (look.hidden) {
            xml.ascii("\" hidden=\"1");
        }
        if (look.height > 0) {
            xml.ascii("\" customHeight=\"1\" ht=\"");
            xml.ascii(Double.toString(look.height));
        }
        xml.ascii("\">");
        rowOpen = true;
    }

    public void number(int column, double value, int style) {
        start(column, style);
        xml.ascii("\"><v>");
        xml.value(value);
        xml.ascii("</v></c>");
    }

    public void text(int column, String text, int style) {
        if (text.isEmpty()) {
            blank(column, style);
            return;
        }
        start(column, style);
        xml.ascii("\" t=\"inlineStr\"><is><t");
        if (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1))) {
            xml.ascii(" xml:space=\"preserve\"");
        }
        xml.ascii(">");
        xml.escaped(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text);
        xml.ascii("</t></is></c>");
    }

    /** An empty cell that has a look. */
    public void blank(int column, int style) {
        start(column, style);
        xml.ascii("\"/>");
    }

    /** A formula whose value is a number. */
    public void formula(int column, CharSequence formula, double cached, int style) {
        start(column, style);
        xml.ascii("\"><f>");
        formulaText(formula);
        xml.ascii("</f><v>");
        xml.value(cached);
        xml.ascii("</v></c>");
    }

    /**
     * A formula of several columns whose value is a number.
     *
     * @param marks letters of the columns it refers to, by mark
     */
    public void formula(int column, FormulaTemplate formula, byte[][] marks, double cached, int style) {
        start(column, style);
        xml.ascii("\"><f>");
        formulaText(formula, marks);
        xml.ascii("</f><v>");
        xml.value(cached);
        xml.ascii("</v></c>");
    }

    /** A formula of several columns whose value is a text. */
    public void formula(int column, FormulaTemplate formula, byte[][] marks, String cached, int style) {
        start(column, style);
        xml.ascii("\" t=\"str\"><f>");
        formulaText(formula, marks);
        xml.ascii("</f><v>");
        xml.escaped(cached);
        xml.ascii("</v></c>");
    }

    /** A formula whose value is a text. */
    public void formula(int column, CharSequence formula, String cached, int style) {
        start(column, style);
        xml.ascii("\" t=\"str\"><f>");
        formulaText(formula);
        xml.ascii("</f><v>");
        xml.escaped(cached);
        xml.ascii("</v></c>");
    }

    void end() {
        endRow();
        xml.flush();
    }

    private void endRow() {
        if (rowOpen) {
            xml.ascii("</row>\n");
            rowOpen = false;
        }
    }

    private void start(int column, int style) {
        xml.ascii("<c r=\"");
        xml.bytes(letters(column));
        xml.bytes(rowDigits);
        if (style > 0) {
            xml.ascii("\" s=\"");
            xml.whole(style);
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
        xml.escaped(formula);
    }

    private void formulaText(FormulaTemplate formula, byte[][] marks) {
        int room = formula.room(LONGEST_LETTERS);
        if (room > 2 * LONGEST_FORMULA || formula.characters() > LONGEST_FORMULA) {
            throw tooLong(Math.max(formula.characters(), room / 2));
        }
        xml.template(formula, marks, room);
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
}
