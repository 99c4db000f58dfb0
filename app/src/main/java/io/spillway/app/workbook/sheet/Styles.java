package io.spillway.app.workbook.sheet;

import io.spillway.model.unit.Unit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Looks of cells, by their index in the workbook. One thread makes the looks of a sheet before its rows are written; the several threads
 * that write rows only read them.
 */
final class Styles {
    static final String INK = "1F2933";
    static final String MUTED = "6B7785";
    static final String ACCENT = "0B6E99";
    static final String INPUT_FILL = "FFF8E1";
    static final String OVERRIDE_FILL = "FFD9A0";
    static final String HEAD_FILL = "E4EDF2";
    static final String BAND_FILL = "F4F7F9";

    private static final String MONEY = "\"$\"#,##0.00;-\"$\"#,##0.00";
    private static final String WHOLE_MONEY = "\"$\"#,##0;-\"$\"#,##0";

    private static final double SMALL = 0.01;

    private final XSSFWorkbook book;
    private final Map<String, Integer> made = new ConcurrentHashMap<>();
    private final Thread maker = Thread.currentThread();
    private final Map<String, XSSFFont> fonts = new HashMap<>();
    private boolean frozen;

    Styles(XSSFWorkbook book) {
        this.book = book;
        title();
        heading();
        note();
        wrapped();
        wrappedSentence();
        head();
        headRight();
        text();
        bold();
        boldWrapped();
        muted();
        mutedIndented();
        mutedWrapped();
        flag();
        check();
        warning();
        count();
        difference();
        percent();
        percentChange();
        points();
        textRight();
        hours();
        decimals();
        whole();
        idRight();
        for (boolean bold : new boolean[] {false, true}) {
            money(bold);
            wholeMoney(bold);
        }
    }

    /** No look is made from now on. */
    void freeze() {
        frozen = true;
    }

    /** What a cell is for. */
    enum Use {
        /** Calculated: locked. */
        FIGURE,
        /** A step of a calculation: locked and pale. */
        STEP,
        /** An input: unlocked. */
        INPUT,
        /** An input in which a scenario differs from the baseline. */
        OVERRIDE,
        /** An input that follows the baseline. */
        FOLLOWS
    }

    int title() {
        return make("title", style -> style.setFont(font(16, true, ACCENT)));
    }

    int heading() {
        return make("heading", style -> style.setFont(font(12, true, ACCENT)));
    }

    int note() {
        return make("note", style -> style.setFont(font(9, false, MUTED)));
    }

    int wrapped() {
        return make("wrapped", style -> {
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setFont(font(10, false, INK));
        });
    }

    int wrappedSentence() {
        return make("sentence", style -> {
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setFont(font(11, false, INK));
        });
    }

    int head() {
        return make("head", style -> {
            style.setFont(font(10, true, INK));
            fill(style, HEAD_FILL);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setBorderBottom(BorderStyle.THIN);
            apart(style);
        });
    }

    int headRight() {
        return make("headRight", style -> {
            style.setFont(font(10, true, INK));
            fill(style, HEAD_FILL);
            style.setWrapText(true);
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setBorderBottom(BorderStyle.THIN);
            apart(style);
        });
    }

    /** Heads that fill their columns do not run into each other. */
    private static void apart(XSSFCellStyle style) {
        style.setBorderLeft(BorderStyle.THICK);
        style.setLeftBorderColor(colour("FFFFFF"));
    }

    /** Text that may come from a user; a leading sign stays text when the cell is edited. */
    int text() {
        return make("text", style -> {
            style.setFont(font(10, false, INK));
            style.setQuotePrefixed(true);
        });
    }

    int textWrapped() {
        return make("textWrapped", style -> {
            style.setFont(font(10, false, INK));
            style.setQuotePrefixed(true);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        });
    }

    int bold() {
        return make("bold", style -> {
            style.setFont(font(10, true, INK));
            style.setQuotePrefixed(true);
        });
    }

    int boldWrapped() {
        return make("boldWrapped", style -> {
            style.setFont(font(10, true, INK));
            style.setQuotePrefixed(true);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        });
    }

    int muted() {
        return make("muted", style -> {
            style.setFont(font(9, false, MUTED));
            style.setQuotePrefixed(true);
        });
    }

    /** Stands off from a number at its left. */
    int mutedIndented() {
        return make("mutedIndented", style -> {
            style.setFont(font(9, false, MUTED));
            style.setQuotePrefixed(true);
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
        });
    }

    int mutedWrapped() {
        return make("mutedWrapped", style -> {
            style.setFont(font(9, false, MUTED));
            style.setQuotePrefixed(true);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        });
    }

    /** The number of unknown values of a row, nothing when there is none. */
    int flag() {
        return make("flag", style -> {
            style.setFont(font(10, true, "B45309"));
            style.setAlignment(HorizontalAlignment.CENTER);
            format(style, "0\" unknown\";;");
        });
    }

    /** How many inputs are not possible, nothing when there is none. */
    int check() {
        return make("check", style -> {
            style.setFont(font(10, true, "B42318"));
            style.setAlignment(HorizontalAlignment.CENTER);
            format(style, "0\" not possible\";;");
        });
    }

    /** Words above figures that do not hold. */
    int warning() {
        return make("warning", style -> {
            style.setFont(font(9, true, "B42318"));
            style.setAlignment(HorizontalAlignment.RIGHT);
        });
    }

    int count() {
        return make("count", style -> {
            style.setFont(font(9, false, "B45309"));
            format(style, "0\" left out\";;0");
        });
    }

    int money(boolean bold) {
        return make("money" + bold, style -> {
            style.setFont(font(10, bold, INK));
            format(style, MONEY);
            style.setAlignment(HorizontalAlignment.RIGHT);
        });
    }

    int wholeMoney(boolean bold) {
        return make("wholeMoney" + bold, style -> {
            style.setFont(font(10, bold, INK));
            format(style, WHOLE_MONEY);
            style.setAlignment(HorizontalAlignment.RIGHT);
        });
    }

    int difference() {
        return make("difference", style -> {
            style.setFont(font(10, false, INK));
            format(style, "+\"$\"#,##0;-\"$\"#,##0;\"$\"0");
            style.setAlignment(HorizontalAlignment.RIGHT);
        });
    }

    int percent() {
        return make("percent", style -> {
            style.setFont(font(10, false, INK));
            format(style, "0.0%");
            style.setAlignment(HorizontalAlignment.RIGHT);
        });
    }

    int percentChange() {
        return make("percentChange", style -> {
            style.setFont(font(10, false, INK));
            format(style, "+0.0%;-0.0%;0.0%");
            style.setAlignment(HorizontalAlignment.RIGHT);
        });
    }

    int points() {
        return make("points", style -> {
            style.setFont(font(10, false, INK));
            format(style, "+0.0\" points\";-0.0\" points\";0.0\" points\"");
            style.setAlignment(HorizontalAlignment.RIGHT);
        });
    }

    int idRight() {
        return make("idRight", style -> {
            style.setFont(font(9, false, MUTED));
            style.setAlignment(HorizontalAlignment.RIGHT);
        });
    }

    int hours() {
        return make("hours", style -> {
            style.setFont(font(10, false, INK));
            format(style, "0.0\" h\"");
            style.setAlignment(HorizontalAlignment.RIGHT);
        });
    }

    int whole() {
        return make("whole", style -> {
            style.setFont(font(10, false, INK));
            format(style, "#,##0");
            style.setAlignment(HorizontalAlignment.RIGHT);
        });
    }

    int decimals() {
        return make("decimals", style -> {
            style.setFont(font(10, false, INK));
            format(style, "#,##0.0");
            style.setAlignment(HorizontalAlignment.RIGHT);
        });
    }

    int textRight() {
        return make("textRight", style -> {
            style.setFont(font(10, false, INK));
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
            style.setWrapText(true);
        });
    }

    /**
     * A calculated number with its unit, to three places, or more where it is small.
     *
     * @param values that it has at first
     */
    int figure(Unit unit, Use use, double[] values) {
        double least = Double.MAX_VALUE;
        boolean whole = true;
        for (double value : values) {
            whole &= value == Math.rint(value);
            least = value == 0 ? least : Math.min(least, Math.abs(value));
        }
        if (whole || unit.symbol().startsWith("USD")) {
            return number(unit, use);
        }
        String places = least < SMALL ? "0.0#######" : "0.0##";
        return make("f " + use + " " + places + unit.symbol(), style -> {
            format(style, numberFormat(unit).replace("General", places));
            style.setAlignment(HorizontalAlignment.RIGHT);
            use(style, use);
        });
    }

    /** A number with its unit. */
    int number(Unit unit, Use use) {
        return make("n " + use + " " + unit.symbol(), style -> {
            format(style, numberFormat(unit));
            style.setAlignment(HorizontalAlignment.RIGHT);
            use(style, use);
        });
    }

    /** A choice, or other text that can be edited. */
    int choice(Use use) {
        return make("c " + use, style -> {
            style.setAlignment(HorizontalAlignment.RIGHT);
            use(style, use);
        });
    }

    /** A word that can be edited among words, which begin at the left. */
    int word(Use use) {
        return make("w " + use, style -> use(style, use));
    }

    private void use(XSSFCellStyle style, Use use) {
        switch (use) {
            case FIGURE -> style.setFont(font(10, false, INK));
            case STEP -> style.setFont(font(9, false, MUTED));
            case INPUT -> {
                style.setFont(font(10, false, ACCENT));
                fill(style, INPUT_FILL);
                style.setLocked(false);
            }
            case OVERRIDE -> {
                style.setFont(font(10, true, ACCENT));
                fill(style, OVERRIDE_FILL);
                style.setLocked(false);
            }
            case FOLLOWS -> {
                style.setFont(font(10, false, MUTED));
                fill(style, INPUT_FILL);
                style.setLocked(false);
            }
        }
    }

    /** A format that says the unit, with thousands separators from 1,000 on. */
    static String numberFormat(Unit unit) {
        String symbol = unit.symbol();
        if (symbol.equals("USD/mo") || symbol.equals("USD")) {
            return MONEY;
        }
        if (symbol.startsWith("USD")) {
            return "\"$\"0.00######\"" + symbol.substring("USD".length()) + "\"";
        }
        String suffix = unit == Unit.ONE ? "" : "\" " + symbol.replace("\"", "") + "\"";
        return "[>=1000]#,##0" + suffix + ";[<=-1000]-#,##0" + suffix + ";General" + suffix;
    }

    private interface Look {
        void apply(XSSFCellStyle style);
    }

    private int make(String key, Look look) {
        Integer known = made.get(key);
        if (known != null) {
            return known;
        }
        if (frozen || !maker.equals(Thread.currentThread())) {
            throw new IllegalStateException("the look '" + key + "' is made too late");
        }
        XSSFCellStyle style = book.createCellStyle();
        look.apply(style);
        made.put(key, (int) style.getIndex());
        return style.getIndex();
    }

    private XSSFFont font(int points, boolean bold, String colour) {
        return fonts.computeIfAbsent(points + " " + bold + " " + colour, key -> {
            XSSFFont font = book.createFont();
            font.setFontName("Calibri");
            font.setFontHeightInPoints((short) points);
            font.setBold(bold);
            font.setColor(colour(colour));
            return font;
        });
    }

    private void format(XSSFCellStyle style, String format) {
        style.setDataFormat(book.createDataFormat().getFormat(format));
    }

    private static void fill(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(hex), null);
    }
}
