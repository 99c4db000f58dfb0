package io.spillway.app.workbook.xlsx;

import io.spillway.app.report.TooLargeException;
import java.util.Locale;

/**
 * How much a sheet takes.
 *
 * @param rows at most
 * @param columns at most
 */
public record SheetRoom(int rows, int columns) {
    /** What Excel, since 2007, and LibreOffice open. */
    public static final SheetRoom EXCEL = new SheetRoom(1_048_576, 16_384);

    /**
     * Whether a sheet has room.
     *
     * @throws TooLargeException when it has not
     */
    public void check(String sheet, int neededRows, int neededColumns) {
        if (neededRows > rows) {
            throw new TooLargeException(
                    needs(sheet, neededRows, rows, "rows"),
                    "export a pipeline with fewer components, or the charges alone as a CSV");
        }
        if (neededColumns > columns) {
            throw new TooLargeException(
                    needs(sheet, neededColumns, columns, "columns"),
                    "export fewer scenarios, or the charges alone as a CSV");
        }
    }

    private static String needs(String sheet, int needed, int most, String what) {
        return String.format(
                Locale.ROOT, "the sheet %s needs %,d %s, and a workbook has at most %,d", sheet, needed, what, most);
    }
}
