package io.spillway.app.workbook.graph;

import static io.spillway.app.workbook.graph.CellFormula.ANY_LEVEL;

import io.spillway.pricing.formula.Node;

/** Formulas of the elements of a vector, and of what is taken over all of them. */
final class VectorFormula {
    private final GraphPlan plan;
    private final CellFormula formula;
    private final FormulaWriter out;

    VectorFormula(GraphPlan plan, CellFormula formula, FormulaWriter out) {
        this.plan = plan;
        this.formula = formula;
        this.out = out;
    }

    void element(Node node, int k) {
        if (!plan.hasUncertain(node)) {
            formula.operand(node.operand(k), 0, ANY_LEVEL);
            return;
        }
        out.text("IF(COUNT(");
        for (int i = 0; i < node.arity(); i++) {
            out.text(i == 0 ? "" : ",");
            formula.operand(node.operand(i), 0, ANY_LEVEL);
        }
        out.text(")<")
                .whole(node.arity())
                .text(",")
                .text(CellFormula.UNKNOWN_TEXT)
                .text(",");
        formula.strict(node.operand(k), 0, ANY_LEVEL);
        out.text(")");
    }

    /** @param strict whether an element that leaves something out makes the result unknown */
    void overRange(String function, Node vector, boolean strict) {
        boolean unknown = plan.mayBeUnknown(vector);
        if (unknown) {
            out.text("IF(COUNT(");
            formula.range(vector);
            out.text(")=0,").text(CellFormula.UNKNOWN_TEXT).text(",");
        }
        boolean count = strict && plan.mayBeAtLeast(vector);
        if (count) {
            out.text("IF(");
            formula.leftOut(vector);
            out.text(">0,").text(CellFormula.UNKNOWN_TEXT).text(",");
        }
        out.text(function);
        formula.range(vector);
        out.text(")").text(count ? ")" : "").text(unknown ? ")" : "");
    }
}
