package io.spillway.app.workbook.graph;

import io.spillway.app.workbook.xlsx.FormulaTemplate;
import io.spillway.pricing.formula.Node;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of a sheet's rows, cell by cell. Scenarios with the same nodes share a formula, which is kept until another one is
 * asked for: ask along a row. For one thread.
 */
public final class RowFormulas {
    private final Layout layout;
    private final CellFormula[] formulas;
    private final @Nullable Made[] made;
    private final byte[][][] letters;

    private enum Kind {
        VALUE,
        ALIAS,
        COUNT,
        PART,
        PART_COUNT
    }

    /** The formula made last for a placement. */
    private record Made(int node, Kind kind, int index, FormulaTemplate formula) {
        boolean is(int otherNode, Kind otherKind, int otherIndex) {
            return node == otherNode && kind == otherKind && index == otherIndex;
        }
    }

    public RowFormulas(Layout layout, TableCells tables, ModelSheet sheet) {
        this.layout = layout;
        formulas = new CellFormula[layout.placements()];
        made = new Made[formulas.length];
        letters = new byte[layout.columns().size()][][];
        for (int c = 0; c < letters.length; c++) {
            Placement placement = layout.cells(c).placement();
            formulas[placement.index()] = new CellFormula(placement, tables, sheet);
            letters[c] = FormulaWriter.letters(tables, c);
        }
    }

    /** The letters that the marks of a formula stand for in a column. */
    public byte[][] letters(int column) {
        return letters[column];
    }

    /** The formula of a number in a column: its own, or that of a second name. */
    public FormulaTemplate value(ScalarRow row, Node node, int column) {
        ColumnCells cells = layout.cells(column);
        boolean own = cells.plan().isCell(node) && cells.scalar(node) == row;
        return get(node, column, own ? Kind.VALUE : Kind.ALIAS, 0);
    }

    /** The formula of an element of a vector. */
    public FormulaTemplate element(Node node, int column, int element) {
        return get(node, column, Kind.VALUE, element);
    }

    /** The formula of how many terms are left out of a sum. */
    public FormulaTemplate count(Node node, int column) {
        return get(node, column, Kind.COUNT, 0);
    }

    /** The formula of one part of a sum that is too long for one formula. */
    public FormulaTemplate part(Node node, int column, int part) {
        return get(node, column, Kind.PART, part);
    }

    /** The formula of how many terms one part of such a sum leaves out. */
    public FormulaTemplate partCount(Node node, int column, int part) {
        return get(node, column, Kind.PART_COUNT, part);
    }

    private FormulaTemplate get(Node node, int column, Kind kind, int index) {
        int placement = layout.cells(column).placement().index();
        Made last = made[placement];
        if (last == null || !last.is(node.id(), kind, index)) {
            CellFormula of = formulas[placement];
            last = new Made(
                    node.id(),
                    kind,
                    index,
                    switch (kind) {
                        case VALUE -> of.of(node, index);
                        case ALIAS -> of.alias(node);
                        case COUNT -> of.count(node);
                        case PART -> of.part(node, index);
                        case PART_COUNT -> of.partCount(node, index);
                    });
            made[placement] = last;
        }
        return last.formula;
    }
}
