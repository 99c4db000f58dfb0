package io.spillway.app.workbook.graph;

import static io.spillway.app.workbook.graph.CellFormula.ANY_LEVEL;
import static io.spillway.app.workbook.graph.CellFormula.PRODUCT_LEVEL;
import static io.spillway.app.workbook.graph.CellFormula.WHOLE_LEVEL;

import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import java.util.ArrayList;
import java.util.List;

/** Formulas of products and quotients. */
final class ProductFormula {
    private final GraphPlan plan;
    private final CellFormula formula;
    private final FormulaWriter out;

    ProductFormula(GraphPlan plan, CellFormula formula, FormulaWriter out) {
        this.plan = plan;
        this.formula = formula;
        this.out = out;
    }

    void product(Node node, int k) {
        boolean uncertain = plan.hasUncertain(node);
        if (uncertain) {
            knownZero(node, k);
        }
        for (int i = 0; i < node.arity(); i++) {
            out.text(i == 0 ? "" : "*");
            formula.strict(node.operand(i), k, i == 0 ? PRODUCT_LEVEL : WHOLE_LEVEL);
        }
        if (uncertain) {
            out.text(")");
        }
    }

    /** A known zero times an unknown is a known zero. */
    private void knownZero(Node node, int k) {
        int uncertain = 0;
        for (int i = 0; i < node.arity(); i++) {
            uncertain += plan.isUncertain(node.operand(i)) ? 1 : 0;
        }
        List<Node> tested = new ArrayList<>();
        for (Node factor : node.operands()) {
            if ((uncertain > 1 || !plan.isUncertain(factor)) && factor.op() != Op.CONSTANT) {
                tested.add(factor);
            }
        }
        if (tested.isEmpty()) {
            out.text("(");
            return;
        }
        out.text(tested.size() > 1 ? "IF(OR(" : "IF(");
        for (int i = 0; i < tested.size(); i++) {
            out.text(i == 0 ? "" : ",");
            Node factor = tested.get(i);
            if (factor.width() > 1) {
                out.text("COUNTIF(");
                formula.range(factor);
                out.text(",0)=").whole(factor.width());
            } else {
                formula.strict(factor, k, ANY_LEVEL);
                out.text("=0");
            }
        }
        out.text(tested.size() > 1 ? "),0," : ",0,");
    }

    void quotient(Node node, int k) {
        formula.strict(node.operand(0), k, PRODUCT_LEVEL);
        out.text("/");
        formula.strict(node.operand(1), k, WHOLE_LEVEL);
    }

    void quotientOrZero(Node node, int k) {
        Node dividend = node.operand(0);
        out.text("IF(");
        formula.strict(node.operand(1), k, ANY_LEVEL);
        out.text("=0,0");
        if (plan.isUncertain(dividend)) {
            // What is unknown stays unknown.
            out.text("*");
            formula.strict(dividend, k, WHOLE_LEVEL);
        }
        out.text(",");
        quotient(node, k);
        out.text(")");
    }

    void quotientOrUnknown(Node node, int k) {
        Node divisor = node.operand(1);
        if (divisor.width() == 1) {
            quotient(node, k);
            return;
        }
        out.text("IF(COUNTIF(");
        formula.range(divisor);
        out.text(",0)>0,").text(CellFormula.UNKNOWN_TEXT).text(",");
        quotient(node, k);
        out.text(")");
    }
}
