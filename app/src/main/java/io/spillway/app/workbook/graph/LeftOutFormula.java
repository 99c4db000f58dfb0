package io.spillway.app.workbook.graph;

import io.spillway.pricing.formula.Node;
import java.util.ArrayList;
import java.util.List;

/** Formulas of how many unknown terms a sum leaves out. */
final class LeftOutFormula {
    private final Placement cells;
    private final GraphPlan plan;
    private final CellFormula formula;
    private final FormulaWriter out;
    private final SumFormula sums;
    private final SelectFormula selections;

    LeftOutFormula(Placement cells, CellFormula formula, FormulaWriter out, SumFormula sums, SelectFormula selections) {
        this.cells = cells;
        this.plan = cells.plan();
        this.formula = formula;
        this.out = out;
        this.sums = sums;
        this.selections = selections;
    }

    void count(Node node) {
        out.text("IFERROR(");
        switch (node.op()) {
            case SUM -> ofSum(node);
            case TOTAL -> place(node.operand(0));
            case SELECT -> ofSelection(node);
            case INPUT,
                    CHOICE,
                    RATE,
                    CONSTANT,
                    DIFFERENCE,
                    PRODUCT,
                    QUOTIENT,
                    QUOTIENT_OR_ZERO,
                    QUOTIENT_OR_UNKNOWN,
                    MIN,
                    MAX,
                    CEILING,
                    FLOOR,
                    GREATER,
                    TIERED,
                    LOOKUP,
                    VECTOR,
                    ELEMENT,
                    PEAK -> throw new IllegalStateException(node + " leaves nothing out");
        }
        out.text(",0)");
    }

    /** How many terms one part of a long sum leaves out. */
    void part(Node node, int part) {
        int from = part * ScalarRow.PART;
        out.text("IFERROR(");
        ofTerms(node.operands().subList(from, Math.min(node.arity(), from + ScalarRow.PART)));
        out.text(",0)");
    }

    private void ofSum(Node node) {
        ScalarRow row = cells.scalar(node);
        if (row != null && row.partCountRow() >= 0) {
            out.text("SUM(")
                    .range(row.sheet(), row.partCountRow(), row.partCountRow() + row.parts() - 1)
                    .text(")");
        } else {
            ofTerms(node.operands());
        }
    }

    private void ofTerms(List<Node> terms) {
        List<Node> texts = new ArrayList<>();
        for (Node term : terms) {
            if (plan.mayBeUnknown(term)) {
                texts.add(term);
            }
        }
        boolean first = true;
        if (!texts.isEmpty()) {
            out.whole(texts.size()).text("-(");
            sums.overReferences("COUNT(", texts, 0);
            out.text(")");
            first = false;
        }
        for (Node term : terms) {
            if (plan.mayBeAtLeast(term)) {
                out.text(first ? "" : "+");
                first = false;
                place(term);
            }
        }
        if (first) {
            out.text("0");
        }
    }

    private void ofSelection(Node node) {
        Node index = node.operand(0);
        if (index.width() == 1) {
            selections.choose(node, i -> {
                if (plan.mayBeAtLeast(node.operand(i))) {
                    place(node.operand(i));
                } else {
                    out.text("0");
                }
            });
            return;
        }
        boolean first = true;
        for (int i = 1; i < node.arity(); i++) {
            if (plan.mayBeAtLeast(node.operand(i))) {
                out.text(first ? "IF(COUNTIF(" : "+IF(COUNTIF(");
                formula.range(index);
                out.text(",").whole(i - 1).text(")>0,");
                place(node.operand(i));
                out.text(",0)");
                first = false;
            }
        }
    }

    /** The cell with the number of terms left out. */
    void place(Node node) {
        ScalarRow row = cells.scalar(node);
        VectorRows rows = cells.vector(node);
        if (row != null) {
            out.cell(row.sheet(), row.countRow());
        } else if (rows != null) {
            out.cell(rows.sheet(), rows.countRow());
        } else {
            throw new IllegalStateException(node + " has no cell");
        }
    }
}
