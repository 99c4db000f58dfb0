package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.CellFormula;
import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ColumnCells;
import io.spillway.app.workbook.graph.Layout;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.graph.ScalarRow;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** References to figures of the model sheets, with their values. */
final class Totals {
    private final Model model;
    private final Layout layout;
    private final int firstLine;
    private final int lastLine;
    private final Map<Columns, Boolean> sameUnknown = new ConcurrentHashMap<>();

    private record Columns(int one, int other) {}

    Totals(Model model) {
        this.model = model;
        this.layout = model.layout();
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (ScalarRow row : layout.rows(ModelSheet.COSTS)) {
            if (layout.isLine(row)) {
                first = Math.min(first, row.row());
                last = Math.max(last, row.row());
            }
        }
        firstLine = last < 0 ? ModelSheet.FIRST_ROW : first;
        lastLine = last < 0 ? ModelSheet.FIRST_ROW : last;
    }

    /** A path's figure in a column; null where the scenario lacks it. */
    @Nullable
    Live of(String path, int column) {
        ScalarRow row = layout.find(path);
        Node node = row == null ? null : row.node(column);
        if (row == null || node == null) {
            return null;
        }
        return live(FigureSheet.cell(row, column), node, column);
    }

    private Live live(String formula, Node node, int column) {
        Evaluation evaluation = model.columns().get(column).breakdown().evaluation();
        return evaluation.certainty(node) == Certainty.UNKNOWN
                ? Live.text(formula, CellFormula.UNKNOWN)
                : Live.number(formula, evaluation.value(node));
    }

    Live total(int column) {
        Live total = of("topology.cost", column);
        if (total == null) {
            throw new IllegalStateException("a scenario has no total");
        }
        return total;
    }

    /** The total, unknown when an input of the column is not possible. */
    Live checkedTotal(int column) {
        return InputChecks.guarded(total(column), column);
    }

    /** How many terms the total leaves out. */
    Live unknown(int column) {
        ScalarRow row = layout.find("topology.cost");
        Node node = row == null ? null : row.node(column);
        ColumnCells cells = layout.cells(column);
        if (row == null || node == null || row.countRow() < 0 || !cells.plan().mayBeAtLeast(node)) {
            return Live.number("0", 0);
        }
        return Live.number(
                Cells.sheet(row.sheet().title()) + Cells.absolute(row.sheet().firstValue() + column, row.countRow()),
                model.counts().get(column).of(node));
    }

    /** Cells with how many terms the total of each scenario leaves out; empty where none can. */
    String unknown() {
        ScalarRow row = layout.find("topology.cost");
        if (row == null || row.countRow() < 0) {
            return "";
        }
        int first = row.sheet().firstValue();
        return Cells.sheet(row.sheet().title()) + Cells.absolute(first, row.countRow()) + ":"
                + Cells.absolute(first + model.lastScenario(), row.countRow());
    }

    /** Whether the same lines are unknown in two columns, as a condition. */
    String sameUnknown(int column, int reference) {
        String here = lines(column);
        String there = lines(reference);
        String both = "COUNTIFS(" + here + ",\"unknown\"," + there + ",\"unknown\")";
        return "AND(COUNTIF(" + here + ",\"unknown\")=" + both + ",COUNTIF(" + there + ",\"unknown\")=" + both + ")";
    }

    boolean isSameUnknown(int column, int reference) {
        return sameUnknown.computeIfAbsent(new Columns(column, reference), both -> unknownAlike(both.one, both.other));
    }

    private boolean unknownAlike(int column, int reference) {
        for (ScalarRow row : layout.rows(ModelSheet.COSTS)) {
            if (layout.isLine(row) && isUnknown(row, column) != isUnknown(row, reference)) {
                return false;
            }
        }
        return true;
    }

    private boolean isUnknown(ScalarRow row, int column) {
        Node node = row.node(column);
        return node != null
                && model.columns().get(column).breakdown().evaluation().certainty(node) == Certainty.UNKNOWN;
    }

    private String lines(int column) {
        int at = ModelSheet.COSTS.firstValue() + column;
        return "Costs!" + Cells.absolute(at, firstLine) + ":" + Cells.absolute(at, lastLine);
    }

    /** One total minus another, unknown unless the same lines are unknown on both sides. */
    Live difference(int column, int reference) {
        Live here = total(column);
        Live there = total(reference);
        String formula = "IF(AND(" + sameUnknown(column, reference) + ",COUNT(" + here.formula() + "," + there.formula()
                + ")=2)," + here.formula() + "-" + there.formula() + ",\"unknown\")";
        Live difference = isSameUnknown(column, reference) && here.isNumber() && there.isNumber()
                ? Live.number(formula, here.number() - there.number())
                : Live.text(formula, CellFormula.UNKNOWN);
        return InputChecks.guarded(difference, column, reference);
    }
}
