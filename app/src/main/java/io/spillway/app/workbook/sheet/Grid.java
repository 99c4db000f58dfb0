package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.xlsx.SheetXml;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The cells of a sheet that is put together out of order. */
final class Grid {
    private final Map<Integer, Block> blocks = new TreeMap<>();
    private final TreeMap<Integer, TreeMap<Integer, Content>> rows = new TreeMap<>();
    private final Map<Integer, SheetXml.RowLook> looks = new TreeMap<>();

    private int last;

    private sealed interface Content {
        record Text(String text, int look) implements Content {}

        record Number(double value, int look) implements Content {}

        record Formula(Live live, int look) implements Content {}

        record Blank(int look) implements Content {}
    }

    /** Puts the cells of one row into a grid of its own. */
    interface RowMaker {
        void make(int row, Grid cells);
    }

    private record Block(int rows, Supplier<RowMaker> maker) {}

    void text(int row, int column, String text, int look) {
        put(row, column, new Content.Text(text, look));
    }

    void number(int row, int column, double value, int look) {
        put(row, column, new Content.Number(value, look));
    }

    void live(int row, int column, Live live, int look) {
        put(row, column, new Content.Formula(live, look));
    }

    void blank(int row, int column, int look) {
        put(row, column, new Content.Blank(look));
    }

    void look(int row, SheetXml.RowLook look) {
        looks.put(row, look);
        rows.computeIfAbsent(row, key -> new TreeMap<>());
    }

    /**
     * Rows that are put together one by one when they are written, so that they are never all there; by any thread.
     *
     * @param first row; none of them has cells of its own
     * @param maker gives what the rows are made by, which is there only while they are written
     */
    void block(int first, int count, Supplier<RowMaker> maker) {
        if (count > 0) {
            blocks.put(first, new Block(count, maker));
            last = Math.max(last, first + count - 1);
        }
    }

    int lastRow() {
        return Math.max(last, rows.isEmpty() ? 0 : rows.lastKey());
    }

    private void put(int row, int column, Content content) {
        rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, content);
    }

    void write(SheetXml xml) {
        TreeSet<Integer> starts = new TreeSet<>(rows.keySet());
        starts.addAll(blocks.keySet());
        for (int start : starts) {
            Map<Integer, Content> cells = rows.get(start);
            Block block = blocks.get(start);
            if (cells != null) {
                xml.row(start, looks.getOrDefault(start, SheetXml.RowLook.PLAIN));
                write(xml, cells);
            }
            if (block != null) {
                RowMaker maker = block.maker.get();
                for (int row = start; row < start + block.rows; row++) {
                    Grid own = new Grid();
                    maker.make(row, own);
                    own.write(xml);
                }
            }
        }
    }

    private static void write(SheetXml xml, Map<Integer, Content> cells) {
        cells.forEach((column, content) -> {
            switch (content) {
                case Content.Text(String text, int look) -> xml.text(column, text, look);
                case Content.Number(double value, int look) -> xml.number(column, value, look);
                case Content.Blank(int look) -> xml.blank(column, look);
                case Content.Formula(Live live, int look) -> {
                    if (live.isNumber()) {
                        xml.formula(column, live.formula(), live.number(), look);
                    } else {
                        xml.formula(column, live.formula(), live.text(), look);
                    }
                }
            }
        });
    }
}
