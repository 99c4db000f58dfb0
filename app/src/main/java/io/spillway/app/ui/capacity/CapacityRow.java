package io.spillway.app.ui.capacity;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A row of one of the tables about capacity.
 *
 * @param component what it belongs to
 * @param cells one per column of its table
 * @param parts rows below it
 */
public record CapacityRow(String component, List<Cell> cells, List<CapacityRow> parts) {
    public CapacityRow {
        cells = List.copyOf(cells);
        parts = List.copyOf(parts);
    }

    /** The first cell, which names the row. */
    public String label() {
        return cells.getFirst().text();
    }

    /**
     * What stands in a column.
     *
     * @param words for a tooltip: the text itself, or more
     * @param path of the figure that it shows; empty when it is none of the graph's
     * @param share to draw as a bar; empty for none
     */
    public record Cell(String text, String words, String path, OptionalDouble share, Tone tone) {
        static final Cell EMPTY = of("");

        static Cell of(String text) {
            return new Cell(text, text, "", OptionalDouble.empty(), Tone.PLAIN);
        }

        static Cell of(String text, String path) {
            return new Cell(text, text, path, OptionalDouble.empty(), Tone.PLAIN);
        }

        Cell saying(String other) {
            return new Cell(text, other, path, share, tone);
        }

        Cell in(Tone other) {
            return new Cell(text, words, path, share, other);
        }
    }

    /** How serious a cell is. */
    public enum Tone {
        PLAIN,
        MUTED,
        GOOD,
        TIGHT,
        BAD
    }
}
