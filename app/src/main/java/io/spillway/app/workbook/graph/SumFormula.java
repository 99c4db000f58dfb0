package io.spillway.app.workbook.graph;

import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Formulas of sums: what stands next to each other in a column is a range. */
final class SumFormula {
    private static final int SHORT = 3;

    /** Excel takes 255, Apache POI's COUNT 30. */
    private static final int MOST_ARGUMENTS = 30;

    private static final Comparator<ScalarRow> ORDER =
            Comparator.comparing(ScalarRow::sheet).thenComparingInt(ScalarRow::row);

    private final Placement cells;
    private final GraphPlan plan;
    private final CellFormula formula;
    private final FormulaWriter out;

    SumFormula(Placement cells, CellFormula formula, FormulaWriter out) {
        this.cells = cells;
        this.plan = cells.plan();
        this.formula = formula;
        this.out = out;
    }

    int level(Node node) {
        return isShort(node) || node.arity() > MOST_ARGUMENTS ? CellFormula.SUM_LEVEL : CellFormula.WHOLE_LEVEL;
    }

    private boolean isShort(Node sum) {
        return sum.arity() <= SHORT && !plan.hasUncertain(sum);
    }

    void sum(Node node, int k) {
        if (isShort(node)) {
            for (int i = 0; i < node.arity(); i++) {
                out.text(i == 0 ? "" : "+");
                formula.operand(node.operand(i), k, CellFormula.SUM_LEVEL);
            }
            return;
        }
        ScalarRow row = plan.isCell(node) ? cells.scalar(node) : null;
        if (row != null && row.parts() > 0) {
            out.text("SUM(")
                    .range(row.sheet(), row.partRow(), row.partRow() + row.parts() - 1)
                    .text(")");
            return;
        }
        overReferences("SUM(", node.operands(), k);
    }

    /** One part of a sum that is too long for one formula. */
    void part(Node node, int part) {
        int from = part * ScalarRow.PART;
        overReferences("SUM(", node.operands().subList(from, Math.min(node.arity(), from + ScalarRow.PART)), 0);
    }

    /** A sum or count of terms; several where there are too many. */
    void overReferences(String function, List<Node> terms, int k) {
        List<Node> rest = new ArrayList<>();
        List<ScalarRow> rows = new ArrayList<>();
        for (Node term : terms) {
            ScalarRow row = plan.isCell(term) && term.op() != Op.CHOICE ? cells.scalar(term) : null;
            if (row == null) {
                rest.add(term);
            } else {
                rows.add(row);
            }
        }
        rows.sort(ORDER);
        int arguments = 0;
        for (int from = 0; from < rows.size(); ) {
            ScalarRow start = rows.get(from);
            int to = from;
            while (to + 1 < rows.size()
                    && rows.get(to + 1).sheet() == start.sheet()
                    && rows.get(to + 1).row() == rows.get(to).row() + 1) {
                to++;
            }
            separate(function, arguments++);
            out.range(start.sheet(), start.row(), rows.get(to).row());
            from = to + 1;
        }
        for (Node term : rest) {
            separate(function, arguments++);
            formula.operand(term, k, CellFormula.ANY_LEVEL);
        }
        out.text(")");
    }

    private void separate(String function, int arguments) {
        if (arguments == 0) {
            out.text(function);
        } else if (arguments % MOST_ARGUMENTS == 0) {
            out.text(")+").text(function);
        } else {
            out.text(",");
        }
    }
}
