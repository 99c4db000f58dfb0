package io.spillway.app.workbook.graph;

import static io.spillway.app.workbook.graph.CellFormula.ANY_LEVEL;
import static io.spillway.app.workbook.graph.CellFormula.SUM_LEVEL;

import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;

/** Formulas of selections: which of several a choice, a comparison or a vector of them takes. */
final class SelectFormula {
    private static final int EITHER = 3;

    private final Placement cells;
    private final GraphPlan plan;
    private final CellFormula formula;
    private final FormulaWriter out;

    SelectFormula(Placement cells, CellFormula formula, FormulaWriter out) {
        this.cells = cells;
        this.plan = cells.plan();
        this.formula = formula;
        this.out = out;
    }

    /** Writes what a selection takes. */
    interface Option {
        void write(int operand);
    }

    void select(Node node, int k) {
        Node index = node.operand(0);
        boolean mixed = index.width() > 1 && plan.hasUncertain(node);
        if (mixed) {
            unknownAsAWhole(node, index);
        }
        if (index.width() == 1) {
            choose(node, i -> formula.operand(node.operand(i), k, ANY_LEVEL));
        } else {
            choose(index, k, node.arity(), i -> formula.operand(node.operand(i), k, ANY_LEVEL));
        }
        if (mixed) {
            out.text(")");
        }
    }

    /** A vector is unknown as a whole when any of its elements is. */
    private void unknownAsAWhole(Node node, Node index) {
        out.text("IF(OR(");
        boolean first = true;
        for (int i = 1; i < node.arity(); i++) {
            if (plan.mayBeUnknown(node.operand(i))) {
                out.text(first ? "AND(ISTEXT(" : ",AND(ISTEXT(");
                formula.operand(node.operand(i), 0, ANY_LEVEL);
                out.text("),COUNTIF(");
                formula.range(index);
                out.text(",").whole(i - 1).text(")>0)");
                first = false;
            }
        }
        out.text(first ? "FALSE" : "").text("),").text(CellFormula.UNKNOWN_TEXT).text(",");
    }

    /** What a number selects. */
    void choose(Node node, Option option) {
        choose(node.operand(0), 0, node.arity(), option);
    }

    private void choose(Node index, int k, int arity, Option option) {
        boolean choice = index.op() == Op.CHOICE;
        if (!choice && arity == EITHER) {
            out.text("IF(");
            formula.strict(index, k, ANY_LEVEL);
            out.text(",");
            option.write(2);
            out.text(",");
            option.write(1);
            out.text(")");
            return;
        }
        out.text("CHOOSE(");
        if (choice) {
            place(index);
        } else {
            out.text("1+");
            formula.strict(index, k, SUM_LEVEL);
        }
        for (int i = 1; i < arity; i++) {
            out.text(",");
            option.write(i);
        }
        out.text(")");
    }

    /** The cell that says which place of its list a choice has taken. */
    void place(Node choice) {
        out.cell(ModelSheet.CHOICES, cells.choiceRow(choice));
    }
}
