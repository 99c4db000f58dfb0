package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.BookColumn;
import java.util.List;
import java.util.stream.Stream;

/** How high a row of heads must be for the longest of them to show in whole. */
final class HeadHeight {
    private static final double LEAST = 32;
    private static final double LINE = 13.5;
    private static final double PADDING = 6;

    /** Characters of a column's width that bold letters and the cell's own margins take. */
    private static final int MARGIN = 3;

    private HeadHeight() {}

    /** Of the heads of scenarios. */
    static double of(List<BookColumn> columns) {
        return of(columns.stream().map(BookColumn::title), Frame.VALUE_WIDTH);
    }

    /** @param width of each head's column, in characters */
    static double of(Stream<String> heads, int width) {
        int lines = heads.mapToInt(head -> lines(head, width - MARGIN)).max().orElse(1);
        return Math.max(LEAST, PADDING + LINE * lines);
    }

    /** Lines that a text takes where words are not broken unless they are longer than a line. */
    static int lines(String text, int room) {
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int length = word.length();
            if (used > 0 && used + 1 + length > room) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + length;
            while (used > room) {
                lines++;
                used -= room;
            }
        }
        return lines;
    }
}
