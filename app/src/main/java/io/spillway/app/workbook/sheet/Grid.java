package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.xlsx.SheetXml;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The cells of a sheet that is put together out of order. */
final class Grid {
    private final Map<Integer, Consumer<Grid>> later = new TreeMap<>();
    private final TreeMap<Integer, TreeMap<Integer, Content>> rows = new TreeMap<>();
    private final Map<Integer, SheetXml.RowLook> looks = new TreeMap<>();

    private sealed interface Content {
        record Text(String text, int look) implements Content {}

        record Number(double value, int look) implements Content {}

        record Formula(Live live, int look) implements Content {}

        record Blank(int look) implements Content {}
    }

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

    int lastRow() {
        return rows.isEmpty() ? 0 : rows.lastKey();
    }

    /** Cells of a row that are put together when it is written, so that they are not all there at once; by any thread. */
    void later(int row, Consumer<Grid> cells) {
        later.put(row, cells);
        rows.computeIfAbsent(row, key -> new TreeMap<>());
    }

    private void put(int row, int column, Content content) {
        rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, content);
    }

    void write(SheetXml xml) {
        rows.forEach((row, cells) -> {
            xml.row(row, looks.getOrDefault(row, SheetXml.RowLook.PLAIN));
            write(xml, cells);
            Consumer<Grid> more = later.get(row);
            if (more != null) {
                Grid own = new Grid();
                more.accept(own);
                own.rows.values().forEach(made -> write(xml, made));
            }
        });
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
