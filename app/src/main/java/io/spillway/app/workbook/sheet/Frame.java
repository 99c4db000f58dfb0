package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.BookColumn;
import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ScalarRow;
import io.spillway.app.workbook.xlsx.SheetXml;
import io.spillway.model.unit.Unit;
import io.spillway.pricing.formula.Node;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;

/** What all sheets have in common: title, header, frozen panes, print setup, protection. */
final class Frame {
    static final int TITLE_ROW = 0;
    static final int NOTE_ROW = 1;
    static final int HEAD_ROW = 3;
    private static final int CHARACTER = 256;

    /** Columns that stay in sight on model sheets: what it is of, and what it is. */
    static final int NAMING = 2;

    /** Least width of a column of values. */
    static final int VALUE_WIDTH = 18;

    private static final int WIDEST_VALUE = 40;

    /** Characters of a number below 1,000 with its decimals. */
    private static final int FRACTION = 7;

    /** Characters that a page of A4 shows side by side at half the size. */
    private static final int PAGE = 290;

    private Frame() {}

    /** Freezes header and first columns, sets widths, and prints on pages as wide as the sheet. */
    static void prepare(XSSFSheet sheet, int frozenColumns, int... widths) {
        sheet.createFreezePane(frozenColumns, HEAD_ROW + 1);
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * CHARACTER);
        }
        sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, -1, -1));
        print(sheet);
    }

    /** Landscape A4, one page wide, with header and footer. */
    static void print(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.7);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.getHeader().setLeft("&F");
        sheet.getHeader().setRight("&A");
        sheet.getFooter().setLeft("Made with Spillway");
        sheet.getFooter().setRight("Page &P of &N");
    }

    /**
     * What is printed: as many pages wide as it takes to stay readable, with the frozen columns on each.
     *
     * @param columns first of the sheet, {@code rows} likewise
     */
    static void printArea(XSSFWorkbook book, XSSFSheet sheet, int columns, int rows) {
        book.setPrintArea(book.getSheetIndex(sheet), 0, Math.max(0, columns - 1), 0, Math.max(0, rows - 1));
        int width = 0;
        for (int column = 0; column < columns; column++) {
            width += sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidth(column) / CHARACTER;
        }
        int frozen = sheet.getPaneInformation() == null
                ? 0
                : sheet.getPaneInformation().getVerticalSplitPosition();
        int kept = 0;
        for (int column = 0; column < frozen; column++) {
            kept += sheet.getColumnWidth(column) / CHARACTER;
        }
        if (width > PAGE && kept < PAGE / 2) {
            int pages = 1 + (width - PAGE + PAGE - kept - 1) / (PAGE - kept);
            sheet.getPrintSetup().setFitWidth((short) pages);
            if (frozen > 0) {
                sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, frozen - 1));
            }
        }
    }

    /** The width that the longest of some texts asks for, within limits. */
    static int width(int least, int most, Stream<String> texts) {
        return Math.max(
                least, Math.min(most, 2 + texts.mapToInt(String::length).max().orElse(0)));
    }

    /** The width for the longest of some numbers with its unit; a spreadsheet shows ### where one does not fit. */
    static int valueWidth(Stream<ScalarRow> rows, ToDoubleBiFunction<Node, Integer> value) {
        int longest = rows.mapToInt(row -> {
                    double most = 0;
                    for (int column = 0; column < row.columns(); column++) {
                        Node node = row.node(column);
                        most = node == null ? most : Math.max(most, Math.abs(value.applyAsDouble(node, column)));
                    }
                    return Math.max(FRACTION, grouped(most))
                            + row.unit().symbol().length();
                })
                .max()
                .orElse(0);
        return Math.clamp(longest + 3, VALUE_WIDTH, WIDEST_VALUE);
    }

    /** Characters of a number's whole part with a comma before each third digit. */
    private static int grouped(double number) {
        int digits = 1;
        for (double rest = Math.rint(number); rest >= 10; rest /= 10) {
            digits++;
        }
        return digits + (digits - 1) / 3;
    }

    /** Protects a sheet without a password: a person can lift it, but not type over a formula by accident. */
    static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
    }

    /** Widths of the columns behind the values. */
    static void behind(XSSFSheet sheet, int first, int... widths) {
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(first + i, widths[i] * CHARACTER);
        }
    }

    /** Columns of scenarios: their width, and those of prefixes in a group that is closed. */
    static void columns(XSSFSheet sheet, int firstValue, List<BookColumn> columns, int width) {
        int firstPrefix = -1;
        for (int c = 0; c < columns.size(); c++) {
            sheet.setColumnWidth(firstValue + c, width * CHARACTER);
            if (columns.get(c).isPrefix() && firstPrefix < 0) {
                firstPrefix = c;
            }
        }
        if (firstPrefix >= 0) {
            fold(sheet, firstValue + firstPrefix, firstValue + columns.size() - 1, width);
        }
    }

    /**
     * Folds columns behind a +. The library's own grouping writes ranges of columns that overlap, which Excel repairs by
     * throwing all widths away, and which leaves the columns in sight.
     */
    static void fold(XSSFSheet sheet, int first, int last, int width) {
        for (int column = first; column <= last; column++) {
            CTCol folded = column(sheet, column, width);
            folded.setOutlineLevel((short) 1);
            folded.setHidden(true);
            if (folded.isSetCollapsed()) {
                folded.unsetCollapsed();
            }
        }
        if (!sheet.isColumnHidden(last + 1)) {
            column(sheet, last + 1, sheet.getColumnWidth(last + 1) / CHARACTER).setCollapsed(true);
        }
        sheet.getCTWorksheet().getSheetFormatPr().setOutlineLevelCol((short) 1);
    }

    private static CTCol column(XSSFSheet sheet, int column, int width) {
        sheet.setColumnWidth(column, width * CHARACTER);
        return sheet.getColumnHelper().getColumn(column, true);
    }

    /** Title and note; the header's row is begun. */
    static void top(SheetXml xml, Styles styles, String title, String note, double headHeight) {
        top(xml, styles, title, note, headHeight, () -> {});
    }

    /** Title, note and the row above the header, which is begun. */
    static void top(SheetXml xml, Styles styles, String title, String note, double headHeight, Runnable above) {
        xml.row(TITLE_ROW, SheetXml.RowLook.ofHeight(24));
        xml.text(0, title, styles.title());
        xml.row(NOTE_ROW);
        xml.text(0, note, styles.note());
        xml.row(HEAD_ROW - 1);
        above.run();
        xml.row(HEAD_ROW, SheetXml.RowLook.ofHeight(headHeight));
    }

    /** A unit in its column: nothing where there is none. */
    static String unit(Unit unit) {
        return unit == Unit.ONE ? "" : unit.symbol();
    }

    /** Ids of the scenarios above the heads, by which an edited workbook is read again. */
    static void ids(SheetXml xml, Styles styles, int firstValue, List<BookColumn> columns) {
        for (int c = 0; c < columns.size(); c++) {
            if (!columns.get(c).isPrefix()) {
                xml.text(firstValue + c, columns.get(c).id(), styles.idRight());
            }
        }
    }

    static void heads(SheetXml xml, Styles styles, int first, String... heads) {
        for (int i = 0; i < heads.length; i++) {
            xml.text(first + i, heads[i], styles.head());
        }
    }

    /** Heads behind those of numbers. */
    static void headsBehind(SheetXml xml, Styles styles, int first, String... heads) {
        for (int i = 0; i < heads.length; i++) {
            xml.text(first + i, heads[i], i == 0 ? styles.headIndented() : styles.head());
        }
    }

    static void scenarioHeads(SheetXml xml, Styles styles, int firstValue, List<BookColumn> columns) {
        for (int c = 0; c < columns.size(); c++) {
            xml.text(firstValue + c, columns.get(c).title(), styles.headRight());
        }
    }

    /** From the first to the last scenario's cell of a row. */
    static String across(int firstValue, int columns, int row) {
        return Cells.at(firstValue, row) + ":" + Cells.at(firstValue + columns - 1, row);
    }
}
