package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ColumnCells;
import io.spillway.app.workbook.graph.ScalarRow;
import io.spillway.app.workbook.graph.VectorRows;
import io.spillway.model.file.JsonNumber;
import io.spillway.pricing.formula.FormulaGraph;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;

/** Where the quantities of one scenario stand, for formulas on sheets of our own. */
final class NodeCells {
    private final Model model;
    private final int column;
    private final ColumnCells cells;
    private final FormulaGraph graph;

    NodeCells(Model model, int column) {
        this.model = model;
        this.column = column;
        this.cells = model.layout().cells(column);
        this.graph = model.columns().get(column).breakdown().model().graph();
    }

    /** The cell of a path. */
    String at(String path) {
        return of(graph.get(path));
    }

    /** The cell of a quantity; a number where it is the same whatever is edited. */
    String of(Node node) {
        if (node.op() == Op.CONSTANT) {
            return JsonNumber.text(node.value());
        }
        ScalarRow row = cells.scalar(node);
        if (row == null && node.isNamed()) {
            row = model.layout().find(node.path());
        }
        if (row == null || row.node(column) == null) {
            throw new IllegalStateException(node + " has no cell");
        }
        boolean number = node.op() == Op.INPUT || node.op() == Op.RATE;
        // A choice is compared with a text; what is no option of its list is none of them.
        return number
                ? Cells.sheet(row.sheet().title())
                        + Cells.absolute(model.tables().firstUsed(row.sheet()) + column, row.row())
                : FigureSheet.cell(row, column);
    }

    /** The cells of a vector of zones. */
    String zones(String path) {
        Node node = graph.get(path);
        VectorRows rows = cells.vector(node);
        if (rows == null) {
            throw new IllegalStateException(path + " has no cells");
        }
        int at = rows.sheet().firstValue() + column;
        return Cells.sheet(rows.sheet().title()) + Cells.absolute(at, rows.row()) + ":"
                + Cells.absolute(at, rows.row() + rows.width() - 1);
    }
}
