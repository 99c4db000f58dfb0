package io.spillway.app.workbook.graph;

import static io.spillway.app.workbook.graph.CellFormula.PRODUCT_LEVEL;
import static io.spillway.app.workbook.graph.CellFormula.SUM_LEVEL;
import static io.spillway.app.workbook.graph.CellFormula.WHOLE_LEVEL;

import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;
import org.jspecify.annotations.Nullable;

/** Formulas of tiered prices: what exceeds each edge costs the step from the tier below. */
final class TierFormula {
    private final Placement cells;
    private final CellFormula formula;
    private final FormulaWriter out;

    TierFormula(Placement cells, CellFormula formula, FormulaWriter out) {
        this.cells = cells;
        this.formula = formula;
        this.out = out;
    }

    void tiered(Node node, int k) {
        Node quantity = node.operand(0);
        ScalarRow first = contiguous(node);
        double[] edges = node.tierEdges();
        for (int i = 0; i < edges.length; i++) {
            out.text(i == 0 ? "MAX(0," : "+MAX(0,");
            formula.strict(quantity, k, SUM_LEVEL);
            out.text("-");
            if (first != null) {
                out.edge(first.row() + i).text(")*").step(first.row() + i);
            } else {
                out.number(edges[i]).text(")*");
                step(node, i, k);
            }
        }
    }

    private void step(Node node, int tier, int k) {
        Node price = node.operand(tier + 1);
        if (tier == 0) {
            formula.strict(price, k, WHOLE_LEVEL);
            return;
        }
        out.text("(");
        formula.strict(price, k, SUM_LEVEL);
        out.text("-");
        formula.strict(node.operand(tier), k, PRODUCT_LEVEL);
        out.text(")");
    }

    /** The first row of the prices of tiers that stand below each other on the sheet of prices; else null. */
    private @Nullable ScalarRow contiguous(Node node) {
        ScalarRow first = null;
        for (int i = 1; i < node.arity(); i++) {
            Node price = node.operand(i);
            ScalarRow row = price.op() == Op.RATE ? cells.scalar(price) : null;
            if (row == null || first != null && row.row() != first.row() + i - 1) {
                return null;
            }
            first = first == null ? row : first;
        }
        return first;
    }
}
