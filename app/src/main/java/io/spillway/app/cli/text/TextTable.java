package io.spillway.app.cli.text;

import java.util.ArrayList;
import java.util.List;

/** A table for people: words to the left, numbers to the right, columns no wider than their cells. */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int LEAST_NAME = 12;

    private final int width;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private enum Kind {
        ID,
        WORDS,
        NUMBER
    }

    private record Column(String title, Kind kind) {
        boolean number() {
            return kind == Kind.NUMBER;
        }
    }

    private record Row(List<String> cells, boolean total) {}

    /** @param width characters a line may have; columns of words are cut when the table is wider */
    public TextTable(int width) {
        this.width = width;
    }

    /** A column of names that are typed again, so they are never cut. */
    public TextTable id(String title) {
        columns.add(new Column(title, Kind.ID));
        return this;
    }

    public TextTable words(String title) {
        columns.add(new Column(title, Kind.WORDS));
        return this;
    }

    public TextTable number(String title) {
        columns.add(new Column(title, Kind.NUMBER));
        return this;
    }

    /** @throws IllegalArgumentException unless there is a cell for each column */
    public TextTable row(String... cells) {
        return add(List.of(cells), false);
    }

    /** A row set off by a rule above it. */
    public TextTable total(String... cells) {
        return add(List.of(cells), true);
    }

    /** @throws IllegalArgumentException unless there is a cell for each column */
    public TextTable row(List<String> cells) {
        return add(cells, false);
    }

    private TextTable add(List<String> cells, boolean total) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns: " + cells);
        }
        rows.add(new Row(List.copyOf(cells), total));
        return this;
    }

    /** This table without the columns whose cells are all empty. */
    public TextTable withoutEmptyColumns() {
        TextTable table = new TextTable(width);
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (rows.isEmpty()
                    || !rows.stream().allMatch(row -> row.cells.get(column).isEmpty())) {
                kept.add(column);
                table.columns.add(columns.get(column));
            }
        }
        rows.forEach(row -> table.add(kept.stream().map(row.cells::get).toList(), row.total));
        return table;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Characters of its longest line. */
    public int width() {
        return sum(widths());
    }

    /** Lines without line ends: the titles, then the rows. */
    public List<String> lines(Ink ink) {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        lines.add(ink.faint(line(columns.stream().map(Column::title).toList(), widths)));
        for (Row row : rows) {
            if (row.total) {
                lines.add(ink.faint("-".repeat(sum(widths))));
            }
            String line = line(row.cells, widths);
            lines.add(row.total ? ink.strong(line) : line);
        }
        return lines;
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = length(columns.get(i).title);
            for (Row row : rows) {
                widths[i] = Math.max(widths[i], length(row.cells.get(i)));
            }
        }
        int widest = widestWords(widths);
        while (sum(widths) > width && widest >= 0) {
            widths[widest]--;
            widest = widestWords(widths);
        }
        return widths;
    }

    private int widestWords(int[] widths) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            if (columns.get(i).kind == Kind.WORDS
                    && widths[i] > LEAST_NAME
                    && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }

    private static int sum(int[] widths) {
        int sum = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (i > 0) {
                line.append(GAP);
            }
            String cell = cut(cells.get(i), widths[i]);
            String pad = " ".repeat(widths[i] - length(cell));
            line.append(columns.get(i).number() ? pad + cell : cell + pad);
        }
        return line.toString().stripTrailing();
    }

    static String cut(String text, int width) {
        if (length(text) <= width) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, width - 3)) + "...";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
