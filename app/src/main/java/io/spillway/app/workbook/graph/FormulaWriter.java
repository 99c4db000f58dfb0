package io.spillway.app.workbook.graph;

import io.spillway.app.workbook.xlsx.FormulaTemplate;
import java.nio.charset.StandardCharsets;

/**
 * The text of a formula under construction. A reference has a mark in the place of its column's letters, so that scenarios with
 * the same nodes share the formula.
 */
final class FormulaWriter {
    private static final int STEPS = ModelSheet.values().length;
    private static final int EDGES = STEPS + 1;
    private static final double EXACT = 1e15;
    private static final String[] TITLES = titles();

    private final ModelSheet here;
    private final FormulaTemplate.Builder out = new FormulaTemplate.Builder();

    /** @param here the sheet on which the formula stands */
    FormulaWriter(ModelSheet here) {
        this.here = here;
    }

    private static String[] titles() {
        String[] titles = new String[ModelSheet.values().length];
        for (ModelSheet sheet : ModelSheet.values()) {
            titles[sheet.ordinal()] = Cells.sheet(sheet.title());
        }
        return titles;
    }

    /** The letters that marks stand for in a column. */
    static byte[][] letters(TableCells tables, int column) {
        byte[][] letters = new byte[EDGES + 1][];
        for (ModelSheet sheet : ModelSheet.values()) {
            boolean inputs = sheet == ModelSheet.ASSUMPTIONS || sheet == ModelSheet.PRICES;
            letters[sheet.ordinal()] = bytes((inputs ? tables.firstUsed(sheet) : sheet.firstValue()) + column);
        }
        letters[STEPS] = bytes(tables.firstStep() + column);
        letters[EDGES] = bytes(tables.firstEdge() + column);
        return letters;
    }

    private static byte[] bytes(int column) {
        return Cells.letters(column).getBytes(StandardCharsets.ISO_8859_1);
    }

    void clear() {
        out.clear();
    }

    FormulaTemplate template() {
        return out.template();
    }

    FormulaWriter text(String text) {
        out.append(text);
        return this;
    }

    FormulaWriter whole(int value) {
        out.append(value);
        return this;
    }

    FormulaWriter number(double value) {
        out.append(
                value == Math.rint(value) && Math.abs(value) < EXACT
                        ? Long.toString((long) value)
                        : Double.toString(value));
        return this;
    }

    /** The column's cell in a row, from 0, of a sheet. */
    FormulaWriter cell(ModelSheet sheet, int row) {
        if (row < 0) {
            throw new IllegalStateException("no row on " + sheet.title());
        }
        if (sheet != here) {
            out.append(TITLES[sheet.ordinal()]);
        }
        out.letters(sheet.ordinal());
        out.append(row + 1);
        return this;
    }

    /** The column's cells from one row to another, both from 0. */
    FormulaWriter range(ModelSheet sheet, int first, int last) {
        cell(sheet, first);
        if (last > first) {
            out.append(":");
            out.letters(sheet.ordinal());
            out.append(last + 1);
        }
        return this;
    }

    /** Where a tier begins, in a row of the sheet of prices. */
    FormulaWriter edge(int row) {
        return behindPrices(EDGES, row);
    }

    /** What a tier adds to the price of the one before, in a row of the sheet of prices. */
    FormulaWriter step(int row) {
        return behindPrices(STEPS, row);
    }

    private FormulaWriter behindPrices(int columns, int row) {
        out.append(TITLES[ModelSheet.PRICES.ordinal()]);
        out.letters(columns);
        out.append("$");
        out.append(row + 1);
        return this;
    }
}
