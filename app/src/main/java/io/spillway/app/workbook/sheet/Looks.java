package io.spillway.app.workbook.sheet;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Looks of cells that are made once each, by their index in the workbook. One thread makes the looks of a sheet before its rows are
 * written; the several threads that write rows only read them.
 */
final class Looks {
    private static final String OPAQUE = "FF";

    private final XSSFWorkbook book;
    private final Map<String, Integer> made = new ConcurrentHashMap<>();
    private final Thread maker = Thread.currentThread();
    private final Map<String, XSSFFont> fonts = new HashMap<>();
    private boolean frozen;

    Looks(XSSFWorkbook book) {
        this.book = book;
    }

    /** How a look is made from a plain one. */
    interface Look {
        void apply(XSSFCellStyle style);
    }

    /** No look is made from now on. */
    void freeze() {
        frozen = true;
    }

    /** The index of a look, which is made when it is asked for first. */
    int of(String key, Look look) {
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

    XSSFFont font(int points, boolean bold, String colour) {
        return fonts.computeIfAbsent(points + " " + bold + " " + colour, key -> {
            XSSFFont font = book.createFont();
            font.setFontName("Calibri");
            font.setFontHeightInPoints((short) points);
            font.setBold(bold);
            font.setColor(colour(colour));
            return font;
        });
    }

    void format(XSSFCellStyle style, String format) {
        style.setDataFormat(book.createDataFormat().getFormat(format));
    }

    static void fill(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(OPAQUE + hex), null);
    }
}
