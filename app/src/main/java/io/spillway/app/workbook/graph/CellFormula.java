package io.spillway.app.workbook.graph;

import io.spillway.app.workbook.xlsx.FormulaTemplate;
import io.spillway.pricing.formula.Node;
import io.spillway.pricing.formula.Op;

/**
 * The formulas of one graph's cells on one sheet. Rounding and comparing are the expressions that every reader of the graph has
 * ({@code io.spillway.pricing.formula.Rounding}).
 */
public final class CellFormula {
    /** How tightly what surrounds an expression binds: below its own level it needs brackets. */
    static final int ANY_LEVEL = 0;

    static final int SUM_LEVEL = 1;
    static final int PRODUCT_LEVEL = 2;
    static final int WHOLE_LEVEL = 3;

    /** The text of a cell whose value is unknown. */
    public static final String UNKNOWN = "unknown";

    /** Excel takes 255. */
    private static final int MOST_ARGUMENTS = 200;

    static final String UNKNOWN_TEXT = "\"" + UNKNOWN + "\"";

    private final Placement cells;
    private final GraphPlan plan;
    private final TableCells tables;
    private final FormulaWriter out;
    private final SumFormula sums;
    private final ProductFormula products;
    private final SelectFormula selections;
    private final TierFormula tiers;
    private final VectorFormula vectors;
    private final LeftOutFormula leftOut;

    CellFormula(Placement cells, TableCells tables, ModelSheet here) {
        this.cells = cells;
        this.plan = cells.plan();
        this.tables = tables;
        this.out = new FormulaWriter(here);
        this.sums = new SumFormula(cells, this, out);
        this.products = new ProductFormula(plan, this, out);
        this.selections = new SelectFormula(cells, this, out);
        this.tiers = new TierFormula(cells, this, out);
        this.vectors = new VectorFormula(plan, this, out);
        this.leftOut = new LeftOutFormula(cells, this, out, sums, selections);
    }

    /** The formula of a cell: of a number, or of one element of a vector. */
    FormulaTemplate of(Node node, int element) {
        out.clear();
        boolean guarded = plan.mayBeUnknown(node) && node.op() != Op.LOOKUP;
        if (guarded) {
            out.text("IFERROR(");
        }
        body(node, element, ANY_LEVEL);
        if (guarded) {
            out.text(",").text(UNKNOWN_TEXT).text(")");
        }
        return out.template();
    }

    /** The formula of a second name of a node. */
    FormulaTemplate alias(Node node) {
        out.clear();
        operand(node, 0, ANY_LEVEL);
        return out.template();
    }

    /** The formula of how many terms are left out of a sum, or of what a selection or total takes from one. */
    FormulaTemplate count(Node node) {
        out.clear();
        leftOut.count(node);
        return out.template();
    }

    /** The formula of one part of a sum that is too long for one formula. */
    FormulaTemplate part(Node node, int part) {
        out.clear();
        sums.part(node, part);
        return out.template();
    }

    /** The formula of how many terms one part of a long sum leaves out. */
    FormulaTemplate partCount(Node node, int part) {
        out.clear();
        leftOut.part(node, part);
        return out.template();
    }

    /** What stands in the formula for a node: its cell, or its own expression. */
    void operand(Node node, int k, int level) {
        if (node.op() == Op.CONSTANT) {
            out.number(node.value());
        } else if (node.op() == Op.CHOICE) {
            out.text("(");
            selections.place(node);
            out.text("-1)");
        } else if (!plan.isCell(node) && node.op() == Op.ELEMENT) {
            strict(node.operand(0), node.elementIndex(), level);
        } else if (!plan.isCell(node)) {
            body(node, k, level);
        } else if (node.width() == 1) {
            ScalarRow row = scalar(node);
            out.cell(row.sheet(), row.row());
        } else {
            VectorRows rows = vector(node);
            out.cell(rows.sheet(), rows.row() + k);
        }
    }

    /** An operand of an operator that takes no sum that leaves something out. */
    void strict(Node node, int k, int level) {
        if (!plan.mayBeAtLeast(node)) {
            operand(node, k, level);
            return;
        }
        out.text("IF(");
        leftOut.place(node);
        out.text(">0,").text(UNKNOWN_TEXT).text(",");
        operand(node, k, ANY_LEVEL);
        out.text(")");
    }

    /** All elements of a vector. */
    void range(Node vector) {
        VectorRows rows = vector(vector);
        out.range(rows.sheet(), rows.row(), rows.row() + rows.width() - 1);
    }

    /** The cell with the number of terms that a sum leaves out. */
    void leftOut(Node node) {
        leftOut.place(node);
    }

    private ScalarRow scalar(Node node) {
        ScalarRow row = cells.scalar(node);
        if (row == null) {
            throw new IllegalStateException(node + " has no row");
        }
        return row;
    }

    private VectorRows vector(Node node) {
        VectorRows rows = cells.vector(node);
        if (rows == null) {
            throw new IllegalStateException(node + " has no rows");
        }
        return rows;
    }

    private void body(Node node, int k, int level) {
        boolean brackets = level(node) < level;
        if (brackets) {
            out.text("(");
        }
        write(node, k);
        if (brackets) {
            out.text(")");
        }
    }

    private int level(Node node) {
        return switch (node.op()) {
            case SUM -> sums.level(node);
            case DIFFERENCE, CEILING, TIERED -> SUM_LEVEL;
            case PRODUCT -> plan.hasUncertain(node) ? WHOLE_LEVEL : PRODUCT_LEVEL;
            case QUOTIENT -> PRODUCT_LEVEL;
            case QUOTIENT_OR_UNKNOWN -> node.operand(1).width() > 1 ? WHOLE_LEVEL : PRODUCT_LEVEL;
            case ELEMENT -> ANY_LEVEL;
            case INPUT,
                    CHOICE,
                    RATE,
                    CONSTANT,
                    QUOTIENT_OR_ZERO,
                    MIN,
                    MAX,
                    FLOOR,
                    GREATER,
                    SELECT,
                    LOOKUP,
                    VECTOR,
                    TOTAL,
                    PEAK -> WHOLE_LEVEL;
        };
    }

    private void write(Node node, int k) {
        switch (node.op()) {
            case INPUT, RATE -> throw new IllegalStateException(node + " is no formula");
            case CHOICE -> throw new IllegalStateException(node + " is text");
            case CONSTANT -> out.number(node.value());
            case SUM -> sums.sum(node, k);
            case DIFFERENCE -> {
                strict(node.operand(0), k, SUM_LEVEL);
                out.text("-");
                strict(node.operand(1), k, PRODUCT_LEVEL);
            }
            case PRODUCT -> products.product(node, k);
            case QUOTIENT -> products.quotient(node, k);
            case QUOTIENT_OR_ZERO -> products.quotientOrZero(node, k);
            case QUOTIENT_OR_UNKNOWN -> products.quotientOrUnknown(node, k);
            case MIN -> extreme("MIN(", node, k);
            case MAX -> extreme("MAX(", node, k);
            case CEILING -> rounded("-INT(-(", "-", "))))", node.operand(0), k);
            case FLOOR -> rounded("INT(", "+", ")))", node.operand(0), k);
            case GREATER -> greater(node.operand(0), node.operand(1), k);
            case SELECT -> selections.select(node, k);
            case TIERED -> tiers.tiered(node, k);
            case LOOKUP -> lookUp(node);
            case VECTOR -> vectors.element(node, k);
            case ELEMENT -> strict(node.operand(0), node.elementIndex(), ANY_LEVEL);
            case TOTAL -> vectors.overRange("SUM(", node.operand(0), false);
            case PEAK -> vectors.overRange("MAX(", node.operand(0), true);
        }
    }

    /** A price can be edited, so that anything may stand in its place; what a machine can do stays a number. */
    private void lookUp(Node node) {
        boolean priced = node.table().rates() != null;
        out.text(priced ? "IFERROR(0+INDEX(" : "INDEX(")
                .text(tables.values(node.table()))
                .text(",");
        selections.place(node.operand(0));
        out.text(")");
        if (priced) {
            out.text(",")
                    .text(plan.mayBeUnknown(node) ? CellFormula.UNKNOWN_TEXT : "0")
                    .text(")");
        }
    }

    private void extreme(String function, Node node, int k) {
        boolean nested = node.arity() > MOST_ARGUMENTS;
        out.text(function).text(nested ? function : "");
        for (int i = 0; i < node.arity(); i++) {
            boolean uncertain = plan.isUncertain(node.operand(i));
            out.text(i == 0 ? "" : i % MOST_ARGUMENTS == 0 ? ")," + function : ",");
            // MIN and MAX leave out the text of a reference; arithmetic does not.
            out.text(uncertain ? "0+" : "");
            strict(node.operand(i), k, uncertain ? SUM_LEVEL : ANY_LEVEL);
        }
        out.text(nested ? "))" : ")");
    }

    private void rounded(String before, String sign, String after, Node x, int k) {
        out.text(before);
        strict(x, k, SUM_LEVEL);
        out.text(sign).text("1E-9*MAX(1,ABS(");
        strict(x, k, ANY_LEVEL);
        out.text(after);
    }

    private void greater(Node a, Node b, int k) {
        out.text("IF(");
        strict(a, k, SUM_LEVEL);
        out.text("-");
        strict(b, k, PRODUCT_LEVEL);
        out.text(">1E-9*MAX(1,ABS(");
        strict(a, k, ANY_LEVEL);
        out.text("),ABS(");
        strict(b, k, ANY_LEVEL);
        out.text(")),1,0)");
    }
}
