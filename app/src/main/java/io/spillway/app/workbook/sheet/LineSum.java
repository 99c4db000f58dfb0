package io.spillway.app.workbook.sheet;

import io.spillway.app.workbook.graph.Cells;
import io.spillway.app.workbook.graph.ModelSheet;
import io.spillway.app.workbook.graph.ScalarRow;
import io.spillway.pricing.formula.Certainty;
import io.spillway.pricing.formula.Evaluation;
import io.spillway.pricing.formula.Node;
import java.util.Comparator;
import java.util.List;

/** The sum of some lines of the bill in one column. */
record LineSum(Live live) {
    private static final int MOST_ARGUMENTS = 200;

    static LineSum of(Model model, List<String> paths, int column) {
        Evaluation evaluation = model.columns().get(column).breakdown().evaluation();
        int at = ModelSheet.COSTS.firstValue() + column;
        List<ScalarRow> rows = paths.stream()
                .map(path -> model.layout().find(path))
                .filter(row -> row != null)
                .sorted(Comparator.comparingInt(ScalarRow::row))
                .toList();
        StringBuilder formula = new StringBuilder("SUM(");
        double sum = 0;
        int arguments = 0;
        for (int from = 0; from < rows.size(); ) {
            int to = from;
            while (to + 1 < rows.size()
                    && rows.get(to + 1).row() == rows.get(to).row() + 1) {
                to++;
            }
            if (arguments > 0) {
                formula.append(arguments % MOST_ARGUMENTS == 0 ? ")+SUM(" : ",");
            }
            formula.append("Costs!").append(Cells.absolute(at, rows.get(from).row()));
            if (to > from) {
                formula.append(':').append(Cells.absolute(at, rows.get(to).row()));
            }
            arguments++;
            from = to + 1;
        }
        formula.append(')');
        for (ScalarRow row : rows) {
            Node node = row.node(column);
            if (node != null && evaluation.certainty(node) != Certainty.UNKNOWN) {
                sum += evaluation.value(node);
            }
        }
        return new LineSum(Live.number(formula.toString(), sum));
    }
}
